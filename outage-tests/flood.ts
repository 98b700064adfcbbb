import { Worker } from "node:worker_threads";

/** What to flood a server with: requests for one's own data. */
export interface FloodOptions {
  url: string;
  token: string;
  /** How many ask at once. */
  callers: number;
  /** How many requests a second they send together; as many as they can when left out. */
  perSecond?: number;
}

/** What became of a flood. Times in milliseconds. */
export interface FloodCount {
  served: number;
  /** Answered 503 with `Retry-After`. */
  shed: number;
  /** Anything else, by status or error. */
  wrong: Record<string, number>;
  shedMedian: number;
  shedP99: number;
}

/** Callers who ask again and again until they are told to stop, on a thread of their own. */
export class Flood {
  readonly #worker: Worker;
  readonly #count: Promise<FloodCount>;

  constructor(options: FloodOptions) {
    this.#worker = new Worker(new URL("flood-callers.ts", import.meta.url), { workerData: options });
    this.#count = new Promise((resolve, reject) => {
      this.#worker.once("message", resolve).once("error", reject);
    });
    this.#count.catch(() => {}); // Thrown to whoever stops it.
  }

  /** Sends nothing more, and counts once every answer is there. */
  async stop(): Promise<FloodCount> {
    this.#worker.postMessage("stop");
    const count = await this.#count;
    await this.#worker.terminate();
    return count;
  }
}
