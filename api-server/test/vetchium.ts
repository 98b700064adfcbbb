import { execFile, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Config } from "../src/config.ts";
import type { World } from "./world.ts";

const main = fileURLToPath(new URL("../src/operator/main.ts", import.meta.url));
const migrations = fileURLToPath(new URL("../src/migrate.ts", import.meta.url));

export interface Ended<Document = unknown> {
  code: number;
  stdout: string;
  stderr: string;
  /** What `--json` printed. */
  document: Document;
}

/** The environment of a program that belongs to a world, as its servers have it. */
export function environmentOf(config: Config): Record<string, string> {
  const base64 = (key: Uint8Array) => Buffer.from(key).toString("base64");
  const settings: Record<string, string> = {
    REGION: config.region,
    REGIONS: config.regions.map(({ id }) => id).join(","),
    GLOBAL_DATABASE_URL: config.globalDatabaseUrl,
    DATABASE_CONNECTIONS: String(config.databaseConnections),
    DRAIN_IDLE_MS: String(config.drainIdle),
    METRICS_PORT: String(config.metricsPort),
    PUBLIC_URL: config.publicUrl.href,
    SMTP_URL: config.smtpUrl,
    MAIL_FROM: config.mailFrom,
    EMAIL_DIGEST_KEYS: config.emailDigestKeys.map(({ id, key }) => `${id}:${base64(key)}`).join(","),
    TOKEN_KEY: base64(config.tokenKey),
  };
  for (const { id, databaseUrl } of config.regions) {
    settings[`REGION_${id.toUpperCase()}_DATABASE_URL`] = databaseUrl;
  }
  return settings;
}

/** Runs the operator's command line on a world, with `--json`. */
export async function vetchium<Document>(world: World, ...args: string[]): Promise<Ended<Document>> {
  const ended = await runIn(world, main, [...args, "--json"]);
  return { ...ended, document: (ended.stdout === "" ? undefined : JSON.parse(ended.stdout)) as Document };
}

/** Starts the operator's command line without `--json`; its output is both streams together. */
export function startVetchium(world: World, args: string[], changes: Record<string, string> = {}) {
  const env = { ...environmentOf(world.config("ind1")), ...changes };
  const child = spawn(process.execPath, [main, ...args], { env, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output += chunk;
    });
  }
  const ended = new Promise<{ code: number | null; output: string }>((resolve) =>
    child.once("close", (code) => resolve({ code, output })),
  );
  return { child, ended };
}

/** Runs the migrations on a world. */
export function runMigrations(world: World) {
  return runIn(world, migrations, []);
}

function runIn(world: World, file: string, args: string[]) {
  return new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    const env = environmentOf(world.config("ind1"));
    execFile(process.execPath, [file, ...args], { env }, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === "number" ? error.code : error ? -1 : 0, stdout, stderr }),
    );
  });
}
