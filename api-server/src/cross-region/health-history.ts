import type { Health, HealthProbe } from "./health.ts";

/** How often a server measures every database by itself, and how long it remembers that, in milliseconds. */
const USUAL = { interval: 30_000, span: 60 * 60_000 };

/** What a server has measured of late: nothing of it is stored, and nothing of it is about people. */
export class HealthHistory {
  readonly #probe: HealthProbe;
  readonly #interval: number;
  readonly #span: number;
  #samples: { takenAt: number; health: Health }[] = [];
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;

  constructor(probe: HealthProbe, { interval, span } = USUAL) {
    this.#probe = probe;
    this.#interval = interval;
    this.#span = span;
  }

  /** What was measured, the oldest first. */
  get samples(): Health[] {
    return this.#samples.map(({ health }) => health);
  }

  /** Measures from now on until it is stopped. Resolves when that was done once, which takes a second at most. */
  start(): Promise<void> {
    return this.#measure();
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  async #measure(): Promise<void> {
    const takenAt = performance.now();
    const health = await this.#probe.check();
    if (this.#isStopped) return;
    const remembered = this.#samples.filter((sample) => takenAt - sample.takenAt < this.#span);
    this.#samples = [...remembered, { takenAt, health }];
    // The next waits for this one. A process that has nothing else to do may end meanwhile.
    this.#timer = setTimeout(() => void this.#measure(), this.#interval).unref();
  }
}
