import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { derivedKey } from "#identity/derived-key.ts";
import { currentKey } from "#identity/mailed-token.ts";

/** How long a challenge may be answered, in milliseconds. */
export const CHALLENGE_LIFETIME = 5 * 60_000;
// How far apart the clocks of two servers may be, in milliseconds.
const CLOCK_SKEW = 60_000;

const TIME_BYTES = 6;
const RANDOM_BYTES = 16;
const MAC_BYTES = 32;
const SAID_BYTES = TIME_BYTES + RANDOM_BYTES;

/** What a challenge is given for: one that is given for something else proves nothing. */
export type Purpose = "sign-in" | "registration" | "proof";

/**
 * Challenges that nobody has to keep: each says when it was given, and an HMAC-SHA-256 says that it was given here, for
 * what and to whom. That one counts once is for whoever takes it to see to, by the time in it.
 */
export class Challenges {
  readonly #keys: Uint8Array[];

  /** The first of the keys gives challenges, any is accepted. */
  constructor(tokenKeys: Uint8Array[]) {
    this.#keys = tokenKeys.map((key) => derivedKey(key, "passkey challenges"));
  }

  /** A challenge for one purpose; `whom` is the session that it is given to, by its digest, or empty. */
  give(purpose: Purpose, whom: Uint8Array): Uint8Array<ArrayBuffer> {
    const time = Buffer.alloc(TIME_BYTES);
    time.writeUIntBE(Date.now(), 0, TIME_BYTES);
    const said = Buffer.concat([time, randomBytes(RANDOM_BYTES)]);
    return new Uint8Array(Buffer.concat([said, macOf(currentKey(this.#keys), purpose, whom, said)]));
  }

  /** When a challenge in base64url was given; undefined for one that was not given for this, or too long ago. */
  givenAt(purpose: Purpose, whom: Uint8Array, challenge: string): Date | undefined {
    const bytes = Buffer.from(challenge, "base64url");
    if (bytes.length !== SAID_BYTES + MAC_BYTES) return undefined;
    const said = bytes.subarray(0, SAID_BYTES);
    const mac = bytes.subarray(SAID_BYTES);
    if (!this.#keys.some((key) => timingSafeEqual(mac, macOf(key, purpose, whom, said)))) return undefined;
    const time = said.readUIntBE(0, TIME_BYTES);
    const age = Date.now() - time;
    return age <= CHALLENGE_LIFETIME && age >= -CLOCK_SKEW ? new Date(time) : undefined;
  }
}

function macOf(key: Uint8Array, purpose: Purpose, whom: Uint8Array, said: Uint8Array): Buffer {
  return createHmac("sha256", key).update(`${purpose}\n`).update(whom).update(said).digest();
}
