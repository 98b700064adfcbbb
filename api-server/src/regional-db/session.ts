import type { RegionalDatabase } from "./regional-database.ts";
import { findForwardedSession, findLivingSession, findSessionOwner } from "./session.queries.ts";

/** Whom a session belongs to, and what they prove themselves with. */
export interface SessionOwner {
  user_id: string;
  handle: string;
  email: string;
  password_hash: string;
  /** Whether they have proven who they are within the last PROOF_MINUTES. */
  is_proven_lately: boolean;
}

/** How long a proof counts for what needs one, in minutes. */
export const PROOF_MINUTES = 10;

/** Whether a session, named by the digest of its secret, is alive in this region. Throws DatabaseUnavailable. */
export async function isSessionAlive(home: RegionalDatabase, secretHash: Buffer): Promise<boolean> {
  return (await findLivingSession.read({ secretHash }, home)).length > 0;
}

/** The person of a session that is alive in this region, else undefined. Throws DatabaseUnavailable. */
export async function sessionOwner(
  home: RegionalDatabase,
  secretHash: Buffer,
): Promise<SessionOwner | undefined> {
  const [owner] = await findSessionOwner.read({ secretHash, proofMinutes: PROOF_MINUTES }, home);
  return owner;
}

/** The region that a session of this region went to when its person moved. Throws DatabaseUnavailable. */
export async function forwardedTo(home: RegionalDatabase, secretHash: Buffer): Promise<string | undefined> {
  const [forward] = await findForwardedSession.read({ secretHash }, home);
  return forward?.to_region;
}
