import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Cluster, freePort, startCluster } from "@vetchium/local-stack/postgres";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Authority, makeAuthority } from "../../test/certificates.ts";
import { createDatabase, writeOwned } from "../../test/databases.ts";
import { isReady } from "../../test/server-process.ts";
import { MIGRATIONS, OPERATOR, SERVER, startProgram } from "../../test/vetchium.ts";
import { urlOf } from "./server-login.ts";
import { withClient } from "./with-client.ts";

const OWNER = { user: "vetchium", password: "vetchium" };
const LOGIN = { user: "tls_server", password: "of the servers in this test" };
const NAMES = ["global", "ind1"];

let authority: Authority;
let cluster: Cluster;
/** One that has no certificate. */
let plain: Cluster;
let folder: string;
let ca: string;
let strangersCa: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vetchium-tls-"));
  ca = join(folder, "ca.pem");
  strangersCa = join(folder, "strangers.pem");
  authority = await makeAuthority();
  await writeFile(ca, authority.certificate);
  await writeFile(strangersCa, (await makeAuthority()).certificate);
  [cluster, plain] = await Promise.all([
    startCluster({ name: "with-tls", durable: false }),
    startCluster({ name: "without-tls", durable: false }),
  ]);
  for (const { url } of [cluster, plain]) {
    for (const name of NAMES) await createDatabase(url, name);
  }
  await encrypt("localhost");
});
afterAll(async () => {
  await Promise.all([cluster.stop(), plain.stop()]);
  await rm(folder, { recursive: true });
});

/** Gives the server a certificate for a host name, and has it take encrypted connections alone. */
async function encrypt(hostname: string): Promise<void> {
  const { certificate, key } = await authority.issue(hostname);
  await writeOwned(cluster.dataDir, "server.crt", certificate);
  await writeOwned(cluster.dataDir, "server.key", key);
  const reload = async (url: string) =>
    withClient(url, async (client) => {
      await client.query("alter system set ssl = on");
      await client.query("select pg_reload_conf()");
    });
  await reload(isEncrypted ? unverified(cluster.url) : cluster.url);
  isEncrypted = true;
  await writeOwned(cluster.dataDir, "pg_hba.conf", "hostssl all all 127.0.0.1/32 scram-sha-256\n");
  await vi.waitFor(() => reload(unverified(cluster.url)));
  await vi.waitFor(() =>
    expect(withClient(cluster.url, (client) => client.query("select 1"))).rejects.toMatchObject({
      code: "28000",
    }),
  );
}
let isEncrypted = false;

function unverified(url: string): string {
  return `${url}?sslmode=no-verify`;
}

/** The settings of a system whose databases are at a server, which is called localhost. */
function environment({ port }: Cluster, changes: Record<string, string> = {}): Record<string, string> {
  const url = (name: string) => urlOf(`postgres://localhost:${port}/${name}`, LOGIN);
  const key = (byte: number) => Buffer.alloc(32, byte).toString("base64");
  return {
    REGION: "ind1",
    REGIONS: "ind1",
    GLOBAL_DATABASE_URL: url("global"),
    REGION_IND1_DATABASE_URL: url("ind1"),
    DATABASE_TLS: "verify-full",
    DATABASE_CA_FILE: ca,
    MIGRATION_DATABASE_USER: OWNER.user,
    MIGRATION_DATABASE_PASSWORD: OWNER.password,
    PUBLIC_URL: "http://localhost:3000",
    SMTP_URL: "smtp://127.0.0.1:1",
    MAIL_FROM: "nobody@localhost",
    EMAIL_DIGEST_KEYS: `k1:${key(1)}`,
    TOKEN_KEY: key(2),
    DRAIN_IDLE_MS: "0",
    METRICS_PORT: "0",
    ...changes,
  };
}

const run = (program: string, env: Record<string, string>, ...args: string[]) =>
  startProgram(program, args, env).ended;

test("migrations, servers with their queue, and the operator reach a server that they can verify", async () => {
  expect(await run(MIGRATIONS, environment(cluster))).toMatchObject({ code: 0 });
  const port = await freePort();
  const server = startProgram(SERVER, [], environment(cluster, { PORT: String(port) }));
  try {
    await isReady(port);
    const connections = await vi.waitFor(async () => {
      const rows = await withClient(unverified(cluster.url), async (client) => {
        const { rows } = await client.query<{ application_name: string; ssl: boolean; version: string }>(
          `select distinct application_name, ssl, version
           from pg_stat_ssl join pg_stat_activity using (pid)
           where usename = $1`,
          [LOGIN.user],
        );
        return rows;
      });
      // Those of requests, and those of the queue, which has no name of its own.
      expect(rows.length).toBeGreaterThan(1);
      return rows;
    });
    for (const { ssl, version } of connections) {
      expect(ssl).toBe(true);
      expect(version).toMatch(/^TLSv1\.[23]$/);
    }
    const health = await (await fetch(`http://127.0.0.1:${port}/`)).json();
    expect(health).toMatchObject({ status: "ok", global_db: 1, regional_ind1: 1 });
  } finally {
    server.child.kill("SIGTERM");
    await server.ended;
  }
  expect(await run(OPERATOR, environment(cluster), "regions")).toMatchObject({ code: 0 });
});

test("a server that only takes encrypted connections refuses any other", async () => {
  const { code, output } = await run(MIGRATIONS, environment(cluster, { DATABASE_TLS: "off" }));
  expect({ code, output }).toMatchObject({ code: 1, output: expect.stringContaining("no encryption") });
});

test("a URL can't weaken what the setting asks for", async () => {
  const weak = {
    REGION_IND1_DATABASE_URL: `${environment(plain).REGION_IND1_DATABASE_URL}?sslmode=disable`,
    GLOBAL_DATABASE_URL: `${environment(plain).GLOBAL_DATABASE_URL}?ssl=false`,
  };
  const { code, output } = await run(MIGRATIONS, environment(plain, weak));
  expect(code).toBe(1);
  expect(output.match(/does not support SSL connections/g)).toHaveLength(2);
});

test.for<[string, () => Promise<{ at: Cluster; changes?: Record<string, string> }>, RegExp]>([
  ["that has no certificate", async () => ({ at: plain }), /does not support SSL connections/],
  [
    "whose authority is another one",
    async () => ({ at: cluster, changes: { DATABASE_CA_FILE: strangersCa } }),
    /certificate signature failure/,
  ],
  [
    "whose authority nobody named",
    async () => ({ at: cluster, changes: { DATABASE_CA_FILE: "" } }),
    /unable to (verify|get local issuer)/,
  ],
  [
    "whose certificate is for another host",
    async () => {
      await encrypt("database.example");
      return { at: cluster };
    },
    /does not match certificate's altnames/,
  ],
])("a server %s gets neither a password nor a statement", async ([, prepare, reason]) => {
  const { at, changes } = await prepare();
  const env = environment(at, changes);
  const migrated = await run(MIGRATIONS, env);
  expect(migrated).toMatchObject({ code: 1, output: expect.stringMatching(reason) });
  expect((await run(OPERATOR, env, "regions")).code).toBe(3);
});
