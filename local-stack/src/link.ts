import { connect, createServer, type Server, type Socket } from "node:net";
import { freePort, loopback } from "./ports.ts";

export interface LinkOptions {
  /** How long every byte takes in each direction, in milliseconds: half a round trip. */
  delay?: number;
  port?: number;
}

/** A way over TCP to one server, which can be cut and mended, and made as slow as a distance is. */
export class Link {
  /** How long every byte takes in each direction from now on, in milliseconds. */
  delay: number;
  readonly port: number;
  readonly #target: { host: string; port: number };
  readonly #sockets = new Set<Socket>();
  #server: Server;
  #opened = 0;

  private constructor(target: { host: string; port: number }, port: number, delay: number) {
    this.#target = target;
    this.port = port;
    this.delay = delay;
    this.#server = this.#createServer();
  }

  /** Opens a way to the server that a URL names; `link.url(url)` leads over it. */
  static async open(url: string, { delay = 0, port }: LinkOptions = {}): Promise<Link> {
    const { hostname: host, port: targetPort } = new URL(url);
    const link = new Link({ host, port: Number(targetPort) }, port ?? (await freePort()), delay);
    await link.#listen();
    return link;
  }

  /** The same URL by way of this link. */
  url(url: string): string {
    const linked = new URL(url);
    linked.host = `${loopback}:${this.port}`;
    return linked.href;
  }

  /** How many connections were ever opened over it. */
  get opened(): number {
    return this.#opened;
  }

  /** Breaks every connection; new ones are let through. */
  drop(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  /** Breaks every connection and refuses new ones, as a server does that has been stopped. */
  async cut(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.drop();
    await closed;
  }

  /** Lets connections through again. */
  async mend(): Promise<void> {
    if (this.#server.listening) return;
    this.#server = this.#createServer();
    await this.#listen();
  }

  #listen(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#server.once("error", reject);
      this.#server.listen(this.port, loopback, resolve);
    });
  }

  #createServer(): Server {
    return createServer({ allowHalfOpen: true }, (near) => {
      this.#opened++;
      const far = joined(near, this.#target, this.#sockets, () => this.delay);
      this.#carry(near, far);
      this.#carry(far, near);
    });
  }

  /** Passes on what comes in its order, each piece after the delay of the moment that it came in. */
  #carry(from: Socket, to: Socket): void {
    // A timer may be a millisecond early or late, so each sends whatever is first in line.
    const line: (() => void)[] = [];
    const pass = (piece: () => void) => {
      if (this.delay === 0 && line.length === 0) {
        piece();
        return;
      }
      line.push(piece);
      setTimeout(() => line.shift()?.(), this.delay);
    };
    from.on("data", (chunk) => pass(() => to.writable && to.write(chunk)));
    from.on("end", () => pass(() => to.end()));
  }
}

/**
 * Connects to `target`, and joins that socket to the near one: each ends with the other, after what it said last is
 * told, which takes the delay. Both are in `alive` for as long as they last. Answers the far one; what goes between the
 * two is for whoever calls.
 */
export function joined(
  near: Socket,
  target: { host: string; port: number },
  alive: Set<Socket>,
  delay: () => number = () => 0,
): Socket {
  const far = connect({ ...target, allowHalfOpen: near.allowHalfOpen });
  for (const socket of [near, far]) {
    alive.add(socket);
    socket.setNoDelay(true);
    socket.on("error", () => {});
    socket.on("close", () => {
      alive.delete(socket);
      const other = socket === near ? far : near;
      if (delay() === 0) other.destroy();
      else setTimeout(() => other.destroy(), delay() + 1);
    });
  }
  return far;
}
