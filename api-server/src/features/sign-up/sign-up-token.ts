import { jwtVerify, SignJWT } from "jose";
import { JOSEError } from "jose/errors";
import { Type } from "typebox";
import { Value } from "typebox/value";

/** What the link in a sign-up mail says; signed, so that it need not be kept anywhere. */
export interface SignUpToken {
  /** The id of the pending sign-up, and of the person that comes of it. */
  userId: string;
  homeRegion: string;
  /** With these the directory can be asked before the home region, which may be far, is. */
  emailDigests: string[];
}

const AUDIENCE = "sign-up";
const ALGORITHM = "HS256";
const Payload = Type.Object({
  sub: Type.String({ format: "uuid" }),
  region: Type.String(),
  digests: Type.Array(Type.String(), { minItems: 1 }),
});

/** Makes the token as a signed JWT (RFC 7519). When it expires is decided where the sign-up is pending. */
export function signSignUpToken(key: Uint8Array, token: SignUpToken): Promise<string> {
  return new SignJWT({ region: token.homeRegion, digests: token.emailDigests })
    .setProtectedHeader({ alg: ALGORITHM })
    .setSubject(token.userId)
    .setAudience(AUDIENCE)
    .sign(key);
}

/** Reads a token; undefined for one that was never given. */
export async function readSignUpToken(key: Uint8Array, token: string): Promise<SignUpToken | undefined> {
  try {
    const { payload } = await jwtVerify(token, key, { audience: AUDIENCE, algorithms: [ALGORITHM] });
    if (!Value.Check(Payload, payload)) return undefined;
    return { userId: payload.sub, homeRegion: payload.region, emailDigests: payload.digests };
  } catch (error) {
    if (error instanceof JOSEError) return undefined;
    throw error;
  }
}
