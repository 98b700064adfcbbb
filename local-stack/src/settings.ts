import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { StackFailure } from "./failure.ts";

/** A region, and the ports of its database, its API server and that server's metrics. */
export interface RegionSettings {
  id: string;
  name: string;
  /** by its code of ISO 3166-1 */
  country: string;
  /** about where it is, as a server is told it */
  place: string;
  databasePort: number;
  serverPort: number;
  metricsPort: number;
}

/** How far apart the regions are. */
export interface Geography {
  /** The region that the directory is in. */
  directory: string;
  /** How long a round trip takes between two of them, in milliseconds. */
  roundTrips: { between: [string, string]; milliseconds: number }[];
}

/** What `npm start` brings up, and where. */
export interface Settings {
  regions: RegionSettings[];
  hubPort: number;
  balancerPort: number;
  globalDatabasePort: number;
  mailboxWebPort: number;
  mailboxSmtpPort: number;
  logLevel: string;
  /** How long a database may take before it counts as away, in milliseconds. */
  databaseDeadline: number;
  /** How long a server that ends leaves it to the balancer to close idle connections, in milliseconds. */
  drainIdle: number;
}

/** The root of this checkout, without a slash at its end. */
export const checkout = fileURLToPath(new URL("../..", import.meta.url)).replace(/[/\\]$/, "");

/** Everything the local stack keeps (git-ignored), unless root must keep the databases elsewhere. */
export const stateFolder = `${checkout}/.local-stack`;

/** How programs of the server are started, as docs/configuration.md asks for: with little garbage kept. */
export const serverOptions = ["--max-semi-space-size=16", "--heap-growing-percent=25"];

/** Node.js keeps what it compiled there: a third of the time that a server takes to load. */
export const compileCache = { NODE_COMPILE_CACHE: `${stateFolder}/compile-cache` };

/** Limits of the API servers by address: here everybody is at one address, a load generator too. */
export const roomyLimits = {
  LIMIT_LOG_IN_ADDRESS: "1000000/1m",
  LIMIT_MAIL_ASKER: "1000000/1m",
  LIMIT_WRITE_ADDRESS: "1000000/1m",
  LIMIT_READ_ADDRESS: "100000000/1m",
};

/** The regions of the local stack. The order gives the ports. */
const regions = [
  { id: "ind1", name: "India", country: "IN", place: "19.08,72.88" },
  { id: "usa1", name: "United States", country: "US", place: "39.04,-77.49" },
  { id: "deu1", name: "Germany", country: "DE", place: "50.11,8.68" },
];

/** What `--geo` puts between them: about what the internet takes between the regions of cloud providers. */
export const geography: Geography = {
  directory: "deu1",
  roundTrips: [
    { between: ["ind1", "usa1"], milliseconds: 220 },
    { between: ["ind1", "deu1"], milliseconds: 130 },
    { between: ["usa1", "deu1"], milliseconds: 95 },
  ],
};

const highestPort = 9463 + regions.length;

/**
 * Reads the settings of the local stack.
 * @throws StackFailure when VETCHIUM_PORT_OFFSET is not a whole number that leaves all ports in range
 */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const offset = readOffset(environment.VETCHIUM_PORT_OFFSET);
  return {
    hubPort: 3000 + offset,
    balancerPort: 8080 + offset,
    globalDatabasePort: 5432 + offset,
    mailboxWebPort: 1080 + offset,
    mailboxSmtpPort: 1025 + offset,
    logLevel: environment.LOG_LEVEL ?? "info",
    databaseDeadline: 1000,
    drainIdle: 5000,
    regions: regions.map((region, index) => ({
      ...region,
      databasePort: 5433 + index + offset,
      serverPort: 8081 + index + offset,
      metricsPort: 9464 + index + offset,
    })),
  };
}

function readOffset(text = "0"): number {
  const offset = Number(text);
  const highest = 65_535 - highestPort;
  if (/^\d+$/.test(text) && offset <= highest) return offset;
  throw new StackFailure(
    `VETCHIUM_PORT_OFFSET is "${text}": give a whole number from 0 to ${highest}, it is added to every port.`,
  );
}

/** The environment of a Node.js child: what this process was given, and what is set for it. */
export function childEnvironment(own: Record<string, string> = {}): NodeJS.ProcessEnv {
  const inherited = { ...process.env };
  // Options meant for this process (a loader, a debugger's port) would act on every child too.
  delete inherited.NODE_OPTIONS;
  return { ...inherited, ...own };
}

/** The environment of a PostgreSQL program: PGDATA, PGOPTIONS or a foreign TZ must not reach into it. */
export function bareEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TMPDIR, TEMP, TMP } = process.env;
  return { PATH, SystemRoot, TMPDIR, TEMP, TMP, LC_ALL: "C" };
}

/** Argon2 runs on libuv's threads: as many as there are cores, more only make each slower. */
export const cores = availableParallelism();
