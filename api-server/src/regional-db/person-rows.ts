import { findPersonPage, findPersonRows } from "./person-rows.queries.ts";
import { type MovingTable, personTables } from "./person-tables.ts";
import type { RegionalDatabase } from "./regional-database.ts";

/** A row of a person as it leaves its region: the table, the primary key, and the row as JSON. */
export interface PersonRow {
  table: MovingTable;
  key: string;
  content: string;
}

/**
 * Reads every row that a region holds of a person, table by table, in pages of `pageSize` rows, so that no
 * more than a page is ever in memory. Throws DatabaseUnavailable.
 */
export async function* readPersonRows(
  region: RegionalDatabase,
  userId: string,
  pageSize: number,
): AsyncGenerator<PersonRow> {
  for (const table of personTables.moving) yield* readTable(region, table, userId, pageSize);
}

/** The same of one table. */
export async function* readTable(
  region: RegionalDatabase,
  table: MovingTable,
  userId: string,
  pageSize: number,
): AsyncGenerator<PersonRow> {
  let after: string | undefined;
  for (;;) {
    const page = await findPersonRows.run(
      { table: table.name, key: table.key, userId, after, limit: pageSize },
      region,
    );
    for (const { row_key: key, content } of page) yield { table, key, content };
    if (page.length < pageSize) return;
    after = page.at(-1)?.row_key;
  }
}

export interface TextReading {
  pageSize: number;
  /** What stands between two rows. */
  separator: string;
  /** Columns that are left out. */
  without: string[];
}

/** The rows of one table as JSON texts of a page each; no page is empty. Throws DatabaseUnavailable. */
export async function* readJsonPages(
  region: RegionalDatabase,
  table: MovingTable,
  userId: string,
  { pageSize, separator, without }: TextReading,
): AsyncGenerator<string> {
  let after: string | undefined;
  for (;;) {
    const [page] = await findPersonPage.run(
      { table: table.name, key: table.key, userId, after, limit: pageSize, without, separator },
      region,
    );
    if (page === undefined || page.content === null) return;
    yield page.content;
    if (page.row_count < pageSize) return;
    after = page.last_key ?? undefined;
  }
}
