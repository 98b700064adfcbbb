import { crc32, deflateSync } from "node:zlib";

/** A file as `setInputFiles` takes it. */
export interface Picture {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** A small PNG of one colour, built by hand so that no binary lies in the repository. */
export const photo: Picture = {
  name: "me.png",
  mimeType: "image/png",
  buffer: png(96, 96, () => [224, 150, 92]),
};

/** Red on its left, blue on its right. */
export const redAndBlue: Picture = {
  name: "wide.png",
  mimeType: "image/png",
  buffer: png(240, 120, (x) => (x < 120 ? [220, 20, 20] : [20, 20, 220])),
};

export const gif: Picture = { name: "me.gif", mimeType: "image/gif", buffer: Buffer.from("GIF89a") };

/** A PNG (https://www.w3.org/TR/png-3/): signature, header, one compressed image, end. */
function png(width: number, height: number, colourAt: (x: number) => [number, number, number]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8); // 8 bits a channel, RGB
  const pixels = Array.from({ length: width }, (_, x) => Buffer.from(colourAt(x)));
  const row = Buffer.concat([Buffer.from([0]), ...pixels]);
  const image = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", image),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}
