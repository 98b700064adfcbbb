import type { RegionalDatabase } from "./regional-database.ts";
import { findLivingSession } from "./session.queries.ts";

/** Whether a session, named by the digest of its secret, is alive in this region. Throws DatabaseUnavailable. */
export async function isSessionAlive(home: RegionalDatabase, secretHash: Buffer): Promise<boolean> {
  return (await findLivingSession.run({ secretHash }, home)).length > 0;
}
