// @ts-check
import sharp from "sharp";
import { fontFiles, fontName } from "./card-fonts.mjs";
import { graphemesOf } from "./readable-text.mjs";

/**
 * @typedef {{ size: number, weight: import("./card-fonts.mjs").Weight, colour: string, width: number }} Style
 * @typedef {{ picture: Buffer, width: number, height: number }} Drawn
 */

const loaded = new Set();

/** Makes the fonts of a weight known to Pango, which looks for what one lacks in the others. @param {Style["weight"]} weight */
async function load(weight) {
  if (loaded.has(weight)) return;
  loaded.add(weight);
  for (const fontfile of fontFiles(weight))
    await sharp({ text: { text: "x", fontfile } })
      .raw()
      .toBuffer();
}

/** Text as Pango's markup takes it. @param {string} text */
function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** @param {string} text @param {Style} style @param {number} [wrapAt] @returns {Promise<Drawn>} */
async function drawn(text, { size, weight, colour }, wrapAt) {
  await load(weight);
  const { data, info } = await sharp({
    text: {
      text: `<span foreground="${colour}">${escaped(text)}</span>`,
      font: fontName(weight, size),
      rgba: true,
      dpi: 72,
      ...(wrapAt === undefined ? {} : { width: wrapAt, wrap: "word-char" }),
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true });
  return { picture: data, width: info.width, height: info.height };
}

/**
 * A text on one line: smaller where it would be too wide, and cut where it would be too small then.
 * @param {string} text @param {Style & { least: number }} style
 */
export async function line(text, style) {
  const first = await drawn(text, style);
  if (first.width <= style.width) return first;
  const size = Math.max(style.least, Math.floor((style.size * style.width) / first.width));
  return longestThatFits(
    graphemesOf(text),
    (shown) => drawn(shown, { ...style, size }),
    (one) => one.width <= style.width,
  );
}

/**
 * A text on as many lines as there is room for, and cut where that is not enough. Undefined: there is no room.
 * @param {string} text @param {Style & { height: number }} style
 */
export async function paragraph(text, style) {
  if (style.height < style.size * 1.3) return undefined;
  const fits = (/** @type {Drawn} */ { height, width }) => height <= style.height && width <= style.width;
  return longestThatFits(graphemesOf(text), (shown) => drawn(shown, style, style.width), fits);
}

/**
 * @param {string[]} characters
 * @param {(text: string) => Promise<Drawn>} draw
 * @param {(drawn: Drawn) => boolean} fits
 */
async function longestThatFits(characters, draw, fits) {
  const whole = await draw(characters.join(""));
  if (fits(whole)) return whole;
  let best = await draw("…");
  let [fitting, tooMany] = [0, characters.length];
  while (tooMany - fitting > 1) {
    const middle = Math.floor((fitting + tooMany) / 2);
    const cut = await draw(`${characters.slice(0, middle).join("").trimEnd()}…`);
    if (fits(cut)) [fitting, best] = [middle, cut];
    else tooMany = middle;
  }
  return best;
}

/**
 * Layers of which none reaches over the edge: that would be an error, and marks may make a line higher than it looks.
 * @param {{ input: Buffer, left: number, top: number }[]} layers @param {number} width @param {number} height
 */
export function boxed(layers, width, height) {
  return layers.filter(({ left, top }) => left >= 0 && top >= 0 && left < width && top < height);
}
