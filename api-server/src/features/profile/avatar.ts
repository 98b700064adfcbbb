import { createHash } from "node:crypto";
import { decodeAvatar } from "./avatar-decoder.ts";

export interface Avatar {
  picture: Buffer;
  /** A name for exactly this picture. */
  version: string;
}

/** A file as it is kept and shown. Undefined for what is no picture; throws what decodeAvatar throws. */
export async function readAvatar(file: Buffer): Promise<Avatar | undefined> {
  const picture = await decodeAvatar(file);
  if (picture === undefined) return undefined;
  return { picture, version: createHash("sha256").update(picture).digest("base64url").slice(0, 16) };
}
