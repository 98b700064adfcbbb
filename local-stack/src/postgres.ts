import { type ChildProcess, spawn } from "node:child_process";
import { open, readFile, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { explainError, explainOutput, StackFailure } from "./failure.ts";
import { freePort, loopback } from "./ports.ts";
import { createCluster, databaseUrl } from "./postgres-create.ts";
import { stopOrphan, throwawayFolder } from "./postgres-orphans.ts";
import { type PostgresPrograms, postgresPrograms } from "./postgres-programs.ts";
import { isAlive, until } from "./processes.ts";
import { bareEnvironment } from "./settings.ts";

export { freePort } from "./ports.ts";

export interface ClusterOptions {
  /** What messages call it, e.g. `regional-db-ind1`; also the name of its folder. */
  name: string;
  /** Port on loopback; a free one when left out. */
  port?: number;
  /** Where its data is kept, created when missing. Left out: a temporary folder that `stop` removes. */
  dataDir?: string;
  /** Whether data must survive a crash of the machine; `false` trades that for speed. */
  durable: boolean;
  /** Server settings beyond the ones here, e.g. `{ max_connections: 50 }`. */
  settings?: Record<string, string | number>;
  /** The file that the server's log is appended to; in the temporary folder when left out. */
  logFile?: string;
}

/** A running PostgreSQL server of our own. */
export interface Cluster {
  name: string;
  port: number;
  pid: number;
  dataDir: string;
  logFile: string;
  /** `postgres://…` with user, password and database. */
  url: string;
  /** Resolves when the server is gone, whoever stopped it. */
  exited: Promise<void>;
  /** Stops the server, ending open connections, and removes a temporary data folder. May be called again. */
  stop(): Promise<void>;
}

// A log line must never hold what somebody wrote: no statements, no parameters, no key values of a conflict.
const quietLog = {
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
  log_parameter_max_length_on_error: 0,
  log_statement: "none",
  log_checkpoints: "off",
  log_line_prefix: "%m [%p] ",
};

// What was committed still outlives a kill of the server, so commits are not asynchronous.
const fastAndLoose = {
  fsync: "off",
  full_page_writes: "off",
  shared_buffers: "32MB",
};

const startMilliseconds = 60_000;
const stopMilliseconds = 30_000;

/**
 * Starts a PostgreSQL server on loopback, creating its cluster first where there is none, and waits until it answers.
 * A server that a killed earlier run left on the same data folder is stopped first.
 * @throws StackFailure with one clear line: busy port, full or unwritable disk, no programs for this platform
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const programs = await postgresPrograms();
  const temporary = options.dataDir ? undefined : await throwawayFolder(options.name);
  const dataDir = options.dataDir ?? join(temporary ?? "", "data");
  const logFile = options.logFile ?? join(temporary ?? dirname(dataDir), `${options.name}.log`);
  try {
    await stopOrphan(options.name, dataDir);
    if (!(await exists(join(dataDir, "PG_VERSION"))))
      await createCluster(options.name, dataDir, options.durable, programs);
    return await startServer({ ...options, dataDir, logFile }, programs, temporary);
  } catch (error) {
    if (temporary) await rm(temporary, { recursive: true, force: true });
    throw explainError(error, `keep ${options.name} in ${dataDir}`);
  }
}

type ServerOptions = ClusterOptions & { dataDir: string; logFile: string };

async function startServer(
  options: ServerOptions,
  programs: PostgresPrograms,
  temporary?: string,
): Promise<Cluster> {
  const port = options.port ?? (await freePort());
  const log = await open(options.logFile, "a");
  const logStart = (await log.stat()).size;
  const child = spawn(programs.postgres, serverArguments(options, port), {
    ...programs.account,
    cwd: "/",
    env: bareEnvironment(),
    stdio: ["ignore", log.fd, log.fd],
    // A group of its own: Ctrl-C in the terminal must not take the databases away under the API servers.
    detached: true,
  });
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const spawned = new Promise<void>((resolve, reject) => child.once("spawn", resolve).once("error", reject));
  await spawned.finally(() => log.close());
  endWithThisProcess(child, options.durable);
  const isReady = await waitUntilReady(child, options.dataDir);
  if (!isReady) {
    child.kill("SIGQUIT");
    await exited;
    const output = (await readFile(options.logFile)).subarray(logStart).toString();
    if (/Address already in use/.test(output)) {
      // Somebody took the free port in between: another one will do.
      if (options.port === undefined) return startServer(options, programs, temporary);
      throw new StackFailure(`Port ${port} (${options.name}) is taken by another program.`);
    }
    throw explainOutput(output, `start ${options.name}`);
  }
  return {
    name: options.name,
    port,
    pid: child.pid as number,
    dataDir: options.dataDir,
    logFile: options.logFile,
    url: databaseUrl(port),
    exited,
    stop: once(() => stopServer(child, exited, temporary)),
  };
}

function serverArguments(options: ServerOptions, port: number): string[] {
  const settings = {
    listen_addresses: loopback,
    port,
    unix_socket_directories: "", // A socket file would be one more thing to collide and to clean up.
    timezone: "UTC",
    log_timezone: "UTC",
    ...quietLog,
    ...(options.durable ? {} : fastAndLoose),
    ...options.settings,
  };
  return [
    "-D",
    options.dataDir,
    ...Object.entries(settings).flatMap(([key, value]) => ["-c", `${key}=${value}`]),
  ];
}

/** The last line of postmaster.pid says `ready` when connections are accepted: pg_ctl waits in the same way. */
function waitUntilReady(child: ChildProcess, dataDir: string): Promise<boolean> {
  const pidFile = join(dataDir, "postmaster.pid");
  const isOver = () => child.exitCode !== null || child.signalCode !== null;
  let isReady = false;
  return until(async () => {
    const lines = (await readFile(pidFile, "utf8").catch(() => "")).split("\n");
    isReady = Number(lines[0]) === child.pid && lines[7]?.trim() === "ready";
    return isReady || isOver();
  }, startMilliseconds).then(() => isReady);
}

async function stopServer(child: ChildProcess, exited: Promise<void>, temporary?: string) {
  if (child.exitCode === null && child.signalCode === null) {
    // SIGINT is PostgreSQL's fast shutdown. What is thrown away needs none: SIGQUIT, the immediate one.
    child.kill(temporary ? "SIGQUIT" : "SIGINT");
    const pid = child.pid as number;
    if (!(await until(() => !isAlive(pid), stopMilliseconds))) child.kill("SIGQUIT");
    await exited;
  }
  if (temporary) await rm(temporary, { recursive: true, force: true });
}

/** A process that exits without stopping its servers must not leave them behind; a kill it cannot catch still does. */
function endWithThisProcess(child: ChildProcess, durable: boolean) {
  const end = () => child.kill(durable ? "SIGINT" : "SIGQUIT");
  process.once("exit", end);
  child.once("exit", () => process.off("exit", end));
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function once<T>(action: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => {
    result ??= action();
    return result;
  };
}
