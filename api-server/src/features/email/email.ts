import type { Claims } from "#cross-region/claims.ts";
import type { DigestKey } from "#cross-region/email-digest.ts";
import { takeMailed } from "#cross-region/mailed-claim.ts";
import type { RegionalDatabase } from "#regional-db/regional-database.ts";
import { decideEmail, findEmailChange, type IDecideEmailResult } from "./email.queries.ts";
import type { EmailToken } from "./email-token.ts";

/** How long a new email may take to be proven, in hours. */
export const EMAIL_CHANGE_HOURS = 24;

export interface EmailContext {
  claims: Claims;
  digestKeys: DigestKey[];
  tokenKeys: Uint8Array[];
}

/** Who proves an email: their session, and where it is decided. */
export interface EmailConfirmation {
  token: EmailToken;
  home: RegionalDatabase;
  secretHash: Buffer;
  client: { ip: string; userAgent: string | null };
}

/**
 * Gives a person the email that they have proven, by reserve, decide and settle: all of it or nothing.
 * Undefined where the home knows no such living session or no such change.
 * Throws NamesTaken (somebody else took the email meanwhile) and DatabaseUnavailable.
 */
export function confirmEmail(
  context: EmailContext,
  { token, home, secretHash, client }: EmailConfirmation,
): Promise<IDecideEmailResult | undefined> {
  const { userId, changeId, emailDigests } = token;
  const claim = { userId, homeRegion: home.region, emailDigests };
  const findEmail = async () => (await findEmailChange.read(token, home))[0]?.email;
  return takeMailed(context, claim, findEmail, async (claimId) => {
    const [person] = await decideEmail.run({ claimId, changeId, secretHash, ...client }, home);
    return person;
  });
}
