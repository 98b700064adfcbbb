import { type Claims, NamesTaken } from "#cross-region/claims.ts";
import type { RegionalDatabase } from "#regional-db/regional-database.ts";
import { findOwnProfile } from "#regional-db/session.queries.ts";
import { decideHandle, type IDecideHandleResult } from "./change-handle.queries.ts";

/** Who asks for another handle: their session, and where it is decided. */
export interface HandleChange {
  userId: string;
  home: RegionalDatabase;
  secretHash: Buffer;
  /** In lower case. */
  handle: string;
  client: { ip: string; userAgent: string | null };
}

/**
 * Gives a person another handle, by reserve, decide and settle. A handle that is theirs already stays.
 * Undefined where the home knows no such living session. Throws NamesTaken and DatabaseUnavailable.
 */
export async function changeHandle(
  claims: Claims,
  change: HandleChange,
  isSecondTry = false,
): Promise<Omit<IDecideHandleResult, "settling" | "notifying"> | undefined> {
  const { userId, home, secretHash, handle } = change;
  try {
    return await claims.take({ userId, homeRegion: home.region, handle }, async (claimId) => {
      const [person] = await decideHandle.run({ claimId, secretHash, handle, ...change.client }, home);
      return person;
    });
  } catch (error) {
    if (!(error instanceof NamesTaken) || !error.isOwn) throw error;
    const [person] = await findOwnProfile.read({ secretHash }, home);
    if (person === undefined || person.handle === handle) return person;
    // Given up in this moment by another request of theirs, so that it can be taken back now.
    if (!isSecondTry) return changeHandle(claims, change, true);
    throw error;
  }
}
