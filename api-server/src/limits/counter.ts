import type { Logger } from "pino";
import { RateLimiterMemory, RateLimiterPostgres, type RateLimiterRes } from "rate-limiter-flexible";
import { DatabaseUnavailable } from "#postgres/errors.ts";
import type { RegionalDatabase } from "#regional-db/regional-database.ts";
import type { Rate } from "./rates.ts";

/** What counts for all servers of a region: the table `rate_limits` in the region's database. */
export interface SharedStore {
  query(statement: { text: string; values: unknown[] }): Promise<unknown>;
}

// As much as a step of a look-up may take: counting goes on in memory for a database that is away.
const SHARE_OF_DEADLINE = 0.4;

/** Sends what the limiter asks through the database's bulkhead, breaker and deadline. */
export function sharedStore(own: RegionalDatabase, logger: Pick<Logger, "error">): SharedStore {
  return {
    async query({ text, values }) {
      try {
        return await own.query(text, values, SHARE_OF_DEADLINE * own.deadline);
      } catch (error) {
        // The limiter goes on in memory whatever it was, so that this line is all that would tell.
        if (!(error instanceof DatabaseUnavailable)) logger.error({ err: error }, "limits can't be shared");
        throw error;
      }
    },
  };
}

/** How often one key was counted within its time, and how long that time still is, in milliseconds. */
export interface Count {
  points: number;
  milliseconds: number;
}

/** Counts by key, in fixed windows that begin with the first count. */
export class Counter {
  readonly #limiter: RateLimiterPostgres | RateLimiterMemory;

  /** Without a store it counts what comes to this server. */
  constructor(prefix: string, { seconds }: Pick<Rate, "seconds">, store: SharedStore | undefined) {
    // How many are too many is decided by who counts: here all of them are counted.
    const options = { keyPrefix: prefix, points: Number.MAX_SAFE_INTEGER, duration: seconds };
    const memory = new RateLimiterMemory(options);
    this.#limiter =
      store === undefined
        ? memory
        : new RateLimiterPostgres({
            ...options,
            storeClient: store,
            storeType: "client",
            tableName: "rate_limits",
            tableCreated: true,
            // A job forgets what is over.
            clearExpiredByTimeout: false,
            insuranceLimiter: memory,
          });
  }

  /** Counts once more. Never throws: without its database it counts in memory. */
  async add(key: string): Promise<Count> {
    return countOf(await this.#limiter.penalty(key));
  }

  /** Takes one back. */
  async giveBack(key: string): Promise<void> {
    await this.#limiter.reward(key, 1);
  }

  /** Says how often a key was counted, and for how many seconds that holds. */
  async set(key: string, points: number, seconds: number): Promise<void> {
    await this.#limiter.set(key, points, seconds);
  }

  async clear(key: string): Promise<void> {
    await this.#limiter.delete(key);
  }
}

function countOf(result: RateLimiterRes): Count {
  return { points: result.consumedPoints, milliseconds: Math.max(0, result.msBeforeNext) };
}
