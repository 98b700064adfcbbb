import { hash, randomBytes } from "node:crypto";

// 256 bits: nobody guesses one.
const SECRET_BYTES = 32;
const TOKEN = /^vrt_([a-z][a-z0-9]{1,15})_([A-Za-z0-9_-]{43})$/;

/** A token by which a new password may be chosen: the text is for the mail, the digest is what is kept. */
export interface ResetToken {
  text: string;
  tokenHash: Buffer;
}

/** Makes a token that names the region in which it is looked for first. */
export function newResetToken(region: string): ResetToken {
  const secret = randomBytes(SECRET_BYTES).toString("base64url");
  return { text: `vrt_${region}_${secret}`, tokenHash: digest(secret) };
}

/** Reads a token; undefined for what can't have been given. */
export function readResetToken(text: string): { region: string; tokenHash: Buffer } | undefined {
  const [, region, secret] = TOKEN.exec(text) ?? [];
  if (region === undefined || secret === undefined) return undefined;
  return { region, tokenHash: digest(secret) };
}

function digest(secret: string): Buffer {
  return hash("sha256", secret, "buffer");
}
