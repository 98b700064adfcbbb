import { Statement, type StatementText } from "#postgres/statement.ts";
import type { GlobalDatabase } from "./global-database.ts";

/** A query of the directory's schema: the compiler refuses to run it on a region's database. */
export class GlobalQuery<Params, Row> {
  readonly #statement: Statement<Params, Row>;

  constructor(text: StatementText) {
    this.#statement = new Statement<Params, Row>(text);
  }

  /** Runs the statement and answers its rows; within `milliseconds` where that is less than the usual deadline. */
  run(params: Params, database: GlobalDatabase, milliseconds?: number): Promise<Row[]> {
    return this.#statement.run(params, database, milliseconds);
  }
  /** Runs a statement that only reads: sooner when there is much to do, and refused by PostgreSQL if it writes or locks. */
  read(params: Params, database: GlobalDatabase, milliseconds?: number): Promise<Row[]> {
    return this.#statement.read(params, database, milliseconds);
  }
}
