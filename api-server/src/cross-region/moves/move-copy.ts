import { type PersonRow, readPersonRows } from "#regional-db/person-rows.ts";
import { personTables, movingTables as tables } from "#regional-db/person-tables.ts";
import type { RegionalDatabase } from "#regional-db/regional-database.ts";
import {
  arrivalChecksums,
  type IPersonChecksumsResult,
  personChecksums,
  setMoveProgress,
  takeArrivingRows,
} from "./moves.queries.ts";

/** Rows that go to the target in one statement: one round trip for nearly everybody. */
const ROWS_AT_ONCE = 2000;

const keys = personTables.moving.map(({ key }) => key);

/** What arrived is not what was sent, or was not let in. */
export class CopyFailed extends Error {}

export interface Copy {
  moveId: string;
  userId: string;
  source: RegionalDatabase;
  target: RegionalDatabase;
}

/**
 * Copies every row of a fenced person to the target, where it lies apart, and compares counts and checksums
 * of each table on both sides. Repeatable. Throws CopyFailed and DatabaseUnavailable.
 */
export async function copyPerson(copy: Copy): Promise<void> {
  const { moveId, userId, source, target } = copy;
  const sent = await personChecksums.run({ tables, keys, userId }, source);
  const total = sent.reduce((sum, { row_count }) => sum + row_count, 0);
  let copied = 0;
  await setMoveProgress.run({ moveId, total, copied }, source);
  for await (const batch of batches(readPersonRows(source, userId, ROWS_AT_ONCE))) {
    const [answer] = await takeArrivingRows.run(
      {
        moveId,
        tables: batch.map(({ table }) => table.name),
        keys: batch.map(({ key }) => key),
        contents: batch.map(({ content }) => content),
      },
      target,
    );
    if (answer?.taken !== true) throw new CopyFailed("the target takes no more rows of this move");
    copied += batch.length;
    await setMoveProgress.run({ moveId, total, copied }, source);
  }
  const arrived = await arrivalChecksums.run({ moveId, tables }, target);
  if (!areSame(sent, arrived)) throw new CopyFailed("what arrived is not what was sent");
}

async function* batches(rows: AsyncIterable<PersonRow>): AsyncGenerator<PersonRow[]> {
  let batch: PersonRow[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < ROWS_AT_ONCE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function areSame(sent: IPersonChecksumsResult[], arrived: IPersonChecksumsResult[]): boolean {
  const byTable = new Map(arrived.map((sum) => [sum.table_name, sum]));
  return sent.every(({ table_name, row_count, checksum }) => {
    const other = byTable.get(table_name);
    return other?.row_count === row_count && other.checksum === checksum;
  });
}
