import { createHmac } from "node:crypto";

export interface DigestKey {
  id: string;
  /** 32 random bytes. */
  key: Uint8Array;
}

/**
 * The keyed digests by which the directory knows an email without holding it: HMAC-SHA-256 of the
 * normalised address, as <key id>:<base64url>, one for each key. Without the key nobody can try addresses.
 */
export function emailDigests(keys: DigestKey[], normalisedEmail: string): string[] {
  return keys.map(({ id, key }) => {
    const digest = createHmac("sha256", key).update(normalisedEmail, "utf8").digest("base64url");
    return `${id}:${digest}`;
  });
}
