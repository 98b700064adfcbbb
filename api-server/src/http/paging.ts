import { validate } from "uuid";
import { invalid } from "./problems.ts";

/** How many items a page has where nobody says. */
export const PAGE = 20;

/** A page of a list, and where the next one begins; null for the last. */
interface Page<Row> {
  rows: Row[];
  nextCursor: string | null;
}

/** Checks a cursor, which is the id of a page's last item. Throws the problem `validation`. */
export function readCursor(cursor: string | undefined): string | undefined {
  if (cursor !== undefined && !validate(cursor)) {
    throw invalid({ pointer: "/cursor", detail: "cursor-unknown" });
  }
  return cursor;
}

/** The page out of rows of which one more was asked for than it may have: that one tells whether there is another. */
export function pageOf<Row>(found: Row[], limit: number, idOf: (row: Row) => string): Page<Row> {
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return { rows, nextCursor: found.length > limit && last !== undefined ? idOf(last) : null };
}
