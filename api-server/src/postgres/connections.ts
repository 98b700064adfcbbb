import { setImmediate } from "node:timers/promises";
import pg from "pg";
import { isUnavailable } from "./errors.ts";

export interface ConnectionsOptions {
  url: string;
  size: number;
  /** How long a statement may take, in milliseconds. */
  deadline: number;
  isBulk?: boolean;
  /** Whether several statements may be under way on each, all of which only read. */
  isShared?: boolean;
}

// Over the longest way there is, opening one takes five round trips and more: not what a statement may take.
const CONNECT_MS = 5000;

/** The connections of this server to one database, which can be opened ahead and are then kept. */
export class Connections {
  readonly #options: ConnectionsOptions;
  readonly #lostListeners: (() => void)[] = [];
  #pool: pg.Pool;
  #isKept = false;
  #isClosed = false;
  #opening: Promise<void> | undefined;

  constructor(options: ConnectionsOptions) {
    this.#options = options;
    this.#pool = this.#newPool();
  }

  /**
   * Opens as many as there may be, and has lost ones told of from then on. Throws what the database throws where
   * there is none and none can be had.
   */
  open(): Promise<void> {
    this.#isKept = true;
    this.#opening ??= this.#fill(this.#pool).finally(() => {
      this.#opening = undefined;
    });
    return this.#opening;
  }

  /** Leaves the connections there are to those who use them, and opens others. Throws as `open` does. */
  async renew(): Promise<void> {
    if (this.#isClosed) return;
    const former = this.#pool;
    this.#pool = this.#newPool();
    void former.end().catch(ignore);
    if (this.#isKept) await this.#fill(this.#pool);
  }

  /** Has `listener` told when connections that are to be kept were lost. */
  onLost(listener: () => void): void {
    this.#lostListeners.push(listener);
  }

  count(): { connections: number; idle: number } {
    return { connections: this.#pool.totalCount, idle: this.#pool.idleCount };
  }

  /**
   * Does `work` with a connection of its own. The wait for it counts: `work` is told what is left of `deadline`,
   * in milliseconds. Throws what `work` throws; an error of a database that is away costs the connection.
   */
  async use<T>(
    deadline: number,
    work: (client: pg.PoolClient, milliseconds: number) => Promise<T>,
  ): Promise<T> {
    const startedAt = performance.now();
    const client = await this.#connect(deadline);
    try {
      // Zero would mean no limit.
      const value = await work(client, Math.max(1, deadline - (performance.now() - startedAt)));
      client.release();
      return value;
    } catch (error) {
      client.release(isUnavailable(error));
      throw error;
    }
  }

  /** Hands out a connection for as long as whoever takes it likes: it is theirs to release. Throws as `open` does. */
  take(): Promise<pg.PoolClient> {
    return this.#pool.connect();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#pool.end();
  }

  #connect(deadline: number): Promise<pg.PoolClient> {
    const isIdle = this.#pool.idleCount > this.#pool.waitingCount;
    const connecting = this.#pool.connect();
    if (isIdle) return connecting;
    return new Promise((resolve, reject) => {
      let isLate = false;
      const timer = setTimeout(() => {
        isLate = true;
        reject(new Error("timeout exceeded when trying to connect"));
      }, deadline);
      connecting.then(
        (client) => {
          clearTimeout(timer);
          // Too late for this one, and as good as any for the next.
          if (isLate) client.release();
          else resolve(client);
        },
        (error) => {
          clearTimeout(timer);
          reject(error);
        },
      );
    });
  }

  async #fill(pool: pg.Pool): Promise<void> {
    // The pool hands out what is idle before it opens more, so that is taken too and given back in a moment.
    const count = this.#options.size - pool.totalCount + pool.idleCount;
    const touch = async () => {
      const client = await pool.connect();
      await setImmediate();
      client.release();
    };
    const opened = await Promise.allSettled(Array.from({ length: count }, touch));
    const areOpen = opened.every((one) => one.status === "fulfilled");
    // Some more may have been lost meanwhile.
    if (areOpen && !this.#isClosed && pool.totalCount < this.#options.size) return this.#fill(pool);
    const failed = opened.find((one) => one.status === "rejected");
    if (failed !== undefined && pool.totalCount === 0) throw failed.reason;
  }

  #newPool(): pg.Pool {
    const { url, size, deadline, isBulk, isShared = false } = this.#options;
    const pool = new pg.Pool({
      connectionString: url,
      max: size,
      // A connection costs several round trips: what is open stays open.
      idleTimeoutMillis: 0,
      connectionTimeoutMillis: CONNECT_MS,
      // What holds up others is ended in time. pg's types don't know that a pool hands its options to its clients.
      statement_timeout: isShared ? deadline : deadline * 5,
      ...{ pipeline: isShared },
      keepAlive: true,
      application_name: "vetchium-api",
      ...(isBulk ? { options: "-c plan_cache_mode=force_custom_plan" } : {}),
      ...(isShared ? { options: "-c default_transaction_read_only=on" } : {}),
    });
    // A connection that breaks also says so by an event, which ends the process where nobody listens.
    pool.on("error", ignore);
    pool.on("connect", (client) => client.on("error", ignore));
    pool.on("remove", () => {
      if (!this.#isKept || this.#isClosed || pool !== this.#pool) return;
      for (const listener of this.#lostListeners) listener();
    });
    return pool;
  }
}

function ignore(): void {}
