import { listOrphanedNames } from "#global-db/upkeep.queries.ts";
import type { RegionalDatabase } from "#regional-db/regional-database.ts";
import { listPeople } from "./people.queries.ts";
import { BATCH, BEFORE_ALL } from "./people.ts";
import type { LongWork, UpkeepContext } from "./report.ts";

/**
 * Reads page after page, each after the last id of the one before, until there is none. Between two pages it
 * may be stopped.
 * @param lastOf the last id of a page; none where the page is empty
 * @param start the id after which the first page begins
 */
export async function* pages<Page>(
  { signal }: LongWork,
  read: (after: string) => Promise<Page | undefined>,
  lastOf: (page: Page) => string | null | undefined,
  start: string = BEFORE_ALL,
): AsyncGenerator<Page> {
  for (let after = start; ; ) {
    signal?.throwIfAborted();
    const page = await read(after);
    const last = page === undefined ? undefined : lastOf(page);
    if (page === undefined || last == null) return;
    yield page;
    after = last;
  }
}

/** The people of a region. Throws DatabaseUnavailable. */
export function pagesOfPeople(work: LongWork, home: RegionalDatabase, minAge: number) {
  return pages(
    work,
    (after) => listPeople.run({ after, limit: BATCH, minAge }, home),
    (people) => people.at(-1)?.user_id,
  );
}

/** The active names of the directory, with whose of them have no person there. Throws DatabaseUnavailable. */
export function pagesOfOrphans(context: UpkeepContext) {
  return pages(
    context,
    async (after) => (await listOrphanedNames.run({ after, limit: BATCH }, context.directory))[0],
    ({ last_id }) => last_id,
  );
}
