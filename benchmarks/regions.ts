import { randomBytes } from "node:crypto";
import { type Cluster, startCluster } from "@vetchium/local-stack/postgres";
import { roomyLimits } from "@vetchium/local-stack/settings";
import pg from "pg";

/** Throw-away databases of a whole system. */
export interface Databases {
  /** What the server's programs are told. */
  environment: Record<string, string>;
  directory: string;
  /** URLs, in order. */
  regions: string[];
  regionUrl(region: string): string;
  /** What emails are known by in the directory. */
  digestKey: { id: string; key: Buffer };
  /** What signs the links in mails. */
  tokenKey: Buffer;
  stop(): Promise<void>;
}

/** Their ids. */
export const REGIONS = ["ind1", "usa1", "deu1"];

// As a server of this size would have them; the rest is that of tests.
const SETTINGS = { shared_buffers: "256MB", max_wal_size: "4GB", autovacuum: "on", max_connections: 200 };

/** Starts four PostgreSQL servers with data that `stop` drops. */
export async function startDatabases(): Promise<Databases> {
  const names = ["global", ...REGIONS];
  const started = await Promise.allSettled(
    names.map((name) => startCluster({ name: `bench-${name}`, durable: false, settings: SETTINGS })),
  );
  const clusters: Cluster[] = started.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  const stop = async () => {
    await Promise.all(clusters.map((cluster) => cluster.stop()));
  };
  const failure = started.find((one) => one.status === "rejected");
  if (failure !== undefined) {
    await stop();
    throw failure.reason;
  }
  const [directory = "", ...regions] = clusters.map(({ url }) => url);
  const digestKey = { id: "k1", key: randomBytes(32) };
  const tokenKey = randomBytes(32);
  const regionUrl = (region: string) => regions[REGIONS.indexOf(region)] ?? "";
  const settings = { ...environment(directory, regions), ...secrets(digestKey, tokenKey) };
  return { environment: settings, directory, regions, regionUrl, digestKey, tokenKey, stop };
}

function environment(directory: string, regions: string[]): Record<string, string> {
  const settings: Record<string, string> = {
    NODE_ENV: "production",
    DRAIN_IDLE_MS: "0",
    REGION: REGIONS[0] ?? "",
    REGIONS: REGIONS.join(","),
    GLOBAL_DATABASE_URL: directory,
    PUBLIC_URL: "http://localhost:3000",
    SMTP_URL: "smtp://127.0.0.1:1",
    MAIL_FROM: "nobody@localhost",
    ...roomyLimits,
  };
  for (const [index, id] of REGIONS.entries()) {
    settings[`REGION_${id.toUpperCase()}_DATABASE_URL`] = regions[index] ?? "";
  }
  return settings;
}

function secrets({ id, key }: Databases["digestKey"], tokenKey: Buffer): Record<string, string> {
  return { EMAIL_DIGEST_KEYS: `${id}:${key.toString("base64")}`, TOKEN_KEY: tokenKey.toString("base64") };
}

/** Makes people in a region, numbered from `first` on, with handles and emails that nobody else has. */
export async function makePeople(url: string, first: number, count: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(
      `insert into users (user_id, handle, email)
       select uuidv7(), 'person' || number, 'person' || number || '@example.org'
       from generate_series($1::int, $1::int + $2::int - 1) as number`,
      [first, count],
    );
    await client.query(
      `insert into released_handles (handle, user_id)
       select 'former.' || handle, user_id from users where user_id in (select user_id from users limit $1)`,
      [Math.ceil(count / 100)],
    );
    await client.query("vacuum analyze users");
  } finally {
    await client.end();
  }
}
