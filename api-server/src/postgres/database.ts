import { createHash } from "node:crypto";
import {
  ConsecutiveBreaker,
  circuitBreaker,
  ExponentialBackoff,
  handleWhen,
  type IPolicy,
  TaskCancelledError,
  TimeoutStrategy,
  timeout,
  wrap,
} from "cockatiel";
import pg from "pg";
import { DatabaseUnavailable, isUnavailable } from "./errors.ts";

export interface DatabaseOptions {
  url: string;
  /** The most connections that this server opens to the database. */
  poolSize: number;
  /** How long a statement may take, its wait for a connection included, in milliseconds. */
  deadline: number;
  /**
   * Whether its statements are about many rows at once. Then each is planned for the values at hand: a plan
   * for any values reads whole tables for fear of how many rows may be meant.
   */
  isBulk?: boolean;
}

/** The two schemas there are: the directory's, and that of every region. */
export type SchemaName = "global" | "regional";

/** In the form that PgTyped takes. */
interface QueryAnswer {
  rows: never[];
  rowCount: number;
}

// A statement's text is a constant of the code, so this map is as large as the code has statements.
const statementNames = new Map<string, string>();

function statementName(text: string): string {
  let name = statementNames.get(text);
  if (name === undefined) {
    name = `q_${createHash("sha256").update(text).digest("base64url").slice(0, 24)}`;
    statementNames.set(text, name);
  }
  return name;
}

/** Runs a statement under a name, so that PostgreSQL parses and plans it once for each connection. */
async function runNamed(client: pg.ClientBase, text: string, values: unknown[]): Promise<QueryAnswer> {
  const result = await client.query({ name: statementName(text), text, values });
  return { rows: result.rows as never[], rowCount: result.rowCount ?? 0 };
}

/**
 * One database as this server sees it: a pool, a deadline and a circuit breaker of its own, so that
 * a database that does not answer costs nothing to requests that don't need it.
 */
export class Database<Schema extends SchemaName> {
  readonly schema: Schema;
  readonly #region: string | undefined;
  readonly #pool: pg.Pool;
  readonly #policy: IPolicy;

  /** `region` is undefined for the directory. */
  constructor(schema: Schema, region: string | undefined, options: DatabaseOptions) {
    this.schema = schema;
    this.#region = region;
    this.#pool = new pg.Pool({
      connectionString: options.url,
      max: options.poolSize,
      // A connection costs several round trips: what is open stays open.
      idleTimeoutMillis: 0,
      connectionTimeoutMillis: options.deadline,
      statement_timeout: options.deadline * 5,
      keepAlive: true,
      application_name: "vetchium-api",
      ...(options.isBulk ? { options: "-c plan_cache_mode=force_custom_plan" } : {}),
    });
    // An idle connection that breaks is replaced at the next use; the breaker hears of it there.
    this.#pool.on("error", ignore);
    const breaker = circuitBreaker(handleWhen(isUnavailable), {
      breaker: new ConsecutiveBreaker(3),
      halfOpenAfter: new ExponentialBackoff({ initialDelay: 500, maxDelay: 2000 }),
    });
    this.#policy = wrap(breaker, timeout(options.deadline, TimeoutStrategy.Aggressive));
  }

  /** Runs one statement. Throws DatabaseUnavailable, or pg's DatabaseError for a statement that failed. */
  async query(text: string, values: unknown[]): Promise<QueryAnswer> {
    try {
      return await this.#policy.execute(({ signal }) => this.#run(signal, text, values));
    } catch (error) {
      throw isUnavailable(error) ? new DatabaseUnavailable(this.#region, error) : error;
    }
  }

  /** Whether the database answers a query within its deadline; asks even while the breaker is open. */
  async answers(): Promise<boolean> {
    const probe = timeout(1000, TimeoutStrategy.Aggressive);
    try {
      await probe.execute(({ signal }) => this.#run(signal, "select 1", []));
      return true;
    } catch {
      return false;
    }
  }

  /** Closes every connection once it is idle. */
  async close(): Promise<void> {
    await this.#pool.end();
  }

  async #run(signal: AbortSignal, text: string, values: unknown[]): Promise<QueryAnswer> {
    const client = await this.#pool.connect();
    if (signal.aborted) {
      // Too late for this statement; the connection is as good as new for the next.
      client.release();
      throw new TaskCancelledError();
    }
    // A connection that breaks also says so by an event, which ends the process where nobody listens;
    // the statement that was under way throws the same error.
    client.on("error", ignore);
    let released = false;
    const release = (destroy: boolean) => {
      if (released) return;
      released = true;
      if (!destroy) client.off("error", ignore);
      client.release(destroy);
    };
    // Past the deadline the connection may still be waiting for an answer: it can't be used again.
    const giveUp = () => release(true);
    signal.addEventListener("abort", giveUp, { once: true });
    try {
      const result = await runNamed(client, text, values);
      release(false);
      return result;
    } catch (error) {
      release(isUnavailable(error));
      throw error;
    } finally {
      signal.removeEventListener("abort", giveUp);
    }
  }
}

function ignore(): void {}
