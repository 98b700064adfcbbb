import { fileURLToPath } from "node:url";
import { PictureProgram } from "./picture-program.ts";

// One for the process: they share its machine's cores and memory.
const decoder = new PictureProgram({
  file: fileURLToPath(new URL("decode-avatar.mjs", import.meta.url)),
  atOnce: 2,
  waiting: 4,
});

/**
 * Decodes a PNG, JPEG or WebP in a process of its own and encodes it anew as a square WebP: nothing of the file itself is
 * kept. Undefined for what is no such picture, or takes too much time or memory. Throws the problem `rate-limited`
 * where too many others wait.
 */
export function decodeAvatar(file: Buffer): Promise<Buffer | undefined> {
  return decoder.run(file);
}
