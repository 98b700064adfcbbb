import type { Database, SchemaName } from "./database.ts";

/** A statement as PostgreSQL takes it, and the names of its parameters in the order of $1, $2 and so on. */
export interface StatementText {
  text: string;
  parameters: string[];
}

/** A statement with the types that PgTyped found for its parameters and rows when it was generated. */
export class Statement<Params, Row> {
  readonly #text: string;
  readonly #parameters: string[];

  constructor({ text, parameters }: StatementText) {
    this.#text = text;
    this.#parameters = parameters;
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
