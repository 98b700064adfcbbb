import { buildApp, type Server } from "../src/build-app.ts";
import { ApiClient } from "./api-client.ts";
import { type Gate, Wire } from "./wire.ts";
import type { World } from "./world.ts";

/** A server beside those of a world, whose every statement goes through a gate, and which can be killed. */
export class WiredServer {
  readonly api: ApiClient;
  readonly #server: Server;
  readonly #wire: Wire;

  private constructor(server: Server, wire: Wire, url: string) {
    this.#server = server;
    this.#wire = wire;
    this.api = new ApiClient(url);
  }

  /** Starts a server of a region. It works on its queue when told to, by `runJobs`. */
  static async start(world: World, region: string, gate: Gate): Promise<WiredServer> {
    const wire = await Wire.open(world.databaseUrls(), gate);
    const config = world.config(region, (database) => wire.url(database));
    const server = await buildApp(config, world.openLog());
    return new WiredServer(server, wire, await server.app.listen({ host: "127.0.0.1", port: 0 }));
  }

  /** Works on the jobs that are due in the server's region, one after another. */
  runJobs(): Promise<void> {
    return this.#server.worker.runOnce();
  }

  /** The process is gone, as by SIGKILL: what it has not sent to a database by now never gets to any. */
  kill(): void {
    this.#wire.cut();
    this.#server.app.server.closeAllConnections();
  }

  /** Takes the remains away, or ends a server that is alive. */
  async stop(): Promise<void> {
    await this.#server.close();
    this.#wire.cut();
  }
}
