import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { Link } from "@vetchium/local-stack/link";
import { type Mailbox, startMailbox } from "@vetchium/local-stack/mailbox";
import { freePort } from "@vetchium/local-stack/postgres";
import type pg from "pg";
import { inject } from "vitest";
import { buildApp, type Server } from "../src/build-app.ts";
import type { Config } from "../src/config.ts";
import type { DigestKey } from "../src/cross-region/email-digest.ts";
import { ratesOf } from "../src/limits/rates.ts";
import { urlOf } from "../src/postgres/server-login.ts";
import { ApiClient } from "./api-client.ts";
import { breakablePool, createDatabase, dropDatabase } from "./databases.ts";

const REGIONS = [
  { id: "ind1", name: "India", country: "IN", place: { latitude: 19.08, longitude: 72.88 } },
  { id: "usa1", name: "United States", country: "US", place: { latitude: 39.04, longitude: -77.49 } },
  { id: "deu1", name: "Germany", country: "DE", place: undefined },
];

export const REGION_IDS = REGIONS.map(({ id }) => id);

/** A key for email digests whose bytes are all the same. */
export function newDigestKey(id: string, byte: number): DigestKey {
  return { id, key: Buffer.alloc(32, byte) };
}

/** Every database by its name. */
export const DATABASES = ["global", ...REGION_IDS];

export const TEMPLATE = "vetchium_template";

/** Whom servers log in as, at every database. */
export const SERVER_LOGIN = { user: "test_server", password: "of the tests' servers" };

export interface WorldOptions {
  /** Whether the servers work on their queues by themselves; else jobs wait for `World.runJobs`. */
  runsJobs?: boolean;
  /** The URL of a migrated database that is the directory; else it gets one of its own. */
  directory?: string;
  /** Settings of the servers that differ from the usual. */
  settings?: Partial<Config>;
}

/** No limits to speak of: tests are many people at one address. */
export const NO_LIMITS = ratesOf(() => [{ points: 1_000_000, seconds: 60 }]);

/** A whole Vetchium of a test file's own: four databases, a server for each region, a mailbox. */
export class World {
  readonly #name = `t_${randomBytes(6).toString("hex")}`;
  readonly #servers = new Map<string, Server>();
  readonly #metricsPorts = new Map<string, number>();
  readonly #links = new Map<string, Link>();
  readonly #urls = new Map<string, string>();
  readonly #log: string[] = [];
  #mailbox: Mailbox | undefined;
  #mailPorts = { webPort: 0, smtpPort: 0 };
  #mailFolder = "";
  readonly #runsJobs: boolean;
  readonly #directory: string | undefined;
  readonly #settings: Partial<Config>;
  readonly #pools = new Map<string, pg.Pool>();
  readonly #queues = new Map<string, pg.Pool>();
  /** Resolves for each connection of the pools when it is closed. */
  readonly #closings: Promise<void>[] = [];
  /** Where people open the hub, for servers that are started from now on. */
  publicUrl = new URL("http://localhost:3000");
  /** The keys of email digests that servers are started with from now on. */
  digestKeys: DigestKey[] = [newDigestKey("k1", 1)];
  /** The keys of tokens that servers are started with from now on. */
  tokenKeys: Uint8Array[] = [Buffer.alloc(32, 2)];

  private constructor({ runsJobs = true, directory, settings = {} }: WorldOptions) {
    this.#runsJobs = runsJobs;
    this.#directory = directory;
    this.#settings = settings;
  }

  /** Creates the databases and starts everything. */
  static async start(options: WorldOptions = {}): Promise<World> {
    const world = new World(options);
    await world.#createDatabases();
    // Loading it keeps the process busy, on a busy machine for longer than opening a connection may take.
    await world.#prepareMailbox();
    await Promise.all(REGION_IDS.map((id) => world.startServer(id)));
    return world;
  }

