import fc from "fast-check";
import sharp from "sharp";

const drawn = sharp({ create: { width: 24, height: 16, channels: 3, background: "teal" } });
const whole = await Promise.all(
  [
    drawn.clone().png(),
    drawn.clone().jpeg(),
    drawn.clone().webp(),
    drawn.clone().gif(),
    drawn.clone().tiff(),
  ].map((picture) => picture.toBuffer()),
);
const svg = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
);

/** Files that are pictures, were pictures once, or say that they are. */
export const pictures: fc.Arbitrary<Uint8Array> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...whole.slice(0, 3)) },
  { weight: 1, arbitrary: fc.constantFrom(...whole.slice(3), svg, Buffer.from("")) },
  {
    weight: 2,
    arbitrary: fc
      .record({
        picture: fc.constantFrom(...whole),
        at: fc.nat({ max: 400 }),
        byte: fc.nat({ max: 255 }),
        cut: fc.boolean(),
      })
      .map(({ picture, at, byte, cut }) => {
        const spoilt = Uint8Array.from(cut ? picture.subarray(0, at) : picture);
        if (!cut) spoilt[at % spoilt.length] = byte;
        return spoilt;
      }),
  },
);
