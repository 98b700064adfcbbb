import { Type } from "typebox";
import { mailedToken } from "#identity/mailed-token.ts";

/** What the link to a new email says; signed, so that it need not be kept anywhere. */
export interface EmailToken {
  changeId: string;
  userId: string;
  /** With these the directory can be asked before the home region, which may be far, is. */
  emailDigests: string[];
}

const token = mailedToken(
  "email-change",
  Type.Object({
    sub: Type.String({ format: "uuid" }),
    jti: Type.String({ format: "uuid" }),
    digests: Type.Array(Type.String(), { minItems: 1 }),
  }),
);

/** Makes the token of the mail to a new email. When it expires is decided where the change is pending. */
export function signEmailToken(keys: Uint8Array[], said: EmailToken): Promise<string> {
  return token.sign(keys, { sub: said.userId, jti: said.changeId, digests: said.emailDigests });
}

/** Reads a token; undefined for one that was never given. */
export async function readEmailToken(keys: Uint8Array[], text: string): Promise<EmailToken | undefined> {
  const said = await token.read(keys, text);
  return said && { userId: said.sub, changeId: said.jti, emailDigests: said.digests };
}
