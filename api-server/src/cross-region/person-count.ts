import { countPersonRows as countInDirectory } from "#global-db/directory.queries.ts";
import type { GlobalDatabase } from "#global-db/global-database.ts";
import { DatabaseUnavailable } from "#postgres/errors.ts";
import { countPersonRows } from "#regional-db/person-rows.queries.ts";
import { type CountedTable, countedTables, personTables } from "#regional-db/person-tables.ts";
import type { RegionalDatabase } from "#regional-db/regional-database.ts";
import type { Regions } from "#regional-db/regions.ts";

/** How the directory is called where databases are listed; the others are called by their region. */
const DIRECTORY = "global";

export interface CountedRows extends CountedTable {
  rows: number;
}

/** What one database holds of a person, or why that could not be counted. */
export interface DatabaseCount {
  database: string;
  tables: CountedRows[];
  trouble?: DatabaseUnavailable;
}

/** Counts in all databases at once what each table there holds of a person. */
export class PersonCount {
  readonly #directory: GlobalDatabase;
  readonly #regions: Regions;

  constructor(directory: GlobalDatabase, regions: Regions) {
    this.#directory = directory;
    this.#regions = regions;
  }

  /** The counts of every database, the directory's first; of one that does not answer, the trouble. */
  everywhere(userId: string): Promise<DatabaseCount[]> {
    return Promise.all([
      count(DIRECTORY, personTables.counted.global, () => countInDirectory.run({ userId }, this.#directory)),
      ...this.#regions.all().map((region) => this.#inRegion(region, userId)),
    ]);
  }

  #inRegion(region: RegionalDatabase, userId: string): Promise<DatabaseCount> {
    return count(region.region, personTables.counted.regional, () =>
      countPersonRows.run({ tables: countedTables, userId }, region),
    );
  }
}

async function count(
  database: string,
  tables: CountedTable[],
  ask: () => Promise<{ table_name: string; row_count: number }[]>,
): Promise<DatabaseCount> {
  try {
    const rows = new Map((await ask()).map(({ table_name, row_count }) => [table_name, row_count]));
    return { database, tables: tables.map((table) => ({ ...table, rows: rows.get(table.name) ?? 0 })) };
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return { database, tables: [], trouble: error };
    throw error;
  }
}
