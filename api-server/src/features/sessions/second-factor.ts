import { v7 as uuidv7 } from "uuid";
import { readRecoveryCode } from "#identity/recovery-code.ts";
import { readCode, type SecretSeal, stepOf } from "#identity/totp.ts";
import type { RegionalDatabase } from "#regional-db/regional-database.ts";
import { createSessionByAppCode, createSessionByRecoveryCode } from "./second-factor.queries.ts";

/** An authenticator app as the statement that finds the password finds it; nulls where there is none. */
export interface SecondFactor {
  user_id: string;
  /** Of the password that was verified. */
  password_hash: string;
  factor_id: string | null;
  sealed_secret: string | null;
}

/** The session that is begun if the code is right. */
export interface NewSession {
  secretHash: Buffer;
  sessionDays: number;
  client: { ip: string; userAgent: string | null };
}

/** Why somebody who knows the password is not let in. */
export type SecondFactorProblem = "second-factor-required" | "wrong-code";

export type BegunSession = { id: string; expiresAt: Date };

/** Whether the password of this person is half of what lets them in. */
export function needsSecondFactor({ factor_id: factorId }: SecondFactor): boolean {
  return factorId !== null;
}

/**
 * Begins the session of somebody who has proven their password, by a code that counts as used in the same
 * statement. Undefined where they are not at home here any more, or have another password by now. Throws
 * DatabaseUnavailable.
 */
export async function beginSessionByCode(
  { seal, home }: { seal: SecretSeal; home: RegionalDatabase },
  factor: SecondFactor,
  text: string,
  { secretHash, sessionDays, client }: NewSession,
): Promise<BegunSession | "wrong-code" | undefined> {
  const { user_id: userId, password_hash: verified, factor_id: factorId } = factor;
  const session = { sessionId: uuidv7(), userId, verified, secretHash, sessionDays, ...client };
  const codeHash = readRecoveryCode(text);
  if (codeHash !== undefined) {
    return begun(await createSessionByRecoveryCode.run({ ...session, codeHash }, home));
  }
  const step = await stepOfCode(seal, factor, text);
  if (step === undefined || factorId === null) return "wrong-code";
  return begun(await createSessionByAppCode.run({ ...session, factorId, step }, home));
}

async function stepOfCode(
  seal: SecretSeal,
  { user_id: userId, sealed_secret: sealed }: SecondFactor,
  text: string,
): Promise<number | undefined> {
  const code = readCode(text);
  if (code === undefined || sealed === null) return undefined;
  const secret = await seal.open(userId, sealed);
  return secret === undefined ? undefined : stepOf(secret, code);
}

function begun([row]: { session_id: string | null; expires_at: Date | null }[]):
  | BegunSession
  | "wrong-code"
  | undefined {
  if (row === undefined) return undefined;
  const { session_id: id, expires_at: expiresAt } = row;
  return id === null || expiresAt === null ? "wrong-code" : { id, expiresAt };
}
