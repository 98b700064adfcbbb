import { createHash } from "node:crypto";
import {
  BulkheadRejectedError,
  bulkhead,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  ExponentialBackoff,
  handleAll,
  handleWhen,
  type IPolicy,
  retry,
  wrap,
} from "cockatiel";
import type pg from "pg";
import { Connections } from "./connections.ts";
import { DatabaseOverloaded, DatabaseUnavailable, isUnavailable } from "./errors.ts";
import { HeldUp, type Prepared, type Result, SharedConnections } from "./shared-connections.ts";

export interface DatabaseOptions {
  url: string;
  /** How many connections this server keeps to the database, beside four that are shared by what only reads. */
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

/** How a database does, as this server sees it. */
export interface DatabaseState {
  /** Whether it is asked at all: false from the moment that it stopped answering until it answers again. */
  isAvailable: boolean;
  /** Connections that are open, and how many of them wait for work. */
  connections: number;
  idle: number;
  /** Statements that wait for a connection. */
  waiting: number;
}

/** What became of a statement: `shed` was never sent, `unavailable` got no answer, `failed` was refused. */
export type Outcome = "answered" | "failed" | "unavailable" | "shed";

/** Told of every statement when it is over. */
export type StatementListener = (outcome: Outcome, seconds: number) => void;

/** How many connections what only reads shares, beside those of `poolSize`. */
const SHARED = 4;
// For each connection, this many statements wait in line; what comes then is turned away at once.
const WAITING_PER_CONNECTION = 10;
/** How long an answer to a probe may take, in milliseconds; whoever needs longer is away. */
const PROBE_DEADLINE = 1000;
/** How long after one probe that failed the next may come, in milliseconds. */
const PROBE_AGAIN = { initialDelay: 50, maxDelay: 1000 };

// A statement's text is a constant of the code, so this map is as large as the code has statements.
const statementNames = new Map<string, string>();

function prepared(text: string, values: unknown[]): Prepared {
  return { name: statementName(text), text, values };
}

function statementName(text: string): string {
  let name = statementNames.get(text);
  if (name === undefined) {
    name = `q_${createHash("sha256").update(text).digest("base64url").slice(0, 24)}`;
    statementNames.set(text, name);
  }
  return name;
}

/**
 * One database as this server sees it: connections, a bulkhead, a deadline and a circuit breaker of its own, so
 * that a database that does not answer, or has too much to do, costs nothing to requests that don't need it.
 * Once the breaker is open no request waits for the database: it is asked in the background until it answers,
 * gets fresh connections, and is open to requests again.
 */
export class Database<Schema extends SchemaName> {
  readonly schema: Schema;
  readonly #region: string | undefined;
  /** How long a statement may take, in milliseconds. */
  readonly deadline: number;
  readonly #connections: Connections;
  readonly #shared: SharedConnections;
  /** One of its own, so that a probe never waits for what requests keep busy. */
  readonly #probes: Connections;
  readonly #breaker = circuitBreaker(handleWhen(isUnavailable), {
    breaker: new ConsecutiveBreaker(3),
    // No request is the one that tries whether the database is back: see #recover.
    halfOpenAfter: 2 ** 31,
  });
  readonly #bulkhead: ReturnType<typeof bulkhead>;
  readonly #policy: IPolicy;
  readonly #closing = new AbortController();
  readonly #listeners: StatementListener[] = [];
  readonly #queueLength: number;
  #isRecovering = false;

  /** `region` is undefined for the directory. */
  constructor(schema: Schema, region: string | undefined, options: DatabaseOptions) {
    this.schema = schema;
    this.#region = region;
    this.deadline = options.deadline;
    this.#connections = new Connections({ ...options, size: options.poolSize });
    this.#shared = new SharedConnections({ ...options, size: SHARED });
    this.#probes = new Connections({ ...options, size: 1 });
    this.#queueLength = options.poolSize * WAITING_PER_CONNECTION;
    this.#bulkhead = bulkhead(options.poolSize, this.#queueLength);
    this.#policy = wrap(this.#bulkhead, this.#breaker);
    this.#breaker.onBreak(() => void this.#recover());
    // A database that is gone is noticed by the connections it leaves behind, before a request asks.
    const reopen = () => {
      // One that is away gets all of them once it is back.
      if (!this.#isRecovering) void this.open();
    };
    this.#connections.onLost(reopen);
    this.#shared.onLost(reopen);
  }

  /** Opens all connections, which are kept from then on. A database that is away gets them once it is back. */
  async open(): Promise<void> {
    try {
      await Promise.all([this.#connections, this.#shared, this.#probes].map((some) => some.open()));
    } catch {
      void this.#recover();
    }
  }

  /**
   * Runs one statement, within `milliseconds` where that is less than its deadline. Throws DatabaseUnavailable, its
   * DatabaseOverloaded for what was not even sent, or pg's DatabaseError for a statement that failed.
   */
  query(text: string, values: unknown[], milliseconds = this.deadline): Promise<QueryAnswer> {
    const startedAt = performance.now();
    return this.#outcome(
      startedAt,
      this.#alone(prepared(text, values), startedAt, this.#within(milliseconds)),
    );
  }

  /**
   * Runs one statement that only reads, on a connection that others share; otherwise as `query` does. PostgreSQL
   * refuses one there that writes or locks.
   */
  read(text: string, values: unknown[], milliseconds = this.deadline): Promise<QueryAnswer> {
    const startedAt = performance.now();
    return this.#outcome(
      startedAt,
      this.#beside(prepared(text, values), startedAt, this.#within(milliseconds)),
    );
  }

  /**
   * How long the database takes to answer on an open connection, in milliseconds. Undefined where it does not answer
   * within a second; one that is known to be away is not asked again.
   */
  async roundTrip(): Promise<number | undefined> {
    try {
      return await this.#breaker.execute(() => this.#probe());
    } catch {
      return undefined;
    }
  }

  state(): DatabaseState {
    const counts = [this.#connections.count(), this.#shared.count()];
    return {
      isAvailable: this.#breaker.state === CircuitState.Closed,
      connections: counts.reduce((sum, { connections }) => sum + connections, 0),
      idle: counts.reduce((sum, { idle }) => sum + idle, 0),
      waiting: this.#queueLength - this.#bulkhead.queueSlots,
    };
  }

  /** Has `listener` told of every statement from now on. */
  onStatement(listener: StatementListener): void {
    this.#listeners.push(listener);
  }

  /** Closes every connection once it is idle. */
  async close(): Promise<void> {
    this.#closing.abort();
    await Promise.all([this.#connections, this.#shared, this.#probes].map((some) => some.close()));
  }

  #within(milliseconds: number): number {
    return Math.min(milliseconds, this.deadline);
  }

  /** Runs one statement on a connection that has nothing else to do meanwhile. */
  #alone(statement: Prepared, startedAt: number, deadline: number): Promise<Result> {
    return this.#policy.execute(() => {
      const waited = performance.now() - startedAt;
      // Who had to wait for half of the time is turned away: those behind would get too late as well.
      if (waited > deadline / 2) throw new DatabaseOverloaded(this.#region);
      return this.#connections.use(deadline - waited, (client, left) =>
        // pg knows this option of a query, its types don't.
        client.query({ ...statement, query_timeout: left } as pg.QueryConfig),
      );
    });
  }

  /** Runs one statement beside others, or alone where there is no room or one of them takes its time. */
  async #beside(statement: Prepared, startedAt: number, deadline: number): Promise<Result> {
    const line = this.#shared.free(startedAt);
    if (line === undefined) return this.#alone(statement, startedAt, deadline);
    try {
      return await this.#breaker.execute(() => line.ask(statement, deadline));
    } catch (error) {
      if (!(error instanceof HeldUp)) throw error;
      return this.#alone(statement, startedAt, deadline);
    }
  }

  /** Tells the listeners what becomes of a statement, and translates its answer or failure. */
  async #outcome(startedAt: number, asking: Promise<Result>): Promise<QueryAnswer> {
    try {
      const { rows, rowCount } = await asking;
      this.#tell("answered", startedAt);
      return { rows: rows as never[], rowCount: rowCount ?? 0 };
    } catch (error) {
      const translated = this.#translate(error);
      this.#tell(outcomeOf(translated), startedAt);
      throw translated;
    }
  }

  #probe(): Promise<number> {
    return this.#probes.use(PROBE_DEADLINE, async (client, milliseconds) => {
      const startedAt = performance.now();
      await client.query({ text: "select 1", query_timeout: milliseconds } as pg.QueryConfig);
      return performance.now() - startedAt;
    });
  }

  /** Keeps requests away until the database answers again and fresh connections are open. */
  async #recover(): Promise<void> {
    if (this.#isRecovering) return;
    this.#isRecovering = true;
    const held = this.#breaker.isolate();
    const again = retry(handleAll, {
      maxAttempts: Number.POSITIVE_INFINITY,
      backoff: new ExponentialBackoff(PROBE_AGAIN),
    });
    const attempt = async () => {
      await this.#probe();
      // Those from before may be dead without knowing it.
      await Promise.all([this.#connections, this.#shared].map((some) => some.renew()));
    };
    // It ends without success only when everything is closed.
    await again.execute(attempt, this.#closing.signal).catch(ignore);
    this.#isRecovering = false;
    held.dispose();
    // What failed before is past: it takes as many failures as ever to break again.
    void this.#breaker.execute(async () => {}).catch(ignore);
  }

  #translate(error: unknown): unknown {
    if (error instanceof BulkheadRejectedError) return new DatabaseOverloaded(this.#region, error);
    return isUnavailable(error) ? new DatabaseUnavailable(this.#region, error) : error;
  }

  #tell(outcome: Outcome, startedAt: number): void {
    if (this.#listeners.length === 0) return;
    const seconds = (performance.now() - startedAt) / 1000;
    for (const listener of this.#listeners) listener(outcome, seconds);
  }
}

function outcomeOf(error: unknown): Outcome {
  if (error instanceof DatabaseOverloaded) return "shed";
  return error instanceof DatabaseUnavailable ? "unavailable" : "failed";
}

function ignore(): void {}
