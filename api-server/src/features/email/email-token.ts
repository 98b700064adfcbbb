import { jwtVerify, SignJWT } from "jose";
import { JOSEError } from "jose/errors";
import { Type } from "typebox";
import { Value } from "typebox/value";

/** What the link to a new email says; signed, so that it need not be kept anywhere. */
export interface EmailToken {
  changeId: string;
  userId: string;
  /** With these the directory can be asked before the home region, which may be far, is. */
  emailDigests: string[];
}

const AUDIENCE = "email-change";
const ALGORITHM = "HS256";
const Payload = Type.Object({
  sub: Type.String({ format: "uuid" }),
  jti: Type.String({ format: "uuid" }),
  digests: Type.Array(Type.String(), { minItems: 1 }),
});

/** Makes the token as a signed JWT (RFC 7519). When it expires is decided where the change is pending. */
export function signEmailToken(key: Uint8Array, token: EmailToken): Promise<string> {
  return new SignJWT({ digests: token.emailDigests })
    .setProtectedHeader({ alg: ALGORITHM })
    .setSubject(token.userId)
    .setJti(token.changeId)
    .setAudience(AUDIENCE)
    .sign(key);
}

/** Reads a token; undefined for one that was never given. */
export async function readEmailToken(key: Uint8Array, token: string): Promise<EmailToken | undefined> {
  try {
    const { payload } = await jwtVerify(token, key, { audience: AUDIENCE, algorithms: [ALGORITHM] });
    if (!Value.Check(Payload, payload)) return undefined;
    return { userId: payload.sub, changeId: payload.jti, emailDigests: payload.digests };
  } catch (error) {
    if (error instanceof JOSEError) return undefined;
    throw error;
  }
}
