import type { EntryName } from "#cross-region/directory-entry.ts";
import { countPersonRows } from "#regional-db/person-rows.queries.ts";
import { type PersonRow, readJsonPages, readTable } from "#regional-db/person-rows.ts";
import { type MovingTable, personTables } from "#regional-db/person-tables.ts";
import type { RegionalDatabase } from "#regional-db/regional-database.ts";

/** The version of the form of export.json, as docs/export.md describes it. */
const VERSION = 1;
const ROWS_AT_ONCE = 200;

export interface ExportSource {
  home: RegionalDatabase;
  userId: string;
  /** What the directory holds, or undefined where it does not answer. */
  directory: EntryName[] | undefined;
}

/** A file of an export: its path, and its bytes as they come. */
export interface ExportFile {
  path: string;
  content: AsyncGenerator<Uint8Array>;
}

/**
 * Everything that is held of a person, file by file, read while it is sent: no more than a page of rows is
 * ever in memory. Each file has to be read to its end before the next is asked for.
 * Throws DatabaseUnavailable, and an error where the person has moved or was erased meanwhile.
 */
export async function* exportFiles(source: ExportSource): AsyncGenerator<ExportFile> {
  yield { path: "export.json", content: encoded(exportJson(source)) };
  for (const table of personTables.moving) {
    if (table.file === undefined) continue;
    for await (const row of readTable(source.home, table, source.userId, 1)) {
      yield { path: filePath(table, row.key), content: fileContent(table.file.column, row) };
    }
  }
  if (!(await isAtHome(source))) throw new Error("the person has left this region while they were exported");
}

async function isAtHome({ home, userId }: ExportSource): Promise<boolean> {
  const [users] = await countPersonRows.run({ tables: ["users"], userId }, home);
  return users?.row_count === 1;
}

async function* exportJson({ home, userId, directory }: ExportSource): AsyncGenerator<string> {
  const head = {
    format: "vetchium-export",
    version: VERSION,
    exported_at: new Date().toISOString(),
    home_region: home.region,
    directory: directory === undefined ? null : { names: directory },
  };
  yield JSON.stringify(head, null, 2).slice(0, -2);
  for (const table of personTables.moving) {
    yield `,\n  ${JSON.stringify(table.section)}: `;
    yield* isSingle(table) ? singleRow(home, table, userId) : listOfRows(home, table, userId);
  }
  yield "\n}\n";
}

/** Whether a person has one row of a table at most, so that it is shown as one object. */
function isSingle(table: MovingTable): boolean {
  return table.key === "user_id";
}

async function* singleRow(
  home: RegionalDatabase,
  table: MovingTable,
  userId: string,
): AsyncGenerator<string> {
  const reading = { pageSize: 1, separator: "", without: hidden(table) };
  for await (const text of readJsonPages(home, table, userId, reading)) {
    const columns = JSON.parse(text) as { user_id: string };
    const file = table.file === undefined ? {} : { file: filePath(table, columns.user_id) };
    yield JSON.stringify({ ...columns, ...file }, null, 2).replaceAll("\n", "\n  ");
    return;
  }
  yield "null";
}

async function* listOfRows(
  home: RegionalDatabase,
  table: MovingTable,
  userId: string,
): AsyncGenerator<string> {
  const reading = { pageSize: ROWS_AT_ONCE, separator: ",\n    ", without: hidden(table) };
  let isEmpty = true;
  yield "[";
  for await (const text of readJsonPages(home, table, userId, reading)) {
    yield `${isEmpty ? "" : ","}\n    `;
    yield text;
    isEmpty = false;
  }
  yield isEmpty ? "]" : "\n  ]";
}

/** What an export shows no row with: secrets, and bytes that have a file of their own. */
function hidden(table: MovingTable): string[] {
  return [...table.secret, ...(table.file === undefined ? [] : [table.file.column])];
}

function filePath(table: MovingTable, key: string): string {
  return `${table.section}/${key}.${table.file?.type}`;
}

async function* fileContent(column: string, row: PersonRow): AsyncGenerator<Uint8Array> {
  // PostgreSQL writes bytes into JSON as text in its hex format: \x and two digits a byte.
  const text = (JSON.parse(row.content) as Record<string, string>)[column] ?? "";
  yield Buffer.from(text.slice(2), "hex");
}

async function* encoded(texts: AsyncGenerator<string>): AsyncGenerator<Uint8Array> {
  for await (const text of texts) yield Buffer.from(text, "utf8");
}
