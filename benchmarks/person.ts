import { createHash, createHmac } from "node:crypto";

/** Everybody has this password; hashing a million of them anew would take hours. */
export const PASSWORD = "seven purple ixora blossoms";

/** The product's parameters: OWASP, m=19 MiB, t=2, p=1. */
export const ARGON2ID = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 } as const;

/** People are numbered, and all that is known of one follows from the number, so that nothing need be remembered. */
export interface Person {
  /** In the form of a UUIDv7, in the order of the numbers. */
  userId: string;
  handle: string;
  email: string;
}

// In place of a UUIDv7's milliseconds since 1970: some moment in 2023.
const FIRST_MOMENT = 0x018a_0000_0000;

/** The person with a number. */
export function person(number: number): Person {
  return {
    userId: numberedUuid(number, 0),
    handle: `person${number}`,
    email: `person${number}@example.org`,
  };
}

/** Ids that differ by number and kind. */
export function numberedUuid(number: number, kind: number): string {
  const moment = (FIRST_MOMENT + number).toString(16).padStart(12, "0");
  const last = kind.toString(16).padStart(12, "0");
  return `${moment.slice(0, 8)}-${moment.slice(8)}-7000-8000-${last}`;
}

/** The secret of a person's session, and the digest that their home keeps of it. */
export function sessionOf(number: number): { secret: string; secretHash: Buffer } {
  const secret = createHash("sha256").update(`session ${number}`).digest("base64url");
  return { secret, secretHash: createHash("sha256").update(secret).digest() };
}

/** The token of a person's session: its region, its secret and, sealed by the key of tokens, whose it is. */
export function sessionToken(number: number, region: string, tokenKey: Buffer): string {
  const { secret } = sessionOf(number);
  const id = Buffer.from(person(number).userId.replaceAll("-", ""), "hex");
  const seal = createHmac("sha256", tokenKey).update("session owner\n").update(id).update(secret).digest();
  return `vet_${region}_${secret}${Buffer.concat([id, seal.subarray(0, 16)]).toString("base64url")}`;
}

/** The keyed digest that the directory knows an email by: HMAC-SHA-256, as <key id>:<base64url>. */
export function emailDigest({ id, key }: { id: string; key: Buffer }, email: string): string {
  return `${id}:${createHmac("sha256", key).update(email, "utf8").digest("base64url")}`;
}
