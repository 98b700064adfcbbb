import { findOutage } from "./find-outage.ts";
import type { Outage, Suspicion } from "./outage.ts";

/** An outage to tell of, or that it is over. */
export interface Notice {
  outage: Outage;
  isOver: boolean;
}

/** How long after one look the next may come, in milliseconds: twice as long each time, up to the most. */
const PAUSE = { first: 2_000, most: 15_000 };

/** How long it is said that an outage is over, in milliseconds. */
const SAY_OVER = 8_000;

/** How long nobody looks again where all was well, in milliseconds: what fails then fails for other reasons. */
const BELIEVE_WELL = 10_000;

type FindOutage = (home: string | undefined, signal: AbortSignal) => Promise<Outage | undefined>;

/**
 * Knows of an outage from the first error that tells of it until it is over, and asks only meanwhile: politely, and not
 * while nobody looks at the page.
 */
export class OutageWatch {
  readonly #find: FindOutage;
  readonly #isHidden: () => boolean;
  readonly #listeners = new Set<() => void>();
  #notice: Notice | undefined;
  /** While an outage is suspected or known. */
  #watched: { home: string | undefined; looks: number; stop: AbortController } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wellUntil = 0;

  constructor(find: FindOutage, isHidden: () => boolean) {
    this.#find = find;
    this.#isHidden = isHidden;
  }

  readonly notice = (): Notice | undefined => this.#notice;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Looks whether there is an outage, and tells at once of what is sure. */
  suspect({ home, outage }: Suspicion): void {
    if (outage !== undefined) this.#tell({ outage, isOver: false });
    if (this.#watched !== undefined) {
      // Whose home it is may become known on the way.
      this.#watched.home ??= home;
      return;
    }
    if (outage === undefined && Date.now() < this.#wellUntil) return;
    this.#watched = { home, looks: 0, stop: new AbortController() };
    if (outage === undefined) void this.#look();
    else this.#lookLater();
  }

  /** Looks now if there is an outage: the network is back, or somebody looks at the page again. */
  readonly wake = (): void => {
    if (this.#watched === undefined) return;
    this.#watched.looks = 0;
    clearTimeout(this.#timer);
    void this.#look();
  };

  /** Tells nothing of a region any more: another person is signed in, or nobody. */
  forgetRegion(): void {
    if (this.#watched?.home === undefined) return;
    this.#end();
    this.#tell(undefined);
  }

  async #look(): Promise<void> {
    const watched = this.#watched;
    if (watched === undefined || this.#isHidden()) return;
    const outage = await this.#find(watched.home, watched.stop.signal);
    if (watched !== this.#watched) return;
    if (outage !== undefined) {
      this.#tell({ outage, isOver: false });
      return this.#lookLater();
    }
    this.#end();
    this.#wellUntil = Date.now() + BELIEVE_WELL;
    if (this.#notice === undefined) return;
    this.#tell({ ...this.#notice, isOver: true });
    this.#timer = setTimeout(() => this.#tell(undefined), SAY_OVER);
  }

  #lookLater(): void {
    const watched = this.#watched;
    if (watched === undefined) return;
    const pause = Math.min(PAUSE.most, PAUSE.first * 2 ** watched.looks);
    watched.looks++;
    clearTimeout(this.#timer);
    // Spread, so that those who lost a region together don't all come back at once.
    this.#timer = setTimeout(() => void this.#look(), pause * (0.75 + Math.random() / 2));
  }

  #end(): void {
    this.#watched?.stop.abort();
    this.#watched = undefined;
    clearTimeout(this.#timer);
  }

  #tell(notice: Notice | undefined): void {
    this.#notice = notice;
    for (const listener of this.#listeners) listener();
  }
}

export const outageWatch = new OutageWatch(findOutage, () => document.visibilityState === "hidden");
