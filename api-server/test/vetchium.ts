import { execFile, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { compileCache } from "@vetchium/local-stack/settings";
import type { Config } from "../src/config.ts";
import { type LimitKind, settingOf } from "../src/limits/rates.ts";
import type { World } from "./world.ts";

/** The programs of the server: itself, its migrations, and the operator's command line. */
export const SERVER = fileURLToPath(new URL("../src/main.ts", import.meta.url));
export const MIGRATIONS = fileURLToPath(new URL("../src/migrate.ts", import.meta.url));
export const OPERATOR = fileURLToPath(new URL("../src/operator/main.ts", import.meta.url));

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
    TOKEN_KEY: config.tokenKeys.map(base64).join(","),
  };
  for (const { id, databaseUrl } of config.regions) {
    settings[`REGION_${id.toUpperCase()}_DATABASE_URL`] = databaseUrl;
  }
  for (const [kind, rates] of Object.entries(config.limits)) {
    settings[settingOf(kind as LimitKind)] = rates
      .map(({ points, seconds }) => `${points}/${seconds}s`)
      .join(",");
  }
  return settings;
}

/** Runs the operator's command line on a world, with `--json`. */
export async function vetchium<Document>(world: World, ...args: string[]): Promise<Ended<Document>> {
  const ended = await runIn(world, OPERATOR, [...args, "--json"]);
  return { ...ended, document: (ended.stdout === "" ? undefined : JSON.parse(ended.stdout)) as Document };
}

/** Starts the operator's command line without `--json`; its output is both streams together. */
export function startVetchium(world: World, args: string[], changes: Record<string, string> = {}) {
  return startProgram(OPERATOR, args, { ...environmentOf(world.config("ind1")), ...changes });
}

/** Starts a program in a process of its own; its output is both streams together. */
export function startProgram(file: string, args: string[], env: Record<string, string>) {
  const child = spawn(process.execPath, [file, ...args], {
    env: { ...compileCache, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output += chunk;
    });
  }
  const ended = new Promise<{ code: number | null; output: string }>((resolve) =>
    child.once("close", (code) => resolve({ code, output })),
  );
  return { child, ended, output: () => output };
}

/** Runs the migrations on a world, as the owner of its databases. */
export function runMigrations(world: World) {
  const { user, password } = world.owner;
  return runIn(world, MIGRATIONS, [], {
    MIGRATION_DATABASE_USER: user,
    MIGRATION_DATABASE_PASSWORD: password,
  });
}

function runIn(world: World, file: string, args: string[], changes: Record<string, string> = {}) {
  return new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    const env = { ...compileCache, ...environmentOf(world.config("ind1")), ...changes };
    execFile(process.execPath, [file, ...args], { env }, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === "number" ? error.code : error ? -1 : 0, stdout, stderr }),
    );
  });
}
