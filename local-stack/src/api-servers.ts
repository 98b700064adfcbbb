import { type ChildProcess, spawn } from "node:child_process";
import { open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { lastLines, StackFailure } from "./failure.ts";
import { loopback } from "./ports.ts";
import { until } from "./processes.ts";
import { checkout, childEnvironment, cores } from "./settings.ts";

const mainFile = join(checkout, "api-server", "src", "main.ts");
const migrateFile = join(checkout, "api-server", "src", "migrate.ts");

const startMilliseconds = 30_000;
const drainMilliseconds = 15_000;
/** A server that ran this long has started well: its next failure counts as the first one. */
const steadyMilliseconds = 30_000;
const longestPause = 15_000;

export interface ApiServerOptions {
  region: string;
  port: number;
  /** What all servers of the stack share: databases, keys, mail. */
  environment: Record<string, string>;
  logFile: string;
  say(line: string): void;
}

/** One API server, kept running until it is stopped. */
export interface ApiServer {
  region: string;
  url: string;
  /** Starts it anew, e.g. after a change of its sources; a broken one is reported and tried again on the next change. */
  restart(): Promise<void>;
  /** Lets it finish the requests it has, then ends it. */
  stop(): Promise<void>;
}

/**
 * Brings every database to the newest schema.
 * @throws StackFailure with what the migrations printed
 */
export async function migrate(environment: Record<string, string>, signal?: AbortSignal): Promise<void> {
  const child = spawn(process.execPath, [migrateFile], {
    cwd: checkout,
    env: childEnvironment({ ...environment }),
    stdio: ["ignore", "pipe", "pipe"],
    signal,
  });
  let output = "";
  const collect = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout.on("data", collect);
  child.stderr.on("data", collect);
  const code = await new Promise((resolve, reject) => child.once("error", reject).once("close", resolve));
  if (code !== 0) throw new StackFailure(`The migrations failed:\n${lastLines(output, 20)}`);
}

/**
 * Starts an API server and waits until it is ready. When it ends later without being told to, that is reported and it
 * is started again, after a pause that grows from half a second to 15 seconds.
 * @throws StackFailure with the last lines of its log when it does not become ready
 */
export async function startApiServer(options: ApiServerOptions): Promise<ApiServer> {
  const url = `http://${loopback}:${options.port}`;
  const current = { child: await spawnServer(options), generation: 0 };
  if (!(await becomesReady(current.child, url))) {
    await end(current.child);
    throw new StackFailure(`api-server-${options.region} does not start:\n${await logTail(options)}`);
  }
  void keepRunning(options, current);
  const stop = async () => {
    current.generation++;
    await end(current.child);
  };
  return {
    region: options.region,
    url,
    stop,
    restart: async () => {
      await stop();
      current.child = await spawnServer(options);
      void keepRunning(options, current);
      if (!(await becomesReady(current.child, url)))
        options.say(`api-server-${options.region} is not ready.`);
    },
  };
}

/** Watches over one generation of a server: it is over as soon as somebody stops or restarts the server. */
async function keepRunning(options: ApiServerOptions, current: { child: ChildProcess; generation: number }) {
  const { generation } = current;
  let failures = 0;
  while (true) {
    const startedAt = performance.now();
    await exitOf(current.child);
    if (generation !== current.generation) return;
    failures = performance.now() - startedAt > steadyMilliseconds ? 1 : failures + 1;
    const wait = Math.min(500 * 2 ** (failures - 1), longestPause);
    options.say(
      `api-server-${options.region} ended unexpectedly (${describeExit(current.child)}), ` +
        `next try in ${wait / 1000} s. ${options.logFile} ends:\n${await logTail(options)}`,
    );
    await pause(wait, undefined, { ref: false });
    if (generation !== current.generation) return;
    current.child = await spawnServer(options);
  }
}

async function spawnServer(options: ApiServerOptions): Promise<ChildProcess> {
  const log = await open(options.logFile, "a");
  const child = spawn(process.execPath, [mainFile], {
    cwd: checkout,
    env: childEnvironment({
      ...options.environment,
      REGION: options.region,
      HOST: loopback,
      PORT: String(options.port),
      UV_THREADPOOL_SIZE: String(cores),
    }),
    // The channel is its lifeline: when this process is killed it closes, and the server drains and ends by itself.
    stdio: ["ignore", log.fd, log.fd, "ipc"],
    // A group of its own: Ctrl-C in the terminal goes to this process, which decides the order of ending.
    detached: true,
  });
  const spawned = new Promise<void>((resolve, reject) => child.once("spawn", resolve).once("error", reject));
  await spawned.finally(() => log.close());
  return child;
}

async function becomesReady(child: ChildProcess, url: string): Promise<boolean> {
  let isReady = false;
  await until(
    async () => {
      isReady = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2_000) }).then(
        (response) => response.ok,
        () => false,
      );
      return isReady || isOver(child);
    },
    startMilliseconds,
    25,
  );
  return isReady;
}

async function end(child: ChildProcess): Promise<void> {
  if (isOver(child)) return;
  child.kill("SIGTERM");
  if (!(await until(() => isOver(child), drainMilliseconds))) child.kill("SIGKILL");
  await exitOf(child);
}

function isOver(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

function exitOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (isOver(child)) resolve();
    else child.once("exit", () => resolve());
  });
}

function describeExit(child: ChildProcess): string {
  return child.signalCode ? `signal ${child.signalCode}` : `exit code ${child.exitCode}`;
}

async function logTail(options: ApiServerOptions): Promise<string> {
  return lastLines(await readFile(options.logFile, "utf8").catch(() => ""), 12);
}
