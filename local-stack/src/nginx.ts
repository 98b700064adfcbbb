import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createConnection } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort, loopback } from "./ports.ts";
import { until } from "./processes.ts";
import { checkout } from "./settings.ts";

/** A real nginx with a configuration of this repository. */
export interface Nginx {
  url: string;
  /** What it logged so far: access and error lines. */
  log(): string;
  /** Other ports of its configuration, by the number there. */
  port(inConfiguration: number): number;
  stop(): Promise<void>;
}

/** Replaces what only holds in containers; the rules stay as they are. */
export type Replacement = [pattern: string | RegExp, by: string];

/**
 * Starts nginx with a file of nginx/.
 * @param ports the ports that the file listens on, the first for `url`; each is moved to a free one
 */
export async function startNginx(
  program: string,
  file: string,
  ports: number[],
  replacements: Replacement[],
): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), "vetchium-nginx-"));
  chmodSync(folder, 0o755); // As root, the workers are another user.
  cpSync(join(checkout, "nginx"), folder, { recursive: true });
  const free = new Map<number, number>();
  for (const port of ports) free.set(port, await freePort());
  rewrite(folder, (text) => {
    let result = text
      .replaceAll(" /tmp/", ` ${folder}/`)
      .replace("worker_processes auto", "worker_processes 1");
    for (const [from, to] of free) {
      result = result.replaceAll(`listen ${from};`, `listen ${loopback}:${to};`);
      result = result.replaceAll(`\n        ${from} `, `\n        ${to} `); // As the key of a map.
    }
    for (const [pattern, by] of replacements) result = result.replaceAll(pattern, by);
    return result;
  });
  const logFile = join(folder, "output.log");
  const child = run(program, folder, file, logFile);
  const url = `http://${loopback}:${free.get(ports[0] ?? 0)}`;
  const log = () => readFileSync(logFile, "utf8");
  if (!(await until(() => accepts(free.get(ports[0] ?? 0) ?? 0), 5_000, 5))) {
    throw new Error(`nginx does not start:\n${log()}`);
  }
  return {
    url,
    log,
    port: (port) => free.get(port) ?? port,
    stop: async () => {
      child.kill("SIGTERM");
      await new Promise((resolve) =>
        child.exitCode === null ? child.once("exit", resolve) : resolve(undefined),
      );
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function run(program: string, folder: string, file: string, logFile: string): ChildProcess {
  const output = openSync(logFile, "a");
  const args = ["-p", folder, "-c", join(folder, file)];
  const check = spawnSync(program, [...args, "-t"], { stdio: ["ignore", output, output] });
  if (check.status !== 0) throw new Error(`nginx -t refuses ${file}:\n${readFileSync(logFile, "utf8")}`);
  const child = spawn(program, [...args, "-g", "daemon off;"], { stdio: ["ignore", output, output] });
  // A process that exits without stopping it must not leave it behind.
  const end = () => child.kill("SIGTERM");
  process.once("exit", end);
  child.once("exit", () => process.off("exit", end));
  return child;
}

function rewrite(folder: string, change: (text: string) => string): void {
  for (const name of readdirSync(folder).filter((name) => name.endsWith(".conf"))) {
    const path = join(folder, name);
    writeFileSync(path, change(readFileSync(path, "utf8")));
  }
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ host: loopback, port });
    socket.once("connect", () => socket.end(() => resolve(true))).once("error", () => resolve(false));
  });
}
