import type { Gate, Statement } from "../wire.ts";

/**
 * What becomes of an operation at a statement:
 *   before  its server dies when it is about to send the statement
 *   after   its server dies when the database has carried the statement out, and never hears of it
 *   lost    the connection breaks when the database has carried the statement out; the server lives on
 */
export type Failure = "before" | "after" | "lost";

/** Lets statements pass until the one at which the operation is to fail. */
export class Saboteur implements Gate {
  /** The process that is to fail. */
  victim: { kill(): void } | undefined;
  /** Resolves when the server has been killed. */
  readonly death: Promise<undefined>;
  readonly failure: Failure;
  isDone = false;
  sent = 0;
  /** Whether others were under way when the statement came at which the operation is to fail. */
  isOneOfMany = false;
  #underWay = 0;
  readonly #position: number;
  #text = "";
  #die: (nothing: undefined) => void = () => {};

  constructor(failure: Failure, position: number) {
    this.failure = failure;
    this.#position = position;
    this.death = new Promise((resolve) => {
      this.#die = resolve;
    });
  }

  get hasKilled(): boolean {
    return this.isDone && this.failure !== "lost";
  }

  async before(statement: Statement): Promise<void> {
    if (this.isDone || isPreparation(statement)) return;
    this.sent++;
    this.#underWay++;
    if (this.sent !== this.#position) return;
    this.isOneOfMany = this.#underWay > 1;
    this.#text = `${statement.database}: ${statement.text.replaceAll(/\s+/g, " ").slice(0, 120)}`;
    if (this.failure === "before") this.#kill();
  }

  async after(statement: Statement): Promise<boolean> {
    if (this.isDone || isPreparation(statement)) return true;
    this.#underWay--;
    if (this.sent < this.#position) return true;
    if (this.failure === "after") this.#kill();
    this.isDone = true;
    return false;
  }

  toString(): string {
    return `${this.failure} statement ${this.#position} (${this.#text})`;
  }

  #kill(): void {
    this.isDone = true;
    this.victim?.kill();
    this.#die(undefined);
  }
}

/** What a worker asks its queue before it takes the first job; it changes nothing. */
export function isPreparation({ text }: Statement): boolean {
  return /server_version_num|_private_tasks as tasks/.test(text);
}
