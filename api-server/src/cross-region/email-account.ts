import { findHome } from "#global-db/directory.queries.ts";
import type { GlobalDatabase } from "#global-db/global-database.ts";

/** Whether an email with these digests belongs to somebody, in whatever region. Throws DatabaseUnavailable. */
export async function hasAccount(directory: GlobalDatabase, digests: string[]): Promise<boolean> {
  return (await findHome.run({ kind: "email", names: digests }, directory)).length > 0;
}
