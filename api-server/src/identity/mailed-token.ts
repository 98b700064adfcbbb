import { type JWTPayload, jwtVerify, SignJWT } from "jose";
import { JOSEError } from "jose/errors";
import type { Static, TObject } from "typebox";
import { Value } from "typebox/value";

const ALGORITHM = "HS256";

/** A kind of token that is mailed: signed, so that what it says need not be kept anywhere. */
export interface MailedToken<Claims> {
  /**
   * Makes a token as a signed JWT (RFC 7519), under the first of the keys. When it is spent or expires is decided where
   * it counts.
   */
  sign(keys: Uint8Array[], claims: Claims): Promise<string>;
  /** Reads a token under any of the keys; undefined for one of another kind, or that was never given. */
  read(keys: Uint8Array[], token: string): Promise<Claims | undefined>;
}

/** Makes a kind of token whose claims fit a schema. The audience keeps one kind from passing for another. */
export function mailedToken<Schema extends TObject>(
  audience: string,
  schema: Schema,
): MailedToken<Static<Schema>> {
  return {
    sign: (keys, claims) =>
      new SignJWT(claims).setProtectedHeader({ alg: ALGORITHM }).setAudience(audience).sign(currentKey(keys)),
    async read(keys, token) {
      for (const key of keys) {
        const said = await verified(token, key, audience);
        if (said !== undefined) return Value.Check(schema, said) ? said : undefined;
      }
      return undefined;
    },
  };
}

/** The key that signs from now on. Throws where there is none. */
export function currentKey([current]: Uint8Array[]): Uint8Array {
  if (current === undefined) throw new Error("there is no key to sign with");
  return current;
}

async function verified(token: string, key: Uint8Array, audience: string): Promise<JWTPayload | undefined> {
  try {
    return (await jwtVerify(token, key, { audience, algorithms: [ALGORITHM] })).payload;
  } catch (error) {
    if (error instanceof JOSEError) return undefined;
    throw error;
  }
}
