import { once } from "node:events";
import { vi } from "vitest";
import type { ServerProcess } from "./server-process.ts";

/** What makes a server process open its inspector, on a port of its own choice. */
export const INSPECTED = { NODE_OPTIONS: "--inspect=127.0.0.1:0" };

/** Looks into a server process by the protocol of its debugger (https://chromedevtools.github.io/devtools-protocol/v8/). */
export class Inspector {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, (result: unknown) => void>();
  #count = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener("message", ({ data }) => {
      const { id, result } = JSON.parse(String(data)) as { id?: number; result?: unknown };
      if (id !== undefined) this.#waiting.get(id)?.(result);
    });
  }

  /** Connects to a process that was started with INSPECTED. */
  static async attach(server: ServerProcess): Promise<Inspector> {
    const url = await vi.waitFor(
      () => {
        const found = /Debugger listening on (ws:\S+)/.exec(server.output())?.[1];
        if (found === undefined) throw new Error("no inspector is listening");
        return found;
      },
      { timeout: 20_000, interval: 20 },
    );
    const socket = new WebSocket(url);
    await once(socket, "open");
    return new Inspector(socket);
  }

  /** Runs a statement in the process, without waiting for what comes of it. */
  async run(expression: string): Promise<void> {
    await this.#ask("Runtime.evaluate", { expression });
  }

  /** How much memory its heap and its buffers hold once all garbage is collected, in bytes. */
  async memory(): Promise<number> {
    // What has a finaliser is let go of at the second collection.
    for (let pass = 0; pass < 3; pass++) await this.#ask("HeapProfiler.collectGarbage");
    const usage = (await this.#ask("Runtime.getHeapUsage")) as {
      usedSize: number;
      backingStorageSize?: number;
    };
    return usage.usedSize + (usage.backingStorageSize ?? 0);
  }

  close(): void {
    this.#socket.close();
  }

  #ask(method: string, params: object = {}): Promise<unknown> {
    const id = ++this.#count;
    return new Promise((resolve) => {
      this.#waiting.set(id, (result) => {
        this.#waiting.delete(id);
        resolve(result);
      });
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
  }
}
