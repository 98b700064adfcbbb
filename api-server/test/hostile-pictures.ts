import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { crc32, createDeflate } from "node:zlib";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const END = chunk("IEND", Buffer.alloc(0));

interface Header {
  width: number;
  height: number;
  /** Bits of each channel: of grey for 1, of red, green, blue and alpha for more. */
  depth: 1 | 8 | 16;
  isInterlaced?: boolean;
}

/** A PNG (https://www.w3.org/TR/png-3/) of nothing but zeros, with other chunks before its image. */
export async function blankPng(header: Header, ...others: Buffer[]): Promise<Buffer> {
  const image = chunk("IDAT", await deflatedZeros(imageBytes(header)));
  return Buffer.concat([SIGNATURE, headerChunk(header), ...others, image, END]);
}

/** A chunk of a PNG; `claimedLength` is what it says of itself where that is not true. */
export function chunk(type: string, data: Buffer, claimedLength = data.length): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  return Buffer.concat([uint32(claimedLength), body, uint32(crc32(body))]);
}

/** An animated PNG of many small frames. */
export function animatedPng(frames: number): Promise<Buffer> {
  const control = (sequence: number) =>
    chunk("fcTL", Buffer.concat([...[sequence, 64, 64, 0, 0].map(uint32), Buffer.from([0, 1, 0, 25, 0, 0])]));
  const isBeforeImage = [chunk("acTL", Buffer.concat([uint32(frames), uint32(0)])), control(0)];
  const later = Array.from({ length: frames - 1 }, (_, index) =>
    Buffer.concat([control(2 * index + 1), chunk("fdAT", uint32(2 * index + 2))]),
  );
  return blankPng({ width: 64, height: 64, depth: 8 }, ...isBeforeImage, ...later);
}

function headerChunk({ width, height, depth, isInterlaced = false }: Header): Buffer {
  const kind = Buffer.from([depth, depth === 1 ? 0 : 6, 0, 0, isInterlaced ? 1 : 0]);
  return chunk("IHDR", Buffer.concat([uint32(width), uint32(height), kind]));
}

// Where each of the seven passes of an interlaced image begins, and how far apart its pixels are.
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** How many bytes the image is before it is compressed: a filter's number and the pixels of each row. */
function imageBytes({ width, height, depth, isInterlaced = false }: Header): number {
  const bits = depth === 1 ? 1 : 4 * depth;
  const passes = isInterlaced ? PASSES : ([[0, 0, 1, 1]] as const);
  return passes.reduce((sum, [x, y, dx, dy]) => {
    const columns = Math.ceil((width - x) / dx);
    return sum + Math.ceil((height - y) / dy) * (1 + Math.ceil((columns * bits) / 8));
  }, 0);
}

/** Piece by piece, since what a bomb becomes is not to be held here either. */
function deflatedZeros(bytes: number): Promise<Buffer> {
  const piece = Buffer.alloc(1 << 20);
  const pieces = function* () {
    for (let left = bytes; left > 0; left -= piece.length) yield piece.subarray(0, left);
  };
  return buffer(Readable.from(pieces()).pipe(createDeflate({ level: 9 })));
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
