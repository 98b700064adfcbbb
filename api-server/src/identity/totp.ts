import { EncryptJWT, jwtDecrypt } from "jose";
import { JOSEError } from "jose/errors";
import { Secret, TOTP } from "otpauth";
import { derivedKey } from "./derived-key.ts";
import { currentKey } from "./mailed-token.ts";

// What every authenticator app knows (RFC 6238): 6 digits of HMAC-SHA-1, new every 30 seconds.
const CODE = { algorithm: "SHA1", digits: 6, period: 30 } as const;
// 160 bits, as RFC 4226 recommends.
const SECRET_BYTES = 20;
// A step earlier and one later: for clocks that are off, and for the time that typing takes (RFC 6238, 5.2).
const WINDOW = 1;
const ISSUER = "Vetchium";
const AUDIENCE = "totp-secret";

/** A new secret, as an app takes it: to be typed in Base32, or scanned as an otpauth: URI. */
export interface NewSecret {
  secret: string;
  uri: string;
}

/** Makes the secret of an authenticator app; `handle` tells its holder in the app which account it is. */
export function newSecret(handle: string): NewSecret {
  const totp = new TOTP({
    ...CODE,
    issuer: ISSUER,
    label: handle,
    secret: new Secret({ size: SECRET_BYTES }),
  });
  return { secret: totp.secret.base32, uri: totp.toString() };
}

/** The digits of a code as it was typed; undefined for what is none. */
export function readCode(text: string): string | undefined {
  const digits = text.replaceAll(/\s/g, "");
  return /^\d{6}$/.test(digits) ? digits : undefined;
}

/** The time step (30 seconds each, since 1970) that a code is of, or undefined where it is of none around now. */
export function stepOf(secret: string, code: string): number | undefined {
  const delta = TOTP.validate({ ...CODE, token: code, secret: Secret.fromBase32(secret), window: WINDOW });
  return delta === null ? undefined : TOTP.counter({ period: CODE.period }) + delta;
}

/** Encrypts the secrets of authenticator apps, each for one person: a copy of the database opens none of them. */
export class SecretSeal {
  readonly #keys: Uint8Array[];

  /** The first of the keys seals, any opens. */
  constructor(tokenKeys: Uint8Array[]) {
    this.#keys = tokenKeys.map((key) => derivedKey(key, "totp secrets"));
  }

  /** A secret as a JWE (RFC 7516) that opens for this person alone. */
  seal(userId: string, secret: string): Promise<string> {
    return new EncryptJWT({ secret })
      .setProtectedHeader({ alg: "dir", enc: "A256GCM" })
      .setAudience(AUDIENCE)
      .setSubject(userId)
      .encrypt(currentKey(this.#keys));
  }

  /** The secret; undefined where it was sealed under a key that is gone, or for somebody else. */
  async open(userId: string, sealed: string): Promise<string | undefined> {
    for (const key of this.#keys) {
      const secret = await opened(key, userId, sealed);
      if (secret !== undefined) return secret;
    }
    return undefined;
  }
}

async function opened(key: Uint8Array, userId: string, sealed: string): Promise<string | undefined> {
  try {
    const { payload } = await jwtDecrypt(sealed, key, {
      audience: AUDIENCE,
      subject: userId,
      keyManagementAlgorithms: ["dir"],
      contentEncryptionAlgorithms: ["A256GCM"],
    });
    return typeof payload.secret === "string" ? payload.secret : undefined;
  } catch (error) {
    if (error instanceof JOSEError) return undefined;
    throw error;
  }
}
