import { spawn } from "node:child_process";
import { chown, mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { explainOutput } from "./failure.ts";
import { loopback } from "./ports.ts";
import type { PostgresPrograms } from "./postgres-programs.ts";
import { bareEnvironment } from "./settings.ts";

/** Superuser, password and database of every cluster: they listen on loopback alone and hold development data. */
const login = { user: "vetchium", password: "vetchium", database: "vetchium" } as const;

/** Whom API servers log in as: the migrations make this login, with the rights that servers need. */
const serverLogin = { user: "vetchium_server", password: "vetchium_server" } as const;

/** `postgres://…` of the database of ours that listens on a loopback port, with user and password of its owner. */
export function databaseUrl(port: number): string {
  return urlFor(login, port);
}

/** The same for API servers. */
export function serverDatabaseUrl(port: number): string {
  return urlFor(serverLogin, port);
}

/** What the migrations are told beyond what servers are: who owns the databases. */
export const ownerEnvironment: Record<string, string> = {
  MIGRATION_DATABASE_USER: login.user,
  MIGRATION_DATABASE_PASSWORD: login.password,
};

function urlFor({ user, password }: { user: string; password: string }, port: number): string {
  return `postgres://${user}:${password}@${loopback}:${port}/${login.database}`;
}

/**
 * Creates a cluster with our user and an empty database of ours.
 * Built in a folder beside it and renamed at the end, so that a killed start never leaves half a cluster.
 * @throws StackFailure when the disk is full or unwritable
 */
export async function createCluster(
  name: string,
  dataDir: string,
  durable: boolean,
  programs: PostgresPrograms,
) {
  const parent = dirname(dataDir);
  await mkdir(parent, { recursive: true });
  const draft = await mkdtemp(join(parent, `.new-${basename(dataDir)}-`));
  try {
    await give(draft, programs);
    const passwordFile = join(draft, "password");
    await writeFile(passwordFile, login.password, { mode: 0o600 });
    await give(passwordFile, programs);
    const data = join(draft, "data");
    const sync = durable ? [] : ["--no-sync"];
    const identity = [`--username=${login.user}`, `--pwfile=${passwordFile}`, "--auth=scram-sha-256"];
    // The built-in provider sorts and folds the same on every machine, whatever locales it has.
    const text = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
    const initdb = [`--pgdata=${data}`, ...identity, ...text, ...sync, "--no-instructions"];
    await runToEnd(programs.initdb, initdb, programs, `create ${name}`);
    // Single-user mode makes the database before anybody can connect, and needs no client.
    const single = ["--single", "-D", data, "-c", "fsync=off", "template1"];
    await runToEnd(
      programs.postgres,
      single,
      programs,
      `create ${name}`,
      `CREATE DATABASE ${login.database}\n`,
    );
    await rename(data, dataDir);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

function runToEnd(program: string, args: string[], programs: PostgresPrograms, doing: string, input = "") {
  return new Promise<void>((resolve, reject) => {
    const child = spawn(program, args, { ...programs.account, cwd: "/", env: bareEnvironment() });
    let output = "";
    const collect = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.stdin.on("error", () => {}); // It died before it read: its exit code tells.
    child.stdin.end(input);
    child.once("error", reject);
    child.once("close", (code) => {
      // In single-user mode a failed statement is reported and the program still ends well.
      const failed = code !== 0 || /\b(ERROR|FATAL|PANIC):/.test(output);
      if (failed) reject(explainOutput(output, doing));
      else resolve();
    });
  });
}

/** Makes the account that runs PostgreSQL the owner. */
export async function give(path: string, { account }: PostgresPrograms): Promise<void> {
  if (account.uid !== undefined && account.gid !== undefined) await chown(path, account.uid, account.gid);
}
