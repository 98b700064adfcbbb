// @ts-check
import { isCovered } from "./card-fonts.mjs";

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
// What joins, or chooses among forms of a character, and has no picture of its own.
const FORMING = /\u200c|\u200d|\ufe0e|\ufe0f|[\u{1f3fb}-\u{1f3ff}]/u;
/** More marks on one letter than any script puts there only serve to write over what is around. */
const MOST_MARKS = 6;

/** A text as graphemes: what a reader takes for one character. @param {string} text */
export function graphemesOf(text) {
  return [...graphemes.segment(text)].map(({ segment }) => segment);
}

/**
 * A text as the fonts can show it, on one line: without symbols they don't have. Undefined where a letter is missing, or
 * nothing is left, since half a name is nobody's.
 * @param {string} text
 */
export function readableText(text) {
  const shown = [];
  for (const grapheme of graphemesOf(text.replaceAll(/\s+/g, " ").trim())) {
    const characters = [...grapheme].filter((one) => !/[\p{Cc}\p{Cs}\p{Co}\p{Cn}]/u.test(one));
    const missing = characters.filter((one) => !FORMING.test(one) && !/\p{Cf}/u.test(one) && !isCovered(one));
    if (missing.some((one) => /\p{L}|\p{N}/u.test(one))) return undefined;
    const marks = characters.filter((one) => /\p{M}/u.test(one) && !FORMING.test(one));
    if (missing.length > 0 || marks.length > MOST_MARKS) continue;
    // Whoever orders text from right to left by hand would turn around what follows as well.
    shown.push(characters.filter((one) => FORMING.test(one) || !/\p{Cf}/u.test(one)).join(""));
  }
  const result = shown.join("").replaceAll(/ +/g, " ").trim();
  return /[\p{L}\p{N}\p{S}\p{P}]/u.test(result) ? result : undefined;
}
