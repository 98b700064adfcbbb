import { type Connection, Database, type DatabaseOptions } from "#postgres/database.ts";

/** What a regional query runs on: a pool of a region, or one connection inside a transaction there. */
export type RegionalConnection = Connection<"regional">;

/** The database of one region. */
export class RegionalDatabase extends Database<"regional"> {
  readonly region: string;

  constructor(region: string, options: DatabaseOptions) {
    super("regional", region, options);
    this.region = region;
  }
}
