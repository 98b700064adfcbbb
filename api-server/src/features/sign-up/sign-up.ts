import { v7 as uuidv7 } from "uuid";
import type { Claims } from "#cross-region/claims.ts";
import type { DigestKey } from "#cross-region/email-digest.ts";
import { takeMailed } from "#cross-region/mailed-claim.ts";
import { hashPassword } from "#identity/password.ts";
import type { RegionalDatabase } from "#regional-db/regional-database.ts";
import type { Regions } from "#regional-db/regions.ts";
import {
  decideSignUp,
  findPendingSignUp,
  type IDecideSignUpResult,
  startSignUp as insertPendingSignUp,
} from "./sign-up.queries.ts";
import { readSignUpToken } from "./sign-up-token.ts";

/** How long a sign-up waits for its mail to be answered, in hours. */
export const SIGN_UP_HOURS = 24;

/** The link was used, has expired or was never given. */
export class TokenSpent extends Error {}

/**
 * Keeps the address in the region that was chosen, and there alone, and queues the mail to it.
 * Whether it has an account is found out by the job, so that nobody learns it from the answer.
 */
export async function startSignUp(
  home: RegionalDatabase,
  request: { email: string; locale: string | undefined },
): Promise<void> {
  await insertPendingSignUp.run({ userId: uuidv7(), hours: SIGN_UP_HOURS, ...request }, home);
}

export interface SignUpContext {
  regions: Regions;
  claims: Claims;
  digestKeys: DigestKey[];
  tokenKeys: Uint8Array[];
}

export interface NewPerson {
  token: string;
  handle: string;
  displayName: string;
  password: string;
  /** Throws for a password that is too weak for this person. */
  insistOnStrength(): Promise<void>;
  sessionDays: number;
  client: { ip: string; userAgent: string | null };
  /** The digest that the session is found by. */
  secretHash: Buffer;
  /** The digest that their browser is known by; undefined for a program. */
  deviceHash: Buffer | undefined;
}

export interface SignedUp {
  person: IDecideSignUpResult;
  homeRegion: string;
}

/**
 * Turns a pending sign-up into a person, by reserve, decide and settle: all of it or nothing.
 * Throws TokenSpent, NamesTaken (the token stays good), DatabaseUnavailable and what `insistOnStrength` throws.
 */
export async function completeSignUp(context: SignUpContext, newcomer: NewPerson): Promise<SignedUp> {
  const token = await readSignUpToken(context.tokenKeys, newcomer.token);
  const home = token && context.regions.find(token.homeRegion);
  if (token === undefined || home === undefined) throw new TokenSpent();
  const findEmail = async () => (await findPendingSignUp.read({ userId: token.userId }, home))[0]?.email;
  // Before anything is reserved. The address, which the password may hold as well, is not known here without another way there.
  await newcomer.insistOnStrength();
  const passwordHash = await hashPassword(newcomer.password);
  const claim = {
    userId: token.userId,
    homeRegion: home.region,
    handle: newcomer.handle,
    emailDigests: token.emailDigests,
  };
  const person = await takeMailed(context, claim, findEmail, async (claimId) => {
    const [decided] = await decideSignUp.run(
      {
        claimId,
        userId: token.userId,
        handle: newcomer.handle,
        displayName: newcomer.displayName,
        passwordHash,
        sessionId: uuidv7(),
        secretHash: newcomer.secretHash,
        deviceHash: newcomer.deviceHash,
        sessionDays: newcomer.sessionDays,
        ...newcomer.client,
      },
      home,
    );
    return decided;
  });
  if (person === undefined) throw new TokenSpent();
  return { person, homeRegion: home.region };
}
