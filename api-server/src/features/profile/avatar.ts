import { createHash } from "node:crypto";
import sharp from "sharp";

/** The edge of a kept picture, in pixels: sharp enough for the largest place the hub shows it in. */
const EDGE = 512;
// 50 megapixels: more than any camera in a pocket, and little enough to decode.
const MAX_PIXELS = 50_000_000;
const FORMATS = new Set(["png", "jpeg", "webp"]);

export interface Avatar {
  picture: Buffer;
  /** A name for exactly this picture. */
  version: string;
}

/**
 * Decodes a PNG, JPEG or WebP and encodes it anew as a square WebP: nothing of the file itself is kept, so
 * no place, camera or other metadata either. Undefined for what is no such picture.
 */
export async function readAvatar(file: Buffer): Promise<Avatar | undefined> {
  try {
    const image = sharp(file, { limitInputPixels: MAX_PIXELS, failOn: "error" });
    const { format } = await image.metadata();
    if (!FORMATS.has(format)) return undefined;
    // Turned upright first, since what says which way is up goes with the metadata.
    const picture = await image
      .autoOrient()
      .resize(EDGE, EDGE, { fit: "cover" })
      .webp({ quality: 82 })
      .toBuffer();
    return { picture, version: createHash("sha256").update(picture).digest("base64url").slice(0, 16) };
  } catch {
    return undefined; // sharp throws for every kind of damage
  }
}
