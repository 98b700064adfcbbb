import type { ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { apiServer, migrate } from "@vetchium/local-stack/api-servers";
import { findProgram } from "@vetchium/local-stack/find-program";
import { startNginx } from "@vetchium/local-stack/nginx";
import { freePort, freePorts } from "@vetchium/local-stack/ports";
import { type Child, startBareServer, startChild } from "./child.ts";
import { loadDirectory, loadRegion, type Population } from "./people.ts";
import { type Databases, REGIONS, startDatabases } from "./regions.ts";

/** The people of the region that is held against the one that has them all. */
const FEW = 1000;

/** A server that is measured. */
export interface MeasuredServer {
  region: string;
  url: string;
  process: ChildProcess;
  stop(): Promise<void>;
}

/** Databases with people, a server at the home of the many and of the few, and what they are measured with. */
export interface System {
  databases: Databases;
  /** Where almost everybody lives, and where only a few do. */
  many: Population;
  few: Population;
  loadSeconds: number;
  generator: Child;
  bareServer: { url: string };
  servers: { many: MeasuredServer; few: MeasuredServer };
  /** nginx before them; undefined where there is none on this machine. */
  balancer: { url: string } | undefined;
  /** Starts one more server, with other settings or modules loaded first; it ends with the system at the latest. */
  startServer(region: string, options?: ServerOptions): Promise<MeasuredServer>;
  /** Ends what is given to it before anything that was started earlier. */
  beforeEnd(stop: () => Promise<unknown>): void;
  stop(): Promise<void>;
}

export interface ServerOptions {
  environment?: Record<string, string>;
  /** Names of files in programs/. */
  modules?: string[];
}

/** Starts everything, and loads `users` people into one region and a thousand into another. */
export async function startSystem(users: number, say: (line: string) => void): Promise<System> {
  const stops: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const end of stops.splice(0).reverse()) await end();
  };
  try {
    const folder = await mkdtemp(join(tmpdir(), "vetchium-bench-"));
    stops.push(() => rm(folder, { recursive: true, force: true }));
    const databases = await startDatabases();
    stops.push(() => databases.stop());
    await migrate(databases.environment);
    const [manyHome = "", fewHome = ""] = REGIONS;
    const many = { region: manyHome, first: 0, count: users };
    const few = { region: fewHome, first: users, count: Math.min(FEW, users) };
    const loadSeconds = await load(databases, [many, few]);
    say(`loaded ${users + few.count} people in ${loadSeconds.toFixed(1)} s`);

    const startServer = async (region: string, options: ServerOptions = {}) => {
      const server = await startMeasured(databases, folder, region, options);
      stops.push(() => server.stop());
      return server;
    };
    const generator = startChild("load-generator");
    stops.push(() => generator.stop());
    const bareServer = await startBare(databases);
    stops.push(() => bareServer.stop());
    const servers = { many: await startServer(manyHome), few: await startServer(fewHome) };
    const balancer = await startBalancer(Object.values(servers));
    if (balancer) stops.push(() => balancer.stop());
    const beforeEnd = (end: () => Promise<unknown>) => stops.push(end);
    return {
      ...{ databases, many, few, loadSeconds, generator, bareServer, servers, balancer },
      ...{ startServer, beforeEnd, stop },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Answers how long it took, in seconds. */
async function load(databases: Databases, populations: Population[]): Promise<number> {
  const startedAt = performance.now();
  const loading = populations.map((population) =>
    loadRegion(databases.regionUrl(population.region), population),
  );
  await Promise.all([...loading, loadDirectory(databases.directory, populations, databases.digestKey)]);
  return (performance.now() - startedAt) / 1000;
}

async function startMeasured(
  { environment }: Databases,
  folder: string,
  region: string,
  options: ServerOptions,
): Promise<MeasuredServer> {
  const [port = 0, metricsPort = 0] = await freePorts(2);
  const modules = ["report-load", ...(options.modules ?? [])];
  const imports = modules.map((name) => `--import=${new URL(`programs/${name}.ts`, import.meta.url).href}`);
  const service = apiServer({
    region,
    port,
    metricsPort,
    environment: { ...environment, ...options.environment, NODE_OPTIONS: imports.join(" ") },
    logFile: join(folder, `api-server-${region}-${port}.log`),
  });
  const process = await service.start();
  return { region, url: `http://127.0.0.1:${port}`, process, stop: () => service.stop(process) };
}

async function startBare(databases: Databases): Promise<{ url: string; stop(): Promise<void> }> {
  const port = await freePort();
  const urls = [...databases.regions, databases.directory];
  const server = await startBareServer({ DATABASE_URLS: urls.join(","), PORT: String(port) });
  return { url: `http://127.0.0.1:${port}`, stop: server.stop };
}

async function startBalancer(servers: MeasuredServer[]) {
  const nginx = await findProgram("nginx");
  if (nginx === undefined) return undefined;
  const unused = await freePort();
  const addresses = REGIONS.map((region): [string, string] => {
    const server = servers.find((candidate) => candidate.region === region);
    return [`api-server-${region}:8080`, server ? new URL(server.url).host : `127.0.0.1:${unused}`];
  });
  // autocannon sends its next request on a connection that nginx has said it closes, after 1,000 requests, and
  // counts an error.
  const unlimited: [string, string] = ["keepalive_timeout     60s;", "keepalive_requests 1000000000;"];
  return startNginx(nginx, "nginx.conf", [8080, 8090], [...addresses, unlimited]);
}
