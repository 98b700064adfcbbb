import pg from "pg";
import { Connections, type ConnectionsOptions } from "./connections.ts";

/** A statement, and the name that it is prepared under. */
export interface Prepared {
  name: string;
  text: string;
  values: unknown[];
}

/** What a statement answers. */
export type Result = Pick<pg.QueryResult, "rows" | "rowCount">;

/** How many statements may be under way on one connection. */
const DEPTH = 32;
/** For how long after a connection got on with its statements it is taken to go on so, in milliseconds. */
const BRISK_MS = 1;
/**
 * After this part of the deadline a statement that was not even begun with is better asked elsewhere. It has to be
 * longer than a round trip, since nothing is answered before.
 */
const PATIENCE = 0.4;

/** A statement was not begun with, since the one before it takes its time. It only reads, and can be asked elsewhere. */
export class HeldUp extends Error {}

/**
 * A few connections to one database on which many statements are under way at a time, so that a burst of them costs
 * a few writes to sockets instead of one each. PostgreSQL answers what one connection asks in its order: whatever
 * waits there for a lock would hold up what comes behind it. So these connections can only read, which waits for
 * none, and PostgreSQL refuses anything else on them.
 */
export class SharedConnections {
  readonly #connections: Connections;
  readonly #patience: number;
  #lines: Line[] = [];
  #opened: Promise<void> = Promise.resolve();
  #isClosed = false;

  constructor(options: Omit<ConnectionsOptions, "isShared">) {
    this.#patience = options.deadline * PATIENCE;
    this.#connections = new Connections({ ...options, isShared: true });
  }

  /** Opens as many as there may be. Throws what the database throws where there is none and none can be had. */
  open(): Promise<void> {
    const fill = () => this.#fill();
    this.#opened = this.#opened.then(fill, fill);
    return this.#opened;
  }

  /** Opens others, and leaves those there are to what is under way on them. Throws as `open` does. */
  async renew(): Promise<void> {
    this.#leave();
    await this.#connections.renew();
    await this.open();
  }

  /** Has `listener` told when connections were lost. */
  onLost(listener: () => void): void {
    this.#connections.onLost(listener);
  }

  count(): { connections: number; idle: number } {
    const idle = this.#lines.filter((line) => line.isIdle).length;
    return { connections: this.#connections.count().connections, idle };
  }

  /**
   * A connection that can take one more statement: first one that others go to in this turn of the event loop, then
   * one that gets on, which saves waking another process, then an idle one, and then the one that answered last, so
   * that nothing comes to stand behind a statement that takes its time. Undefined where there is none.
   */
  free(now: number): Line | undefined {
    let best: Line | undefined;
    for (const line of this.#lines) {
      if (line.isFree && (best === undefined || line.isBetterThan(best, now))) best = line;
    }
    return best;
  }

  /** Closes every connection once it is idle. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#leave();
    await this.#connections.close();
  }

  #leave(): void {
    for (const line of this.#lines) line.leave();
    this.#lines = [];
  }

  async #fill(): Promise<void> {
    await this.#connections.open();
    while (this.#connections.count().idle > 0) {
      const client = await this.#connections.take();
      const line = new Line(client, this.#patience, () => {
        this.#lines = this.#lines.filter((other) => other !== line);
      });
      if (this.#isClosed) line.leave();
      else this.#lines.push(line);
    }
  }
}

/** A statement to be prepared under a name. Given a text alone, pg does not copy a whole configuration for each. */
class NamedQuery extends pg.Query {
  readonly name: string;

  constructor(
    { name, text, values }: Prepared,
    callback: (error: Error | undefined, result: Result) => void,
  ) {
    super(text, values, callback);
    this.name = name;
  }
}

/** One connection, for as long as it lives. */
export class Line {
  readonly #client: pg.PoolClient;
  readonly #patience: number;
  #sent = 0;
  #answered = 0;
  /** How many of those without an answer somebody waits for. */
  #waitedFor = 0;
  /** When it began with the statement that it is at, as `performance.now` tells it. */
  #movedAt = 0;
  #isLate = false;
  #isLeaving = false;
  #isBatching = false;
  #isGone = false;

  /** @param patience after how many milliseconds a statement that was not begun with is given up */
  constructor(client: pg.PoolClient, patience: number, onLost: () => void) {
    this.#client = client;
    this.#patience = patience;
    client.once("end", () => {
      onLost();
      this.#giveBack();
    });
  }

  get isIdle(): boolean {
    return this.#sent === this.#answered;
  }

  get isFree(): boolean {
    return !this.#isLate && !this.#isLeaving && this.#sent - this.#answered < DEPTH;
  }

  /** Whether a statement is better asked here, where both are free. */
  isBetterThan(other: Line, now: number): boolean {
    if (this.#isBatching !== other.#isBatching) return this.#isBatching;
    if (this.#isBrisk(now) !== other.#isBrisk(now)) return this.#isBrisk(now);
    if (this.isIdle !== other.isIdle) return this.isIdle;
    return this.#movedAt > other.#movedAt;
  }

  /**
   * Runs a statement behind those that are under way. Throws what the database throws, HeldUp, and an error that
   * says so where there is no answer within `milliseconds`.
   */
  ask(statement: Prepared, milliseconds: number): Promise<Result> {
    if (this.isIdle) this.#movedAt = performance.now();
    const place = this.#sent++;
    this.#waitedFor++;
    this.#writeTogether();
    return new Promise((resolve, reject) => {
      let isWaitedFor = true;
      let isAnswered = false;
      const give = (error: Error) => {
        isWaitedFor = false;
        this.#giveUp();
        reject(error);
      };
      const end = () => give(new Error("Query read timeout"));
      const look = () => {
        if (place > this.#answered) give(new HeldUp("the statement before this one takes its time"));
        else timer = setTimeout(end, milliseconds - this.#patience);
      };
      let timer =
        this.#patience < milliseconds ? setTimeout(look, this.#patience) : setTimeout(end, milliseconds);
      const query = new NamedQuery(statement, (error, result) => {
        // Of a value that it can't send, pg says so at once, and again with PostgreSQL's answer to the rest.
        if (isAnswered) return;
        isAnswered = true;
        clearTimeout(timer);
        if (isWaitedFor) this.#waitedFor--;
        this.#move();
        if (error) reject(error);
        else resolve(result);
      });
      this.#client.query(query);
    });
  }

  /** Takes no more statements, and gives the connection back after the last answer. */
  leave(): void {
    this.#isLeaving = true;
    if (this.isIdle) this.#giveBack();
  }

  #move(): void {
    this.#movedAt = performance.now();
    this.#answered++;
    if (!this.isIdle) return;
    this.#isLate = false;
    if (this.#isLeaving) this.#giveBack();
  }

  /** Nothing more comes behind an answer that is late; once nobody waits for any, the connection is given up. */
  #giveUp(): void {
    this.#isLate = true;
    this.#waitedFor--;
    if (this.#waitedFor === 0) this.#client.connection.stream.destroy();
  }

  #isBrisk(now: number): boolean {
    return !this.isIdle && now - this.#movedAt < BRISK_MS;
  }

  /** Has what is asked in one turn of the event loop sent at its end, in one write. */
  #writeTogether(): void {
    if (this.#isBatching) return;
    this.#isBatching = true;
    const { stream } = this.#client.connection;
    stream.cork();
    setImmediate(() => {
      this.#isBatching = false;
      stream.uncork();
    });
  }

  #giveBack(): void {
    if (this.#isGone) return;
    this.#isGone = true;
    this.#isLeaving = true;
    this.#client.release(true);
  }
}
