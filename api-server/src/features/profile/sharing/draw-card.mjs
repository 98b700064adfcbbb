// @ts-check
// A program of its own, run anew for each card: takes what the card says as JSON on standard input, answers the card on
// standard output as a PNG. Plain JavaScript, because Node.js needs WebAssembly to strip types,
// which --jitless does without.
import { json } from "node:stream/consumers";
import sharp from "sharp";
import { boxed, line, paragraph } from "./card-text.mjs";
import { readableText } from "./readable-text.mjs";

const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 80;
const TEXT_WIDTH = 760;
const PICTURE = 176;
const PICTURE_TOP = 56;

// The colours of the hub: hub-ui/src/ui/tokens.css.
const GROVE = "#0d3824";
const GROVE_DEEP = "#082618";
const ON_GROVE = "#f7efe2";
const ON_GROVE_SOFT = "#bcd4c4";
const ACCENT = "#ff8f6e";
const PETALS = ["#f0512c", "#ff9a6b", "#c4311a"];
const THROAT = "#ffc86b";
const FOLIAGE = "#155238";

// The mark of Vetchium, as hub-ui/src/ui/blossom.tsx draws it: a petal from the throat at (50, 50) upwards.
const PETAL = "M50 49 C37 42 32 25 50 4 C68 25 63 42 50 49 Z";
/** Where the blossoms of the cluster are, how large, and how far each is turned. */
const CLUSTER = [
  [1042, 118, 190, 8],
  [908, 64, 120, 30],
  [1150, 268, 150, -18],
  [1006, 284, 112, 40],
  [1168, 26, 120, 20],
  [890, 196, 84, 12],
  [1092, 392, 92, 30],
];

/** @typedef {{ name: string, handle: string, headline: string | null, home: string, picture: string | null }} Card */

sharp.concurrency(1);
sharp.cache(false);
process.stdout.write(await draw(/** @type {Card} */ (await json(process.stdin))));

/** @param {Card} card */
async function draw({ name, handle, headline, home, picture }) {
  const readable = readableText(name);
  const title = readable ?? `@${handle}`;
  const says = headline === null ? undefined : readableText(headline);
  const layers = [];
  let top = 160;
  if (picture !== null) {
    layers.push({ input: await round(Buffer.from(picture, "base64")), left: MARGIN, top: PICTURE_TOP });
    top = PICTURE_TOP + PICTURE + 34;
  }
  const heading = await line(title, {
    size: 80,
    least: 46,
    weight: "Bold",
    colour: ON_GROVE,
    width: TEXT_WIDTH,
  });
  layers.push({ input: heading.picture, left: MARGIN, top });
  top += heading.height + 22;
  if (readable !== undefined) {
    const at = await line(`@${handle}`, {
      size: 38,
      least: 24,
      weight: "Medium",
      colour: ACCENT,
      width: TEXT_WIDTH,
    });
    layers.push({ input: at.picture, left: MARGIN, top });
    top += at.height + 26;
  }
  if (says !== undefined) {
    const room = HEIGHT - 112 - top;
    const text = await paragraph(says, {
      size: 34,
      weight: "Regular",
      colour: ON_GROVE,
      width: TEXT_WIDTH,
      height: room,
    });
    if (text !== undefined) layers.push({ input: text.picture, left: MARGIN, top });
  }
  // What a region is called is the operators' word where no country names it.
  const foot = readableText(home);
  if (foot !== undefined) {
    const drawn = await line(foot, {
      ...{ size: 30, least: 20, weight: "Medium", colour: ON_GROVE_SOFT, width: TEXT_WIDTH - 40 },
    });
    layers.push({ input: drawn.picture, left: MARGIN + 44, top: HEIGHT - 64 - Math.round(drawn.height / 2) });
  }
  const mark = await line("Vetchium", { size: 34, least: 34, weight: "Bold", colour: ON_GROVE, width: 240 });
  layers.push({
    input: mark.picture,
    left: WIDTH - MARGIN - mark.width,
    top: HEIGHT - 64 - Math.round(mark.height / 2),
  });
  return sharp(Buffer.from(ground()))
    .composite(boxed(layers, WIDTH, HEIGHT))
    .png({ compressionLevel: 9 })
    .toBuffer();
}

function ground() {
  const flowers = CLUSTER.map(([x = 0, y = 0, size = 0, turn = 0], index) =>
    blossom(x, y, size, turn, PETALS[index % PETALS.length] ?? ""),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
    <defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1">
      <stop offset="0" stop-color="${GROVE}"/><stop offset="1" stop-color="${GROVE_DEEP}"/>
    </linearGradient></defs>
    <rect width="100%" height="100%" fill="url(#g)"/>
    <circle cx="1060" cy="180" r="300" fill="${FOLIAGE}" opacity="0.55"/>
    ${flowers.join("")}
    ${blossom(MARGIN + 14, HEIGHT - 64, 40, 0, PETALS[0] ?? "")}
  </svg>`;
}

/** @param {number} x @param {number} y @param {number} size @param {number} turn @param {string} colour */
function blossom(x, y, size, turn, colour) {
  const petals = [45, 135, 225, 315].map(
    (angle) => `<path d="${PETAL}" transform="rotate(${angle} 50 50)"/>`,
  );
  const place = `translate(${x - size / 2} ${y - size / 2}) scale(${size / 100}) rotate(${turn} 50 50)`;
  return `<g transform="${place}"><g fill="${colour}">${petals.join("")}</g>
    <circle cx="50" cy="50" r="6.5" fill="${THROAT}"/></g>`;
}

/** @param {Buffer} picture */
async function round(picture) {
  const half = PICTURE / 2;
  const mask = `<svg width="${PICTURE}" height="${PICTURE}"><circle cx="${half}" cy="${half}" r="${half}"/></svg>`;
  return sharp(picture)
    .resize(PICTURE, PICTURE, { fit: "cover" })
    .composite([{ input: Buffer.from(mask), blend: "dest-in" }])
    .png()
    .toBuffer();
}
