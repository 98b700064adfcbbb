import { hash, verify } from "@node-rs/argon2";
import * as common from "@zxcvbn-ts/language-common";

// OWASP Password Storage Cheat Sheet: Argon2id with m=19 MiB, t=2, p=1. Memory in KiB.
const ARGON2ID = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 } as const;

// The hash of a password that nobody knows: verifying against it takes as long as against a real one.
const DECOY = await hash(crypto.randomUUID(), ARGON2ID);

/** Answers the Argon2id hash of a password, in PHC string format. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, ARGON2ID);
}

/**
 * Whether a password is the one that was hashed. Without a hash the answer is no, after the same time,
 * so that nobody learns from the wait whether there is such an account.
 */
export async function verifyPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  const isRight = await verify(passwordHash ?? DECOY, password);
  return isRight && passwordHash !== undefined;
}

const commonPasswords = new Set<string>(common.dictionary["passwords-common"]);

/** Whether a password is one of those that many people use, in any mix of upper and lower case. */
export function isCommonPassword(password: string): boolean {
  return commonPasswords.has(password.toLowerCase());
}
