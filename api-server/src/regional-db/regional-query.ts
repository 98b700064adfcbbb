import { PreparedQuery } from "@pgtyped/runtime";
import type { RegionalDatabase } from "./regional-database.ts";

/** A query of the regional schema: the compiler refuses to run it on the directory. */
export class RegionalQuery<Params, Row> {
  readonly #query: PreparedQuery<Params, Row>;

  constructor(ir: ConstructorParameters<typeof PreparedQuery<Params, Row>>[0]) {
    this.#query = new PreparedQuery<Params, Row>(ir);
  }

  /** Runs the statement and answers its rows. */
  run(params: Params, database: RegionalDatabase): Promise<Row[]> {
    return this.#query.run(params, database);
  }
}
