import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, vi } from "vitest";
import { REGION_IDS, type World } from "./world.ts";

const key = Buffer.alloc(32, 3).toString("base64");

/** A server in a process of its own. */
export interface ServerProcess {
  child: ChildProcess;
  /** Everything that it has printed. */
  output(): string;
  /** Its exit code, once it has ended. */
  exited: Promise<number | null>;
}

/** Starts main.ts on the databases of a world, with settings that differ from the usual by `changes`. */
export function startServerProcess(
  world: World,
  port: number,
  changes: Record<string, string> = {},
): ServerProcess {
  const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
  // As the local stack and the image start it.
  const child = spawn(process.execPath, ["--max-semi-space-size=4", main], {
    env: environment(world, port, changes),
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (output += chunk));
  const exited = new Promise<number | null>((resolve) => child.once("exit", resolve));
  return { child, output: () => output, exited };
}

/** Waits until the server on a port answers for its region. */
export async function isReady(port: number): Promise<void> {
  await vi.waitFor(async () => expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200), {
    timeout: 20_000,
    interval: 50,
  });
}

function environment(world: World, port: number, changes: Record<string, string>): Record<string, string> {
  const settings: Record<string, string> = {
    REGION: "ind1",
    REGIONS: REGION_IDS.join(","),
    GLOBAL_DATABASE_URL: world.databaseUrl("global"),
    PUBLIC_URL: "http://localhost:3000",
    SMTP_URL: "smtp://127.0.0.1:1",
    MAIL_FROM: "nobody@localhost",
    EMAIL_DIGEST_KEYS: `k1:${key}`,
    TOKEN_KEY: key,
    PORT: String(port),
  };
  for (const id of REGION_IDS) {
    settings[`REGION_${id.toUpperCase()}_DATABASE_URL`] = world.databaseUrl(id);
  }
  return { ...settings, ...changes };
}
