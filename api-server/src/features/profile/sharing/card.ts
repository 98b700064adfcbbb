import { fileURLToPath } from "node:url";
import { ProblemError } from "#http/problems.ts";
import { PictureProgram } from "../picture-program.ts";

/** What is to be seen on a card. */
export interface CardFacts {
  handle: string;
  name: string;
  headline: string | null;
  /** Where the person is at home, in their own words. */
  home: string;
  /** WebP, as pictures are kept. */
  picture: Buffer | null;
}

const drawer = new PictureProgram({
  file: fileURLToPath(new URL("draw-card.mjs", import.meta.url)),
  env: { FONTCONFIG_FILE: fileURLToPath(new URL("card-fonts.conf", import.meta.url)) },
  atOnce: 1,
  waiting: 4,
});

/**
 * Draws a card as a PNG of 1200 by 630 pixels, in a process of its own: to set text takes a core for a while. It is kept
 * nowhere. Throws the problem `rate-limited` where too many others wait.
 */
export async function drawCard({ picture, ...facts }: CardFacts): Promise<Buffer> {
  const input = JSON.stringify({ ...facts, picture: picture?.toString("base64") ?? null });
  const card = await drawer.run(Buffer.from(input));
  if (card === undefined) throw new ProblemError("rate-limited", "picture-takes-long");
  return card;
}
