import { buildApp, type Server } from "../src/build-app.ts";
import type { Config } from "../src/config.ts";
import { urlOf } from "../src/postgres/server-login.ts";
import { ApiClient } from "./api-client.ts";
import { type Gate, type Statement, Wire } from "./wire.ts";
import { SERVER_LOGIN, type World } from "./world.ts";

/** An answer from another region usually takes so many milliseconds: enough that what is asked at once overlaps. */
const WAY_BACK = 25;

/** From when until when a statement was under way between regions. */
interface Trip extends Statement {
  to: number;
}

interface FarOptions {
  /** Where a replica of the directory is, if the server is to have one; it counts as another region's. */
  replica?: string;
  /** Settings that differ from those of the world's servers. */
  settings?: Partial<Config>;
  /** How long an answer takes from another region, in milliseconds. */
  wayBack?: number;
}

const REPLICA = "replica";

/** What one request took. */
interface Count {
  /** How many round trips between regions came one after another. */
  roundTrips: number;
  /** The databases of those trips, in the order of the answers. */
  asked: string[];
  /** How many connections were opened. */
  opened: number;
}

/** A server that has a way to go to every database but its own region's, and counts what goes there and back. */
export class FarServer {
  readonly api: ApiClient;
  readonly #server: Server;
  readonly #wire: Wire;
  readonly #trips: Trip[];

  private constructor(server: Server, wire: Wire, trips: Trip[], url: string) {
    this.#server = server;
    this.#wire = wire;
    this.#trips = trips;
    this.api = new ApiClient(url);
  }

  /** Starts a server of a region whose connections are all open, and which does not know anybody yet. */
  static async start(
    world: World,
    region: string,
    { replica, settings, wayBack = WAY_BACK }: FarOptions = {},
  ): Promise<FarServer> {
    const trips: Trip[] = [];
    const databases = [
      ...world.databaseUrls(),
      ...(replica === undefined ? [] : [[REPLICA, replica] as const]),
    ];
    const wire = await Wire.open(new Map(databases), countingGate(region, trips, wayBack));
    const config: Config = {
      ...world.config(region, (database) => wire.url(database)),
      databaseConnections: 2,
      ...settings,
      ...(replica === undefined ? {} : { globalDatabaseReadUrl: urlOf(wire.url(REPLICA), SERVER_LOGIN) }),
    };
    const server = await buildApp(config, world.openLog());
    await server.connect();
    return new FarServer(server, wire, trips, await server.app.listen({ host: "127.0.0.1", port: 0 }));
  }

  /** What was done while `request` was answered; what goes on after the answer is not counted. */
  async count(request: () => Promise<unknown>): Promise<Count> {
    // What the request before left for later would count too.
    await this.#server.idle();
    this.#trips.length = 0;
    const before = this.#wire.opened;
    await request();
    return {
      roundTrips: oneAfterAnother(this.#trips),
      asked: this.#trips.map(({ database }) => database),
      opened: this.#wire.opened - before,
    };
  }

  async stop(): Promise<void> {
    await this.#server.close();
    this.#wire.cut();
  }
}

function countingGate(region: string, trips: Trip[], wayBack: number): Gate {
  return {
    async before() {},
    async after(statement) {
      if (statement.database === region) return true;
      await new Promise((resolve) => setTimeout(resolve, wayBack));
      trips.push({ ...statement, to: performance.now() });
      return true;
    },
  };
}

/** The most trips of which each began when the one before it had ended. */
function oneAfterAnother(trips: Trip[]): number {
  let count = 0;
  let free = 0;
  for (const { sentAt, to } of trips.toSorted((a, b) => a.to - b.to)) {
    if (sentAt < free) continue;
    count++;
    free = to;
  }
  return count;
}
