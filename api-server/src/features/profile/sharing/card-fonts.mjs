// @ts-check
import { fileURLToPath } from "node:url";
import { openSync } from "fontkit";

/** The families that cards are written in, the first that has a character comes first; by package, file and name. */
const FAMILIES = [
  ["anek-latin", "AnekLatin", "Anek Latin"],
  ["anek-devanagari", "AnekDevanagari", "Anek Devanagari"],
  ["anek-tamil", "AnekTamil", "Anek Tamil"],
  ["noto-sans-arabic", "NotoSansArabic", "Noto Sans Arabic"],
  ["noto-emoji", "NotoEmoji", "Noto Emoji"],
];
const WEIGHTS = { Regular: "400Regular", Medium: "500Medium", Bold: "700Bold" };

/** @typedef {keyof typeof WEIGHTS} Weight */

/** The font files of a weight. @param {Weight} weight */
export function fontFiles(weight) {
  const folder = WEIGHTS[weight];
  return FAMILIES.map(([name, file]) =>
    fileURLToPath(import.meta.resolve(`@expo-google-fonts/${name}/${folder}/${file}_${folder}.ttf`)),
  );
}

/** What Pango calls the fonts of a weight. @param {Weight} weight @param {number} size in pixels */
export function fontName(weight, size) {
  return `${FAMILIES.map(([, , family]) => family).join(", ")} ${weight} ${size}`;
}

const coverage = fontFiles("Regular").map((file) => /** @type {import("fontkit").Font} */ (openSync(file)));

/** Whether there is a picture of a character in any of the fonts. @param {string} character */
export function isCovered(character) {
  const codePoint = character.codePointAt(0) ?? 0;
  return coverage.some((font) => font.hasGlyphForCodePoint(codePoint));
}
