import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Request } from "./client.ts";

/** What to flood a server with. */
export interface FloodOptions {
  request: Request;
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

  private constructor(worker: Worker) {
    this.#worker = worker;
  }

  /** Has them begin, and waits until they have. */
  static async start(options: FloodOptions): Promise<Flood> {
    const worker = new Worker(new URL("flood-callers.ts", import.meta.url), { workerData: options });
    await once(worker, "message");
    return new Flood(worker);
  }

  /** Sends nothing more, and counts once every answer is there. */
  async stop(): Promise<FloodCount> {
    const counted = once(this.#worker, "message");
    this.#worker.postMessage("stop");
    const [count] = (await counted) as [FloodCount];
    await this.#worker.terminate();
    return count;
  }
}
