import { digestOf, newHeldSecret, SECRET_FORM } from "#identity/held-secret.ts";

const TOKEN = new RegExp(`^vrt_([a-z][a-z0-9]{1,15})_(${SECRET_FORM})$`);

/** A token by which a new password may be chosen: the text is for the mail, the digest is what is kept. */
export interface ResetToken {
  text: string;
  tokenHash: Buffer;
}

/** Makes a token that names the region in which it is looked for first. */
export function newResetToken(region: string): ResetToken {
  const { secret, secretHash } = newHeldSecret();
  return { text: `vrt_${region}_${secret}`, tokenHash: secretHash };
}

/** Reads a token; undefined for what can't have been given. */
export function readResetToken(text: string): { region: string; tokenHash: Buffer } | undefined {
  const [, region, secret] = TOKEN.exec(text) ?? [];
  if (region === undefined || secret === undefined) return undefined;
  return { region, tokenHash: digestOf(secret) };
}
