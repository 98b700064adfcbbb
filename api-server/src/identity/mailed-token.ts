import { jwtVerify, SignJWT } from "jose";
import { JOSEError } from "jose/errors";
import type { Static, TObject } from "typebox";
import { Value } from "typebox/value";

const ALGORITHM = "HS256";

/** A kind of token that is mailed: signed, so that what it says need not be kept anywhere. */
export interface MailedToken<Claims> {
  /** Makes a token as a signed JWT (RFC 7519). When it is spent or expires is decided where it counts. */
  sign(key: Uint8Array, claims: Claims): Promise<string>;
  /** Reads a token; undefined for one of another kind, or that was never given. */
  read(key: Uint8Array, token: string): Promise<Claims | undefined>;
}

/** Makes a kind of token whose claims fit a schema. The audience keeps one kind from passing for another. */
export function mailedToken<Schema extends TObject>(
  audience: string,
  schema: Schema,
): MailedToken<Static<Schema>> {
  return {
    sign: (key, claims) =>
      new SignJWT(claims).setProtectedHeader({ alg: ALGORITHM }).setAudience(audience).sign(key),
    async read(key, token) {
      try {
        const { payload } = await jwtVerify(token, key, { audience, algorithms: [ALGORITHM] });
        return Value.Check(schema, payload) ? payload : undefined;
      } catch (error) {
        if (error instanceof JOSEError) return undefined;
        throw error;
      }
    },
  };
}
