import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { compileCache, serverOptions } from "@vetchium/local-stack/settings";
import { expect, vi } from "vitest";
import { environmentOf } from "./vetchium.ts";
import type { World } from "./world.ts";

/** A server in a process of its own. */
export interface ServerProcess {
  child: ChildProcess;
  /** Everything that it has printed. */
  output(): string;
  /** Its exit code, once it has ended and all that it printed is there. */
  exited: Promise<number | null>;
}

/** Starts main.ts on the databases of a world, with settings that differ from the usual by `changes`. */
export function startServerProcess(
  world: World,
  port: number,
  changes: Record<string, string> = {},
): ServerProcess {
  const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
  const config = world.config("ind1", (database) => world.databaseUrl(database));
  // As the local stack and the image start it.
  const child = spawn(process.execPath, [...serverOptions, main], {
    env: { ...compileCache, ...environmentOf(config), PORT: String(port), ...changes },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let output = "";
  const streams = [child.stdout, child.stderr].filter((stream) => stream !== null);
  for (const stream of streams) stream.on("data", (chunk) => (output += chunk));
  // The child's own "close" does not come once its channel has been closed from here.
  const closed = streams.map((stream) => once(stream, "close"));
  const exited = Promise.all([once(child, "exit"), ...closed]).then(([[code]]) => code as number | null);
  return { child, output: () => output, exited };
}

/** Waits until the server on a port answers for its region. */
export async function isReady(port: number, timeout = 60_000): Promise<void> {
  await vi.waitFor(async () => expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200), {
    timeout,
    interval: 50,
  });
}
