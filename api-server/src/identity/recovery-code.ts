import { Secret } from "otpauth";
import { digestOf } from "./held-secret.ts";

/** How many a person gets at once. */
export const RECOVERY_CODES = 10;

// 120 bits: nobody guesses one, so a hash without salt or delay keeps it. 24 characters of Base32.
const CODE_BYTES = 15;
const FORM = /^[A-Z2-7]{24}$/;

/** Recovery codes as a person keeps them, and the digests by which they are known again. */
export interface RecoveryCodes {
  codes: string[];
  hashes: Buffer[];
}

/** Makes recovery codes, in groups of four characters that are easy to tell apart. */
export function newRecoveryCodes(): RecoveryCodes {
  const codes = Array.from({ length: RECOVERY_CODES }, () => new Secret({ size: CODE_BYTES }).base32);
  return { codes: codes.map((code) => code.replaceAll(/.{4}(?=.)/g, "$&-")), hashes: codes.map(digestOf) };
}

/** The SHA-256 digest of a recovery code as it was typed; undefined for what is none. */
export function readRecoveryCode(text: string): Buffer | undefined {
  const code = text.replaceAll(/[\s-]/g, "").toUpperCase();
  return FORM.test(code) ? digestOf(code) : undefined;
}
