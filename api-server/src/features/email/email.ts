import { type Claims, NamesTaken } from "#cross-region/claims.ts";
import { currentDigests, type DigestKey } from "#cross-region/email-digest.ts";
import type { RegionalDatabase } from "#regional-db/regional-database.ts";
import { decideEmail, findEmailChange, type IDecideEmailResult } from "./email.queries.ts";
import type { EmailToken } from "./email-token.ts";

/** How long a new email may take to be proven, in hours. */
export const EMAIL_CHANGE_HOURS = 24;

/** The link was used, has expired, was called off or was never given. */
export class TokenSpent extends Error {}

export interface EmailContext {
  claims: Claims;
  digestKeys: DigestKey[];
  tokenKey: Uint8Array;
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
 * Throws TokenSpent, NamesTaken (somebody else took the email meanwhile) and DatabaseUnavailable.
 */
export async function confirmEmail(
  { claims, digestKeys }: EmailContext,
  { token, home, secretHash, client }: EmailConfirmation,
): Promise<IDecideEmailResult | undefined> {
  const { userId, changeId } = token;
  const emailDigests = await currentDigests(digestKeys, token.emailDigests, () =>
    findEmailChange.run(token, home),
  );
  if (emailDigests === undefined) throw new TokenSpent();
  const claim = { userId, homeRegion: home.region, emailDigests };
  try {
    return await claims.take(claim, async (claimId) => {
      const [person] = await decideEmail.run({ claimId, changeId, secretHash, ...client }, home);
      return person;
    });
  } catch (error) {
    // Whoever comes back with a used link meets their own email; that the link is spent says more.
    if (error instanceof NamesTaken && !(await isPending(token, home))) throw new TokenSpent();
    throw error;
  }
}

async function isPending(token: EmailToken, home: RegionalDatabase): Promise<boolean> {
  return (await findEmailChange.run(token, home)).length > 0;
}
