/** How long a scrape waits for a database, in milliseconds: a scrape must answer whatever is dark. */
const DEADLINE = 1500;

/** Something that is counted in a database whenever somebody asks for it. */
export class ScrapedCount<Counted> {
  readonly name: string;
  readonly #count: () => Promise<Counted>;
  readonly #record: (counted: Counted | undefined) => void;
  #underWay: Promise<Counted | undefined> | undefined;

  /** `record` is given undefined for what could not be counted in time. */
  constructor(name: string, count: () => Promise<Counted>, record: (counted: Counted | undefined) => void) {
    this.name = name;
    this.#count = count;
    this.#record = record;
  }

  /** Counts and records it. Answers whether that could be done within the deadline; never throws. */
  async take(): Promise<boolean> {
    // A database that does not answer is asked once, however often the scrapes are.
    this.#underWay ??= this.#count()
      .catch(() => undefined)
      .finally(() => {
        this.#underWay = undefined;
      });
    const counted = await inTime(this.#underWay);
    this.#record(counted);
    return counted !== undefined;
  }
}

function inTime<T>(promise: Promise<T>): Promise<T | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), DEADLINE);
    promise.then((value) => {
      clearTimeout(timer);
      resolve(value);
    });
  });
}
