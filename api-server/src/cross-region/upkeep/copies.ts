import type { RegionalDatabase } from "#regional-db/regional-database.ts";
import { findCopies } from "./people.queries.ts";

/** A person's row in one region. */
export interface Copy {
  region: string;
  epoch: number;
  is_moving: boolean;
}

/** Asks regions which of these people they have. Throws DatabaseUnavailable unless all of them answer. */
export async function findCopiesIn(
  regions: RegionalDatabase[],
  userIds: string[],
): Promise<Map<string, Copy[]>> {
  const answers = await Promise.all(
    regions.map(async (region) => ({ region, rows: await findCopies.run({ userIds }, region) })),
  );
  const copies = new Map<string, Copy[]>();
  for (const { region, rows } of answers) {
    for (const { user_id, epoch, is_moving } of rows) {
      const known = copies.get(user_id) ?? [];
      copies.set(user_id, [...known, { region: region.region, epoch, is_moving }]);
    }
  }
  return copies;
}
