import type { Logger } from "pino";

/** Work of a request that its answer need not wait for, and that may fail without harm. */
export class Afterwards {
  readonly #underway = new Set<Promise<void>>();
  readonly #logger: Pick<Logger, "warn">;

  constructor(logger: Pick<Logger, "warn">) {
    this.#logger = logger;
  }

  /** Begins some work. A failure is noted in the log. */
  run(work: () => Promise<unknown>): void {
    const underway: Promise<void> = work()
      .then(
        () => {},
        (error: unknown) => this.#logger.warn({ err: error }, "what was left for after an answer failed"),
      )
      .finally(() => this.#underway.delete(underway));
    this.#underway.add(underway);
  }

  /** Waits for what is under way. */
  async finish(): Promise<void> {
    await Promise.all(this.#underway);
  }
}
