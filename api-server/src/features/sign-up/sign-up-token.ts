import { Type } from "typebox";
import { mailedToken } from "#identity/mailed-token.ts";

/** What the link in a sign-up mail says; signed, so that it need not be kept anywhere. */
export interface SignUpToken {
  /** The id of the pending sign-up, and of the person that comes of it. */
  userId: string;
  homeRegion: string;
  /** With these the directory can be asked before the home region, which may be far, is. */
  emailDigests: string[];
}

const token = mailedToken(
  "sign-up",
  Type.Object({
    sub: Type.String({ format: "uuid" }),
    region: Type.String(),
    digests: Type.Array(Type.String(), { minItems: 1 }),
  }),
);

/** Makes the token of a sign-up's mail. When it expires is decided where the sign-up is pending. */
export function signSignUpToken(keys: Uint8Array[], said: SignUpToken): Promise<string> {
  return token.sign(keys, { sub: said.userId, region: said.homeRegion, digests: said.emailDigests });
}

/** Reads a token; undefined for one that was never given. */
export async function readSignUpToken(keys: Uint8Array[], text: string): Promise<SignUpToken | undefined> {
  const said = await token.read(keys, text);
  return said && { userId: said.sub, homeRegion: said.region, emailDigests: said.digests };
}
