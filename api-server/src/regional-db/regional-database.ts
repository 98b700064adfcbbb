import { Database, type DatabaseOptions } from "#postgres/database.ts";

/** The database of one region. */
export class RegionalDatabase extends Database<"regional"> {
  readonly region: string;

  constructor(region: string, options: DatabaseOptions) {
    super("regional", region, options);
    this.region = region;
  }
}
