import { randomBytes } from "node:crypto";
import { type Cluster, startCluster } from "@vetchium/local-stack/postgres";
import pg from "pg";

/** Throw-away databases of a whole system. */
export interface Databases {
  /** What the server's programs are told. */
  environment: Record<string, string>;
  /** URLs, in order. */
  regions: string[];
  stop(): Promise<void>;
}

const REGIONS = ["ind1", "usa1", "deu1"];

// As a server of this size would have them; the rest is that of tests.
const SETTINGS = { shared_buffers: "256MB", max_wal_size: "4GB", autovacuum: "on" };

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
  return { environment: environment(directory, regions), regions, stop };
}

function environment(directory: string, regions: string[]): Record<string, string> {
  const key = () => randomBytes(32).toString("base64");
  const settings: Record<string, string> = {
    REGION: REGIONS[0] ?? "",
    REGIONS: REGIONS.join(","),
    GLOBAL_DATABASE_URL: directory,
    PUBLIC_URL: "http://localhost:3000",
    SMTP_URL: "smtp://127.0.0.1:1",
    MAIL_FROM: "nobody@localhost",
    EMAIL_DIGEST_KEYS: `k1:${key()}`,
    TOKEN_KEY: key(),
  };
  for (const [index, id] of REGIONS.entries()) {
    settings[`REGION_${id.toUpperCase()}_DATABASE_URL`] = regions[index] ?? "";
  }
  return settings;
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
