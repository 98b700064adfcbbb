import { type Claim, type Claims, NamesTaken } from "./claims.ts";
import { type DigestKey, emailDigests } from "./email-digest.ts";

/**
 * Takes the names of somebody who comes with a token that was mailed to the email among them.
 * @param claim with the email's digests as the token has them
 * @param findEmail the address that waits for the token; undefined where none does any more
 * @returns what `decide` answers; undefined where the token is spent
 * @throws NamesTaken, DatabaseUnavailable, and what `findEmail` throws
 */
export async function takeMailed<T>(
  { claims, digestKeys }: { claims: Claims; digestKeys: DigestKey[] },
  claim: Claim & { emailDigests: string[] },
  findEmail: () => Promise<string | undefined>,
  decide: (claimId: string) => Promise<T | undefined>,
): Promise<T | undefined> {
  const digests = await currentDigests(digestKeys, claim.emailDigests, findEmail);
  if (digests === undefined) return undefined;
  try {
    return await claims.take({ ...claim, emailDigests: digests }, decide);
  } catch (error) {
    // Whoever comes back with a used token meets their own names; that it is spent says more.
    if (error instanceof NamesTaken && (await findEmail()) === undefined) return undefined;
    throw error;
  }
}

/** The digests of a token, made anew from the address that waits for it where the keys were rotated since. */
async function currentDigests(
  keys: DigestKey[],
  mailed: string[],
  findEmail: () => Promise<string | undefined>,
): Promise<string[] | undefined> {
  const isCurrent = mailed.map((digest) => digest.split(":")[0]).join() === keys.map(({ id }) => id).join();
  if (isCurrent) return mailed;
  const email = await findEmail();
  return email === undefined ? undefined : emailDigests(keys, email);
}
