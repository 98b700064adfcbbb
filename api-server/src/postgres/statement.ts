import { ParameterTransform, type PreparedQuery, processSQLQueryIR } from "@pgtyped/runtime";
import type { Database, SchemaName } from "./database.ts";

type QueryIR = ConstructorParameters<typeof PreparedQuery>[0];

/**
 * A query as PgTyped generated it, with its text made once. PgTyped's own runtime makes the text anew at every run,
 * and renames the columns of every row whose nullability is marked in the SQL.
 */
export class Statement<Params, Row> {
  readonly #text: string;
  readonly #parameters: string[];

  /** Throws for a parameter that stands for a list of parameters: `any (:list)` takes an array as one. */
  constructor(ir: QueryIR) {
    const { query, mapping } = processSQLQueryIR(ir);
    this.#text = query.replaceAll(/"(\w+)[!?]"/g, '"$1"');
    // In the order of $1, $2 and so on.
    this.#parameters = mapping.map((parameter) => {
      if (parameter.type !== ParameterTransform.Scalar) {
        throw new Error(`the parameter ${parameter.name} is not a single value: ${ir.statement}`);
      }
      return parameter.name;
    });
  }

  /** Runs the statement, as `Database.query` does, and answers its rows. Throws what that throws. */
  async run(params: Params, database: Database<SchemaName>, milliseconds?: number): Promise<Row[]> {
    const { rows } = await database.query(this.#text, this.#values(params), milliseconds);
    return rows;
  }

  /** Runs a statement that only reads, as `Database.read` does, and answers its rows. Throws what that throws. */
  async read(params: Params, database: Database<SchemaName>, milliseconds?: number): Promise<Row[]> {
    const { rows } = await database.read(this.#text, this.#values(params), milliseconds);
    return rows;
  }

  #values(params: Params): unknown[] {
    const given = params as Record<string, unknown>;
    return this.#parameters.map((name) => given[name]);
  }
}
