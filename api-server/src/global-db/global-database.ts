import { Database, type DatabaseOptions } from "#postgres/database.ts";

/** The directory's database. */
export class GlobalDatabase extends Database<"global"> {
  constructor(options: DatabaseOptions) {
    super("global", undefined, options);
  }
}
