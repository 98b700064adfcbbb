import { connect, createServer, type Server, type Socket } from "node:net";

/** The way from the API servers to one real database, which a test can cut and mend. */
export class DatabaseLink {
  readonly #target: { host: string; port: number };
  readonly #sockets = new Set<Socket>();
  #server: Server;
  #port = 0;

  private constructor(target: URL) {
    this.#target = { host: target.hostname, port: Number(target.port) };
    this.#server = this.#createServer();
  }

  /** Opens a way to the database at `url`; `link.url(url)` is the address that leads over it. */
  static async open(url: string): Promise<DatabaseLink> {
    const link = new DatabaseLink(new URL(url));
    await link.#listen(0);
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
    await this.#listen(this.#port);
  }

  async #listen(port: number): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(port, "127.0.0.1", resolve));
    const address = this.#server.address();
    if (typeof address === "object" && address !== null) this.#port = address.port;
  }

  #createServer(): Server {
    return createServer((near) => {
      const far = connect(this.#target);
      for (const socket of [near, far]) {
        this.#sockets.add(socket);
        socket.setNoDelay(true);
        socket.on("error", () => {});
        socket.on("close", () => {
          this.#sockets.delete(socket);
          near.destroy();
          far.destroy();
        });
      }
      near.pipe(far);
      far.pipe(near);
    });
  }
}
