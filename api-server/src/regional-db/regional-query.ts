import { Statement, type StatementText } from "#postgres/statement.ts";
import type { RegionalDatabase } from "./regional-database.ts";

/** A query of the regional schema: the compiler refuses to run it on the directory. */
export class RegionalQuery<Params, Row> {
  readonly #statement: Statement<Params, Row>;

  constructor(text: StatementText) {
    this.#statement = new Statement<Params, Row>(text);
  }

  /** Runs the statement and answers its rows; within `milliseconds` where that is less than the usual deadline. */
  run(params: Params, database: RegionalDatabase, milliseconds?: number): Promise<Row[]> {
    return this.#statement.run(params, database, milliseconds);
  }
  /** Runs a statement that only reads: sooner when there is much to do, and refused by PostgreSQL if it writes or locks. */
  read(params: Params, database: RegionalDatabase, milliseconds?: number): Promise<Row[]> {
    return this.#statement.read(params, database, milliseconds);
  }
}
