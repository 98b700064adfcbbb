import { hash, randomBytes } from "node:crypto";

// 256 bits: nobody guesses one.
const SECRET_BYTES = 32;

/** What a secret looks like, as part of a pattern: 32 bytes in base64url. */
export const SECRET_FORM = "[A-Za-z0-9_-]{43}";

/** What its holder alone knows, and the digest by which it is known again, which alone is kept. */
export interface HeldSecret {
  secret: string;
  secretHash: Buffer;
}

/** Makes a secret for whoever is to hold it: a session, a browser, or the link of a mail. */
export function newHeldSecret(): HeldSecret {
  const secret = randomBytes(SECRET_BYTES).toString("base64url");
  return { secret, secretHash: digestOf(secret) };
}

/** The SHA-256 digest of a secret that can't be guessed: that needs no salt, and no time. */
export function digestOf(secret: string): Buffer {
  return hash("sha256", secret, "buffer");
}
