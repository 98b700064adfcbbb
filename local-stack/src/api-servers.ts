import { type ChildProcess, spawn } from "node:child_process";
import { open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { lastLines, StackFailure } from "./failure.ts";
import { loopback } from "./ports.ts";
import { ownerEnvironment } from "./postgres-create.ts";
import { until } from "./processes.ts";
import { checkout, childEnvironment, compileCache, cores, serverOptions } from "./settings.ts";
import type { Service } from "./supervise.ts";

const mainFile = join(checkout, "api-server", "src", "main.ts");
const migrateFile = join(checkout, "api-server", "src", "migrate.ts");

const lifeline = new URL("end-with-parent.ts", import.meta.url).href;

const startMilliseconds = 30_000;
/** A server that drains ends within this time. */
export const drainMilliseconds = 15_000;

export interface ApiServerOptions {
  region: string;
  port: number;
  metricsPort: number;
  /** What all servers of the stack share: databases, keys, mail. */
  environment: Record<string, string>;
  logFile: string;
}

/**
 * Brings every database to the newest schema, as its owner, and lets API servers log in there.
 * @throws StackFailure with what the migrations printed
 */
export async function migrate(environment: Record<string, string>, signal?: AbortSignal): Promise<void> {
  const child = spawn(process.execPath, [migrateFile], {
    cwd: checkout,
    env: childEnvironment({ ...environment, ...ownerEnvironment, ...compileCache }),
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
 * An API server that drains when it is stopped. Starting it waits until it can serve its region.
 * @throws StackFailure (from `start`) with the last lines of its log when it does not become ready
 */
export function apiServer(options: ApiServerOptions): Service<ChildProcess> {
  const name = `api-server-${options.region}`;
  return {
    name,
    start: async () => {
      const child = await spawnServer(options);
      if (await becomesReady(child, options.port)) return child;
      await end(child);
      throw new StackFailure(`${name} does not start:\n${await logTail(options)}`);
    },
    ended: async (child) => {
      await exitOf(child);
      const how = child.signalCode ? `signal ${child.signalCode}` : `exit code ${child.exitCode}`;
      return `${how}. The end of ${options.logFile}:\n${await logTail(options)}`;
    },
    stop: end,
  };
}

async function spawnServer(options: ApiServerOptions): Promise<ChildProcess> {
  const log = await open(options.logFile, "a");
  const child = spawn(process.execPath, [...serverOptions, "--import", lifeline, mainFile], {
    cwd: checkout,
    env: childEnvironment({
      ...options.environment,
      ...compileCache,
      REGION: options.region,
      HOST: loopback,
      PORT: String(options.port),
      METRICS_HOST: loopback,
      METRICS_PORT: String(options.metricsPort),
      UV_THREADPOOL_SIZE: String(cores),
    }),
    stdio: ["ignore", log.fd, log.fd, "ipc"],
    // A group of its own: Ctrl-C in the terminal goes to this process, which decides the order of ending.
    detached: true,
  });
  const spawned = new Promise<void>((resolve, reject) => child.once("spawn", resolve).once("error", reject));
  await spawned.finally(() => log.close());
  return child;
}

async function becomesReady(child: ChildProcess, port: number): Promise<boolean> {
  let isReady = false;
  await until(
    async () => {
      isReady = await fetch(`http://${loopback}:${port}/readyz`, { signal: AbortSignal.timeout(2_000) }).then(
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

async function logTail(options: ApiServerOptions): Promise<string> {
  return lastLines(await readFile(options.logFile, "utf8").catch(() => ""), 12);
}
