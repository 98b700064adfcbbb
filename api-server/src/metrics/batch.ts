const SIZE = 500;

/**
 * Keeps what was measured until there is much of it, or somebody asks. Sorting a measurement into its series costs
 * several times as much in the midst of a request, when other code has just run, as it does for many in a row.
 */
export class Batch<Entry> {
  readonly #record: (entry: Entry) => void;
  #entries: Entry[] = [];

  constructor(record: (entry: Entry) => void) {
    this.#record = record;
  }

  add(entry: Entry): void {
    this.#entries.push(entry);
    if (this.#entries.length === SIZE) this.flush();
  }

  /** Records what is there. */
  flush(): void {
    const entries = this.#entries;
    this.#entries = [];
    for (const entry of entries) this.#record(entry);
  }
}
