import type { ChildProcess } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { apiServer, migrate } from "./api-servers.ts";
import { startBalancer } from "./balancer.ts";
import { refuseBusyPorts } from "./busy-ports.ts";
import { explainError } from "./failure.ts";
import { openWays } from "./geography.ts";
import { startHub } from "./hub.ts";
import { buildHub, builtHub } from "./hub-build.ts";
import { type Mailbox, startMailbox } from "./mailbox.ts";
import { loopback } from "./ports.ts";
import { type Cluster, startCluster } from "./postgres.ts";
import { stopOrphan } from "./postgres-orphans.ts";
import type { Upstream } from "./routing.ts";
import type { Secrets } from "./secrets.ts";
import type { Geography, RegionSettings, Settings } from "./settings.ts";
import { databasePlans, databaseUrls, stackEnvironment } from "./stack-environment.ts";
import { type Service, type Supervised, supervise } from "./supervise.ts";
import { viteServer } from "./vite-server.ts";

/** What to bring up. `npm start`, `npm run dev` and the tests differ in nothing else. */
export interface StackPlan {
  settings: Settings;
  secrets: Secrets;
  /** The folder of the four databases, and whether they must survive a crash of the machine. */
  dataHome: string;
  durable: boolean;
  logFolder: string;
  mailFolder: string;
  /** Whether Vite serves the hub, for changes to show at once, rather than its built pages. */
  development: boolean;
  /** Whether there is a hub at all; left out, there is. */
  hub?: boolean;
  /** Puts something between API servers and a database: answers the URL at which they reach it. */
  linked?(name: string, url: string): Promise<string>;
  /** How far apart the regions are; left out, they are all here. */
  geography?: Geography | undefined;
  /** How long to wait for ports that are still taken. */
  portWaitMilliseconds: number;
  /** Told of everything that a person should know while the stack runs. */
  say(line: string): void;
  /** Gives up starting. */
  signal: AbortSignal;
}

/** A running system: every database and every API server can be taken down and up again. */
export interface Stack {
  hubUrl: string;
  apiUrl: string;
  /** Each API server itself, past the balancer, by region. */
  serverUrls: Map<string, string>;
  mailbox: Mailbox;
  /** Where databases and API servers write their logs. */
  logFolder: string;
  /** By name, `global-db` first. */
  databases: Map<string, Supervised<Cluster>>;
  /** By region. */
  apiServers: Map<string, Supervised<ChildProcess>>;
  /** Ends everything: what people reach goes first, databases last. */
  stop(): Promise<void>;
}

/** What is up so far. */
interface Parts {
  databases: Map<string, Supervised<Cluster>>;
  apiServers: Map<string, Supervised<ChildProcess>>;
  fronts: { stop(): Promise<void> }[];
  mailbox?: Mailbox;
  /** What API servers reach databases over that are far away. */
  ways: { close(): Promise<void> }[];
}

/**
 * Starts the whole system and waits until every part answers.
 * @throws StackFailure with clear lines; what was up by then is stopped again
 */
export async function startStack(plan: StackPlan): Promise<Stack> {
  await makeFolders(plan);
  await Promise.all(
    databasePlans(plan.settings).map(({ name }) => stopOrphan(name, join(plan.dataHome, name))),
  );
  await refuseBusyPorts(plan.settings, plan.portWaitMilliseconds);
  const giveUp = new AbortController();
  const starting = { ...plan, signal: AbortSignal.any([plan.signal, giveUp.signal]) };
  const parts: Parts = { databases: new Map(), apiServers: new Map(), fronts: [], ways: [] };
  const work = [
    startServing(starting, parts),
    startFronts(starting, parts),
    startMail(starting, parts),
  ] as const;
  try {
    const [, fronts, mailbox] = await Promise.all(work);
    plan.signal.throwIfAborted();
    const serverUrls = new Map(upstreamsOf(plan.settings).map(({ region, url }) => [region, url]));
    const { logFolder } = plan;
    return { ...fronts, serverUrls, mailbox, logFolder, ...parts, stop: () => stopParts(parts) };
  } catch (error) {
    giveUp.abort();
    await Promise.allSettled(work);
    await stopParts(parts);
    throw error;
  }
}

