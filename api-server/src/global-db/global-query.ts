import { PreparedQuery } from "@pgtyped/runtime";
import type { GlobalDatabase } from "./global-database.ts";

/** A query of the directory's schema: the compiler refuses to run it on a region's database. */
export class GlobalQuery<Params, Row> {
  readonly #query: PreparedQuery<Params, Row>;

  constructor(ir: ConstructorParameters<typeof PreparedQuery<Params, Row>>[0]) {
    this.#query = new PreparedQuery<Params, Row>(ir);
  }

  /** Runs the statement and answers its rows. */
  run(params: Params, database: GlobalDatabase): Promise<Row[]> {
    return this.#query.run(params, database);
  }
}
