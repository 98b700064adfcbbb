/** How one run went: what came of a number of connections, each with one request at a time, in a fixed time. */
export interface Run {
  /** Requests a second. */
  rate: number;
  /** How long half of them, and all but a hundredth, took at most, in milliseconds. */
  p50: number;
  p99: number;
  /** How many were not done as they should; they count in nothing above. */
  failed: number;
}

/** Part of the time of a run that goes by before counting begins. */
const WARM_UP = 0.2;

/** Counts what was done in the time that a run is measured. */
export class Clock {
  readonly #from: number;
  readonly #until: number;
  readonly #times: number[] = [];
  #latest = 0;

  /** @param seconds how long is counted, after a warm-up */
  constructor(seconds: number) {
    this.#from = performance.now() + seconds * WARM_UP * 1000;
    this.#until = this.#from + seconds * 1000;
  }

  /** However slow the machine is, one is waited for. */
  get isOver(): boolean {
    return performance.now() >= this.#until && this.#times.length > 0;
  }

  /** @param milliseconds how long something took that is done now */
  done(milliseconds: number): void {
    const now = performance.now();
    if (now < this.#from || (now >= this.#until && this.#times.length > 0)) return;
    this.#times.push(milliseconds);
    this.#latest = now;
  }

  result(): Run {
    const times = Float64Array.from(this.#times).sort();
    const percentile = (part: number) => times[Math.floor((times.length - 1) * part)] ?? 0;
    const seconds = (Math.max(this.#until, this.#latest) - this.#from) / 1000;
    return { rate: times.length / seconds, p50: percentile(0.5), p99: percentile(0.99), failed: 0 };
  }
}

/** How long a run takes in all, its warm-up included, in seconds. */
export function wholeTime(seconds: number): number {
  return seconds * (1 + WARM_UP);
}

/** Does the same again and again, as many at a time as there are connections. */
export async function runInLoops(
  connections: number,
  seconds: number,
  work: () => Promise<unknown>,
): Promise<Run> {
  const clock = new Clock(seconds);
  const loop = async () => {
    while (!clock.isOver) {
      const startedAt = performance.now();
      await work();
      clock.done(performance.now() - startedAt);
    }
  };
  await Promise.all(Array.from({ length: connections }, loop));
  return clock.result();
}
