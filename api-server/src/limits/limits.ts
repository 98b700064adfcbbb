import { createHmac } from "node:crypto";
import type { Logger } from "pino";
import { derivedKey } from "#identity/derived-key.ts";
import { currentKey } from "#identity/mailed-token.ts";
import type { RegionalDatabase } from "#regional-db/regional-database.ts";
import { Counter, type SharedStore, sharedStore } from "./counter.ts";
import { RateLimited } from "./rate-limited.ts";
import { type GuessKind, isGuess, LIMIT_KINDS, type LimitKind, type Rate, type Rates } from "./rates.ts";

/** What is limited, and what of: an account, an address, or whatever else tells one from another. */
export type Limited<Kind extends LimitKind = LimitKind> = [kind: Kind, ...of: string[]];

/** A secret that somebody tries, which counts as a guess until it turns out right. */
export interface Guess {
  /** It was right: it does not count as a guess, and neither do those before it where nobody else could make them. */
  succeeded(): Promise<void>;
  /** It could not be tried after all, and does not count. */
  notTried(): Promise<void>;
}

export interface LimitsContext {
  own: RegionalDatabase;
  /** The first keys what is counted. */
  tokenKeys: Uint8Array[];
  rates: Rates;
  logger: Pick<Logger, "error">;
  /** Told of what is refused. */
  refused(kind: LimitKind): void;
}

/** How long whoever has used up their guesses waits for the first time, and at most, in seconds. */
const BLOCK = { first: 60, longest: 3600 };
/** For how long a block makes the next one longer, in seconds. */
const REMEMBERED = 86_400;
// Far from any limit, so that what is given back meanwhile does not end the block.
const BLOCKED = 1_000_000_000;
/** Read so often that counting must not take a statement. */
const IN_MEMORY: readonly LimitKind[] = ["read-address"];
// Nobody but who has proven the password, or holds the browser or the session, adds to these.
const CLEARED: readonly LimitKind[] = ["log-in-device", "password-proof", "second-factor"];

/**
 * How often things may be done. What is counted is shared by the servers of a region, and is known by keyed digests
 * alone: the region of a server need not be the home of whom it counts.
 */
export class Limits {
  readonly #context: LimitsContext;
  readonly #key: Uint8Array;
  readonly #counters = new Map<LimitKind, { rate: Rate; counter: Counter }[]>();
  readonly #blocks: Counter;

  constructor(context: LimitsContext) {
    this.#context = context;
    this.#key = derivedKey(currentKey(context.tokenKeys), "rate limits");
    const store = sharedStore(context.own, context.logger);
    for (const kind of LIMIT_KINDS) {
      this.#counters.set(
        kind,
        countersOf(kind, context.rates[kind], IN_MEMORY.includes(kind) ? undefined : store),
      );
    }
    this.#blocks = new Counter("blocks", { seconds: REMEMBERED }, store);
  }

  /** Counts something of each of these, all at once. Throws RateLimited where it was too often for one. */
  async take(...all: Limited[]): Promise<void> {
    await this.#all(all, ([kind, ...of]) => this.#takeOne(kind, this.#digest(of)));
  }

  /**
   * Counts a guess at a secret for each of these, before it is known whether it is right: however many are under
   * way at once, no more are tried than the limit says. Throws RateLimited where there were too many for one.
   */
  async guess(...all: Limited<GuessKind>[]): Promise<Guess> {
    await this.#all(all, ([kind, ...of]) => this.#guessOne(kind, this.#digest(of)));
    return {
      succeeded: () => this.#end(all, (kind) => CLEARED.includes(kind)),
      notTried: () => this.#end(all, () => false),
    };
  }

  /** Runs `count` for all and throws RateLimited with the longest wait, if there is any. */
  async #all<Kind extends LimitKind>(
    all: Limited<Kind>[],
    count: (one: Limited<Kind>) => Promise<number>,
  ): Promise<void> {
    const waits = await Promise.all(
      all.map(async (one) => {
        const wait = await count(one);
        if (wait > 0) this.#context.refused(one[0]);
        return wait;
      }),
    );
    const longest = Math.max(0, ...waits);
    if (longest > 0) throw new RateLimited(longest);
  }

  /** Answers how long to wait, in milliseconds; 0 for what may be done. */
  async #takeOne(kind: LimitKind, key: string): Promise<number> {
    const waits = await Promise.all(
      this.#countersOf(kind).map(async ({ rate, counter }) => {
        const { points, milliseconds } = await counter.add(key);
        return points > rate.points ? Math.max(1, milliseconds) : 0;
      }),
    );
    return Math.max(...waits);
  }

  async #guessOne(kind: GuessKind, key: string): Promise<number> {
    const [{ rate, counter } = missing(kind)] = this.#countersOf(kind);
    const { points, milliseconds } = await counter.add(key);
    if (points <= rate.points) return 0;
    if (points !== rate.points + 1) return Math.max(1, milliseconds);
    const blocks = await this.#blocks.add(`${kind}:${key}`);
    const seconds = Math.min(BLOCK.first * 2 ** (blocks.points - 1), BLOCK.longest);
    await counter.set(key, BLOCKED, seconds);
    return seconds * 1000;
  }

  async #end(all: Limited<GuessKind>[], isCleared: (kind: GuessKind) => boolean): Promise<void> {
    await Promise.all(
      all.map(([kind, ...of]) => {
        const [{ counter } = missing(kind)] = this.#countersOf(kind);
        const key = this.#digest(of);
        return isCleared(kind) ? counter.clear(key) : counter.giveBack(key);
      }),
    );
  }

  #countersOf(kind: LimitKind) {
    return this.#counters.get(kind) ?? missing(kind);
  }

  /** What nobody can read back: a digest without a key would be found by trying all addresses. */
  #digest(of: string[]): string {
    return createHmac("sha256", this.#key).update(JSON.stringify(of)).digest("base64url");
  }
}

function countersOf(kind: LimitKind, rates: Rate[], store: SharedStore | undefined) {
  return rates.map((rate) => ({
    rate,
    counter: new Counter(isGuess(kind) ? kind : `${kind}/${rate.seconds}`, rate, store),
  }));
}

function missing(kind: LimitKind): never {
  throw new Error(`there is no limit for ${kind}`);
}