  /** Stops everything and drops the databases. */
  async stop(): Promise<void> {
    await Promise.all([...this.#servers.keys()].map((region) => this.stopServer(region)));
    await this.#mailbox?.stop();
    const pools = [...this.#pools.values(), ...this.#queues.values()];
    await Promise.all(pools.map((pool) => pool.end()));
    // A pool does not wait for that, and a database that is dropped breaks what is connected to it.
    await Promise.all(this.#closings);
    await Promise.all([...this.#links.values()].map((link) => link.cut()));
    const clusters = Object.values(inject("clusters"));
    await Promise.all(clusters.map((url) => dropDatabase(url, this.#name)));
    await rm(this.#mailFolder, { recursive: true, force: true });
  }

  /** A client that talks to the server of a region. */
  api(region: string): ApiClient {
    const address = this.server(region).app.server.address();
    if (typeof address !== "object" || address === null)
      throw new Error(`the server of ${region} is stopped`);
    return new ApiClient(`http://127.0.0.1:${address.port}`);
  }

  /** Where the metrics of a region's server are read. */
  metricsUrl(region: string): string {
    return `http://127.0.0.1:${this.#metricsPorts.get(region)}/metrics`;
  }

  /** The metrics of a region's server. Throws if they can't be read. */
  async metrics(region: string): Promise<string> {
    const response = await fetch(this.metricsUrl(region));
    if (!response.ok) throw new Error(`the metrics of ${region} can't be read: ${response.status}`);
    return response.text();
  }

  /** The server of a region itself, for what can't be seen through HTTP. */
  server(region: string): Server {
    const server = this.#servers.get(region);
    if (server === undefined) throw new Error(`no server of ${region} is running`);
    return server;
  }

  async startServer(region: string): Promise<void> {
    const server = await buildApp(this.config(region), this.openLog());
    this.#servers.set(region, server);
    await server.app.listen({ host: "127.0.0.1", port: 0 });
    this.#metricsPorts.set(region, await server.metrics.listen("127.0.0.1", 0));
    if (this.#runsJobs) server.worker.start();
  }

  async stopServer(region: string): Promise<void> {
    const server = this.server(region);
    this.#servers.delete(region);
    await server.close();
  }

  /** Starts every server anew with these keys, one after the other; the first is for new digests. */
  async release(...keys: DigestKey[]): Promise<void> {
    this.digestKeys = keys;
    for (const region of REGION_IDS) {
      await this.stopServer(region);
      await this.startServer(region);
    }
  }

  /** The way to a database: `global`, or a region's id. */
  link(database: string): Link {
    const link = this.#links.get(database);
    if (link === undefined) throw new Error(`no database ${database}`);
    return link;
  }

  /** The URL of a database itself, past the link and for its owner: `global`, or a region's id. */
  databaseUrl(database: string): string {
    const url = this.#urls.get(database);
    if (url === undefined) throw new Error(`no database ${database}`);
    return url;
  }

  /** Every database by its name, past the links and for its owner. */
  databaseUrls(): ReadonlyMap<string, string> {
    return this.#urls;
  }

  /** Runs a statement on a database itself as its owner, past the link. Any connection may take it. Answers its rows. */
  async rows<Row extends object>(database: string, sql: string, values: unknown[] = []): Promise<Row[]> {
    const pool = this.#pools.get(database);
    if (pool === undefined) throw new Error(`no database ${database}`);
    return (await pool.query<Row>(sql, values)).rows;
  }

  /** Works on the jobs that are due in a region, one after another, as its server would. */
  async runJobs(region: string): Promise<void> {
    const url = urlOf(this.link(region).url(this.databaseUrl(region)), SERVER_LOGIN);
    const pool = this.#queues.get(region) ?? this.#openPool(url);
    this.#queues.set(region, pool);
    await this.server(region).worker.runOnce(pool);
  }

  /** Where a server writes its log, so that `log` has it. */
  openLog(): Writable {
    return new Writable({
      write: (chunk, _encoding, done) => {
        this.#log.push(String(chunk));
        done();
      },
    });
  }

  /** Everything that the servers have logged. */
  log(): string {
    return this.#log.join("");
  }

  get mailbox(): Mailbox {
    if (this.#mailbox === undefined) throw new Error("the mailbox is stopped");
    return this.#mailbox;
  }

  async startMailbox(): Promise<void> {
    this.#mailbox = await startMailbox({ ...this.#mailPorts, folder: this.#mailFolder });
  }

  async stopMailbox(): Promise<void> {
    await this.mailbox.stop();
    this.#mailbox = undefined;
  }

  /** Who owns the databases and everything in them. */
  get owner(): { user: string; password: string } {
    const { username: user, password } = new URL(this.databaseUrl("global"));
    return { user, password };
  }

  /** The settings of a region's server, which finds the databases at `linked` and logs in there as servers do. */
  config(
    region: string,
    linked = (database: string) => this.link(database).url(this.databaseUrl(database)),
  ): Config {
    const asServer = (database: string) => urlOf(linked(database), SERVER_LOGIN);
    return {
      region,
      regions: REGIONS.map((region) => ({ ...region, databaseUrl: asServer(region.id) })),
      globalDatabaseUrl: asServer("global"),
      // Far more than a healthy database needs, however busy the machine that runs the tests is.
      databaseDeadline: 10_000,
      databaseConnections: 10,
      host: "127.0.0.1",
      port: 0,
      drainIdle: 0,
      metricsHost: "127.0.0.1",
      metricsPort: 0,
      publicUrl: this.publicUrl,
      trustedProxies: ["loopback"],
      smtpUrl: `smtp://127.0.0.1:${this.#mailPorts.smtpPort}`,
      mailFrom: "Vetchium <no-reply@vetchium.localhost>",
      emailDigestKeys: this.digestKeys,
      tokenKeys: this.tokenKeys,
      limits: NO_LIMITS,
      uniformAnswer: 1,
      logLevel: "info",
      activityDays: 365,
      warnings: [],
      ...this.#settings,
    };
  }

  async #createDatabases(): Promise<void> {
    await Promise.all(
      Object.entries(inject("clusters")).map(async ([database, cluster]) => {
        const isGiven = database === "global" && this.#directory !== undefined;
        const url = isGiven ? this.#directory : await createDatabase(cluster, this.#name, TEMPLATE);
        this.#urls.set(database, url);
        this.#pools.set(database, this.#openPool(url));
        this.#links.set(database, await Link.open(url));
      }),
    );
  }

  #openPool(url: string): pg.Pool {
    const pool = breakablePool(url);
    pool.on("connect", (client) => {
      this.#closings.push(new Promise((resolve) => client.once("end", resolve)));
    });
    return pool;
  }

  async #prepareMailbox(): Promise<void> {
    this.#mailFolder = await mkdtemp(join(tmpdir(), "vetchium-mail-"));
    this.#mailPorts = { webPort: await freePort(), smtpPort: await freePort() };
    await this.startMailbox();
  }
}
