import { findEntry } from "#global-db/directory.queries.ts";
import type { GlobalDatabase } from "#global-db/global-database.ts";
import { DatabaseUnavailable } from "#postgres/errors.ts";

/** A name that the directory has for a person. */
export interface EntryName {
  kind: string;
  value: string;
  state: string;
  quarantined_until: Date | null;
}

/** Answers what the directory holds of a person; undefined where it does not answer. */
export type FindEntry = (userId: string) => Promise<EntryName[] | undefined>;

/** What the directory holds of a person; undefined where it does not answer. */
export async function directoryEntry(
  directory: GlobalDatabase,
  userId: string,
): Promise<EntryName[] | undefined> {
  try {
    return await findEntry.run({ userId }, directory);
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return undefined;
    throw error;
  }
}
