import { hashPassword, isOutdated } from "#identity/password.ts";
import type { Afterwards } from "#jobs/afterwards.ts";
import type { RegionalDatabase } from "#regional-db/regional-database.ts";
import { replaceHash } from "./password-upgrade.queries.ts";

/**
 * Replaces a hash that is easier to try than those of today by one of the password that it has just been verified
 * with, after the answer. Where that fails, the next log-in does it.
 */
export function upgradeHash(
  afterwards: Afterwards,
  home: RegionalDatabase,
  { user_id: userId, password_hash: verified }: { user_id: string; password_hash: string },
  password: string,
): void {
  if (!isOutdated(verified)) return;
  afterwards.run(async () => {
    await replaceHash.run({ userId, verified, upgraded: await hashPassword(password) }, home);
  });
}
