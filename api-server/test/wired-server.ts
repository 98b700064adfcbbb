import type pg from "pg";
import { buildApp, type Server } from "../src/build-app.ts";
import { urlOf } from "../src/postgres/server-login.ts";
import { ApiClient } from "./api-client.ts";
import { breakablePool } from "./databases.ts";
import { type Gate, Wire } from "./wire.ts";
import { SERVER_LOGIN, type World } from "./world.ts";

/** A server beside those of a world, whose every statement goes through a gate, and which can be killed. */
export class WiredServer {
  readonly api: ApiClient;
  readonly #server: Server;
  readonly #wire: Wire;
  readonly #queue: pg.Pool;

  private constructor(server: Server, wire: Wire, queue: pg.Pool, url: string) {
    this.#server = server;
    this.#wire = wire;
    this.#queue = queue;
    this.api = new ApiClient(url);
  }

  /** Starts a server of a region. It works on its queue when told to, by `runJobs`. */
  static async start(world: World, region: string, gate: Gate): Promise<WiredServer> {
    const wire = await Wire.open(world.databaseUrls(), gate);
    const config = world.config(region, (database) => wire.url(database));
    const server = await buildApp(config, world.openLog());
    const queue = breakablePool(urlOf(wire.url(region), SERVER_LOGIN));
    return new WiredServer(server, wire, queue, await server.app.listen({ host: "127.0.0.1", port: 0 }));
  }

  /** Works on the jobs that are due in the server's region, one after another. */
  runJobs(): Promise<void> {
    return this.#server.worker.runOnce(this.#queue);
  }

  /** The process is gone, as by SIGKILL: what it has not sent to a database by now never gets to any. */
  kill(): void {
    this.#wire.cut();
    this.#server.app.server.closeAllConnections();
  }

  /** Takes the remains away, or ends a server that is alive. */
  async stop(): Promise<void> {
    await this.#server.close();
    await this.#queue.end();
    this.#wire.cut();
  }
}
