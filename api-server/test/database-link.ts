import { createServer, type Server, type Socket } from "node:net";
import { freePort } from "@vetchium/local-stack/postgres";
import { joined } from "./sockets.ts";

/** The way from the API servers to one real database, which a test can cut and mend. */
export class DatabaseLink {
  readonly #target: { host: string; port: number };
  readonly #port: number;
  readonly #sockets = new Set<Socket>();
  #server: Server;

  private constructor(target: URL, port: number) {
    this.#port = port;
    this.#target = { host: target.hostname, port: Number(target.port) };
    this.#server = this.#createServer();
  }

  /** Opens a way to the database at `url`; `link.url(url)` is the address that leads over it. */
  static async open(url: string): Promise<DatabaseLink> {
    const link = new DatabaseLink(new URL(url), await freePort());
    await link.#listen();
    return link;
  }

  /** The database's URL by way of this link. */
  url(url: string): string {
    const linked = new URL(url);
    linked.host = `127.0.0.1:${this.#port}`;
    return linked.href;
  }

  /** Breaks every connection and refuses new ones, as a database does that has been stopped. */
  async cut(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  /** Lets connections through again. */
  async mend(): Promise<void> {
    if (this.#server.listening) return;
    this.#server = this.#createServer();
    await this.#listen();
  }

  #listen(): Promise<void> {
    return new Promise((resolve) => this.#server.listen(this.#port, "127.0.0.1", resolve));
  }

  #createServer(): Server {
    return createServer((near) => {
      const far = joined(near, this.#target, this.#sockets);
      near.pipe(far);
      far.pipe(near);
    });
  }
}