/** Databases, then migrations, then API servers. */
async function startServing(plan: StackPlan, parts: Parts): Promise<void> {
  const { settings, say, geography } = plan;
  const startDatabase = async ({ name, port }: { name: string; port: number }) =>
    parts.databases.set(name, await supervise(database(plan, name, port), say));
  await all(databasePlans(settings).map(startDatabase));
  plan.signal.throwIfAborted();
  const environment = stackEnvironment(settings, plan.secrets, plan.development, await reachedAt(plan));
  await migrate(environment, plan.signal);
  const regions = settings.regions.map(({ id }) => id);
  const startServer = async ({ id: region, serverPort: port, metricsPort }: RegionSettings) => {
    const logFile = join(plan.logFolder, `api-server-${region}.log`);
    const ways = geography && (await openWays(geography, region, regions, environment));
    if (ways) parts.ways.push(ways);
    const options = { region, port, metricsPort, environment: ways?.environment ?? environment, logFile };
    parts.apiServers.set(region, await supervise(apiServer(options), say));
  };
  await all(settings.regions.map(startServer));
}

/** The URLs of the databases as API servers know them. */
function reachedAt({ settings, linked }: StackPlan): Promise<string[]> {
  const plans = databasePlans(settings);
  return Promise.all(
    databaseUrls(settings).map((url, index) => linked?.(plans[index]?.name ?? "", url) ?? url),
  );
}

function database(plan: StackPlan, name: string, port: number): Service<Cluster> {
  const dataDir = join(plan.dataHome, name);
  const logFile = join(plan.logFolder, `${name}.log`);
  return {
    name,
    start: () => startCluster({ name, port, dataDir, logFile, durable: plan.durable }),
    ended: async (cluster) => {
      await cluster.exited;
      return `${logFile} says why.`;
    },
    stop: (cluster) => cluster.stop(),
  };
}

/** The balancer, and before it the hub. They listen before the API servers do, and answer 503 until then. */
async function startFronts(plan: StackPlan, parts: Parts): Promise<{ hubUrl: string; apiUrl: string }> {
  const { settings } = plan;
  const balancer = await startBalancer(settings.balancerPort, upstreamsOf(settings));
  parts.fronts.push(balancer);
  if (plan.hub === false) {
    // Only the API is asked.
  } else if (plan.development) {
    const logFile = join(plan.logFolder, "hub-ui.log");
    parts.fronts.push(await supervise(viteServer(settings.hubPort, balancer.url, logFile), plan.say));
  } else {
    await buildHub(plan.signal);
    parts.fronts.push(await startHub(settings.hubPort, builtHub, balancer.url));
  }
  return {
    hubUrl: `http://localhost:${settings.hubPort}`,
    apiUrl: `http://localhost:${settings.balancerPort}`,
  };
}

function upstreamsOf({ regions }: Settings): Upstream[] {
  return regions.map(({ id, serverPort }) => ({ region: id, url: `http://${loopback}:${serverPort}` }));
}

async function startMail({ settings, mailFolder }: StackPlan, parts: Parts): Promise<Mailbox> {
  const mailbox = await startMailbox({
    webPort: settings.mailboxWebPort,
    smtpPort: settings.mailboxSmtpPort,
    folder: mailFolder,
  });
  parts.mailbox = mailbox;
  return mailbox;
}

async function stopParts({ databases, apiServers, fronts, mailbox, ways }: Parts): Promise<void> {
  // Once nothing is connected to a server, it need not wait for idle connections.
  await Promise.all(fronts.map((front) => front.stop()));
  await Promise.all([...apiServers.values()].map((server) => server.stop()));
  await Promise.all(ways.map((way) => way.close()));
  await mailbox?.stop();
  await Promise.all([...databases.values()].map((cluster) => cluster.stop()));
}

async function makeFolders({ dataHome, logFolder }: StackPlan): Promise<void> {
  for (const folder of [dataHome, logFolder]) {
    await mkdir(folder, { recursive: true }).catch((error: unknown) => {
      throw explainError(error, `create ${folder}`);
    });
  }
}

/** Waits for all even when one fails, so that nothing is still starting when the others are stopped. */
async function all(work: Promise<unknown>[]): Promise<void> {
  const results = await Promise.allSettled(work);
  const failure = results.find((result) => result.status === "rejected");
  if (failure) throw failure.reason;
}
