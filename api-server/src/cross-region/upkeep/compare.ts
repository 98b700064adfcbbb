import { comparePeople } from "#global-db/upkeep.queries.ts";
import type { RegionalDatabase } from "#regional-db/regional-database.ts";
import type { Disagreement } from "./drift.ts";
import type { PeopleColumns } from "./people.ts";
import type { UpkeepContext } from "./report.ts";

/**
 * Those of a region's people with whom the directory does not agree. Throws DatabaseUnavailable.
 * @param settledKeyIds the keys under which everybody has to have a digest
 */
export function disagreements(
  { directory, digestKeys }: UpkeepContext,
  home: RegionalDatabase,
  people: PeopleColumns,
  { settledKeyIds, minAge }: { settledKeyIds: string[]; minAge: number },
): Promise<Disagreement[]> {
  const keyIds = digestKeys.map(({ id }) => id);
  return comparePeople.run({ ...people, homeRegion: home.region, keyIds, settledKeyIds, minAge }, directory);
}
