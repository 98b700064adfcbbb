// @ts-check
// A program of its own, run anew for each file that somebody gives as their picture: takes the file on standard input,
// answers it on standard output as a square WebP. Exits with 65 (EX_DATAERR of sysexits) for what it can't read.
// Plain JavaScript, because Node.js needs WebAssembly to strip types, which --jitless does without.
import { buffer } from "node:stream/consumers";
import sharp from "sharp";

/** The edge of a kept picture, in pixels: sharp enough for the largest place the hub shows it in. */
const EDGE = 512;
// 50 megapixels: more than any camera in a pocket, and little enough to decode. A file says it before it is decoded.
const MAX_PIXELS = 50_000_000;

// No other decoder sees the file, not even to find out what it is.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({ operation: ["VipsForeignLoadPng", "VipsForeignLoadJpeg", "VipsForeignLoadWebp"] });
sharp.concurrency(1);
sharp.cache(false);

const file = await buffer(process.stdin);
try {
  const picture = await sharp(file, { limitInputPixels: MAX_PIXELS, failOn: "error" })
    // Turned upright first, since what says which way is up goes with the metadata.
    .autoOrient()
    .resize(EDGE, EDGE, { fit: "cover" })
    .webp({ quality: 82 })
    .toBuffer();
  process.stdout.write(picture);
} catch {
  process.exitCode = 65; // sharp throws for every kind of damage
}
