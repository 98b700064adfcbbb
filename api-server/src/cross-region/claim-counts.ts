import { countClaims } from "#global-db/directory.queries.ts";
import type { GlobalDatabase } from "#global-db/global-database.ts";

export interface ClaimCounts {
  /** Claims of which the directory does not know yet what their home region decided. */
  pending: number;
  /** Those of them whose lease is over, so that anybody may end them. */
  overdue: number;
}

/** The claims of a region's people that the directory holds open. Throws DatabaseUnavailable. */
export async function claimCounts(directory: GlobalDatabase, homeRegion: string): Promise<ClaimCounts> {
  const [counts] = await countClaims.run({ homeRegion }, directory);
  return counts ?? { pending: 0, overdue: 0 };
}
