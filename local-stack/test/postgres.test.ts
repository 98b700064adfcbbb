import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, readdir, stat } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { expect, test } from "vitest";
import { freePort, loopback } from "../src/ports.ts";
import { type Cluster, type ClusterOptions, startCluster } from "../src/postgres.ts";
import { isAlive, isGone, until } from "../src/processes.ts";
import { cleanUp, temporaryFolder } from "./clean-up.ts";

const run = promisify(execFile);
const isRoot = process.getuid?.() === 0;

async function query(cluster: Cluster, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(cluster.url);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function start(options: Partial<ClusterOptions> = {}): Promise<Cluster> {
  const cluster = await startCluster({ name: "test-db", durable: false, ...options });
  cleanUp(() => cluster.stop());
  return cluster;
}

/** A folder for a cluster, which the account that runs PostgreSQL can enter. */
async function dataFolder(): Promise<string> {
  const folder = await temporaryFolder();
  await chmod(folder, 0o755);
  return join(folder, "test-db");
}

test("a cluster is of version 18, in UTF-8 and UTC, with scram passwords, and leaves nothing behind", async () => {
  const cluster = await start();
  const settings = "current_setting('server_encoding') AS encoding, current_setting('TimeZone') AS zone";
  const [row] = await query(
    cluster,
    `SELECT ${settings}, current_setting('server_version') AS version, lower('ÄÉ') AS lower,
       current_setting('listen_addresses') AS addresses,
       (SELECT rolpassword LIKE 'SCRAM-SHA-256$%' FROM pg_authid WHERE rolname = current_user) AS scram`,
  );
  expect(row).toMatchObject({ encoding: "UTF8", zone: "UTC", lower: "äé", addresses: loopback, scram: true });
  expect(row?.version).toMatch(/^18\./);
  await expect(
    query({ ...cluster, url: cluster.url.replace(":vetchium@", ":wrong@") }, "SELECT 1"),
  ).rejects.toThrow(/password authentication failed/);
  await cluster.stop();
  expect(isAlive(cluster.pid)).toBe(false);
  await expect(stat(cluster.dataDir)).rejects.toThrow(/ENOENT/);
});

test("a failed statement leaves nothing that was in it in the log", async () => {
  const cluster = await start();
  await query(
    cluster,
    "CREATE TABLE emails (email text PRIMARY KEY); INSERT INTO emails VALUES ('marked@example.org')",
  );
  await expect(query(cluster, "INSERT INTO emails VALUES ('marked@example.org')")).rejects.toThrow(
    /duplicate key/,
  );
  await expect(query(cluster, "SELECT 'marked'::int")).rejects.toThrow(/invalid input syntax/);
  const { stdout } = await run("cat", [cluster.logFile]);
  expect(stdout).toContain("duplicate key");
  expect(stdout).not.toContain("marked@example.org");
});

test("a second start finds the data, after a stop and after a kill that left the server behind", async () => {
  const dataDir = await dataFolder();
  const port = await freePort();
  const first = await start({ dataDir, port, durable: true });
  await query(first, "CREATE TABLE kept AS SELECT 42 AS answer");
  await first.stop();

  const script = `import { startCluster } from ${JSON.stringify(new URL("../src/postgres.ts", import.meta.url).href)};
    const { pid } = await startCluster(${JSON.stringify({ name: "test-db", dataDir, port, durable: true })});
    console.log(pid);`;
  const owner = spawn(process.execPath, ["--input-type=module", "--eval", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [output] = (await once(owner.stdout, "data")) as [Buffer];
  const left = Number(output);
  owner.kill("SIGKILL");
  await once(owner, "exit");
  expect(isAlive(left)).toBe(true);

  const next = await start({ dataDir, port, durable: true });
  expect(await isGone(left)).toBe(true);
  expect(await query(next, "SELECT answer FROM kept")).toEqual([{ answer: 42 }]);
});

test("what a killed test run left is swept by the next one", async () => {
  const script = `import { startCluster } from ${JSON.stringify(new URL("../src/postgres.ts", import.meta.url).href)};
    const { pid, dataDir } = await startCluster({ name: "left", durable: false });
    console.log(JSON.stringify({ pid, dataDir }));`;
  const owner = spawn(process.execPath, ["--input-type=module", "--eval", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [output] = (await once(owner.stdout, "data")) as [Buffer];
  const left = JSON.parse(output.toString()) as { pid: number; dataDir: string };
  owner.kill("SIGKILL");
  await once(owner, "exit");
  await start();
  expect(await until(() => isGone(left.pid), 5_000)).toBe(true);
  await expect(stat(left.dataDir)).rejects.toThrow(/ENOENT/);
});

test("a busy port is said in one line", async () => {
  const server = createServer();
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, loopback, resolve));
  cleanUp(() => server.close());
  await expect(start({ port })).rejects.toThrow(`Port ${port} (test-db) is taken by another program.`);
});

test.runIf(isRoot)("a full disk is said in one line, and no half cluster stays", async ({ skip }) => {
  const folder = await temporaryFolder();
  const mounted = await run("mount", ["-t", "tmpfs", "-o", "size=8m,mode=755", "test", folder]).catch(
    () => undefined,
  );
  if (!mounted) return skip("no right to mount");
  cleanUp(() => run("umount", [folder]));
  await expect(start({ dataDir: join(folder, "test-db"), durable: true })).rejects.toThrow(
    "Cannot create test-db: the disk is full: free some space and start again.",
  );
  expect(await readdir(folder)).toEqual([]);
});

test.runIf(isRoot)("a read-only disk is said in one line", async ({ skip }) => {
  const folder = await temporaryFolder();
  const mounted = await run("mount", ["-t", "tmpfs", "-o", "ro", "test", folder]).catch(() => undefined);
  if (!mounted) return skip("no right to mount");
  cleanUp(() => run("umount", [folder]));
  await expect(start({ dataDir: join(folder, "test-db"), durable: true })).rejects.toThrow(
    /^Cannot keep test-db in .*: the disk is read-only: use a checkout on a writable disk\.$/,
  );
});
