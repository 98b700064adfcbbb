import { glob, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Plugin } from "vite";

const COMPRESSIBLE = "**/*.{html,js,css,svg,json,webmanifest,txt}";

/** As small as it gets: it is done once. The default of Brotli is that too. */
const encodings = {
  br: promisify(brotliCompress),
  gz: (content: Buffer) => promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }),
};

/** Writes file.br and file.gz beside every built file that gets smaller by them: nginx/hub.conf serves these. */
export function precompress(): Plugin {
  return {
    name: "precompress",
    apply: "build",
    writeBundle: {
      // after everything else that writes files
      order: "post",
      sequential: true,
      handler: async ({ dir }) => {
        if (dir !== undefined) await compressAll(dir);
      },
    },
  };
}

async function compressAll(folder: string): Promise<void> {
  const written: Promise<void>[] = [];
  for await (const file of glob(COMPRESSIBLE, { cwd: folder })) {
    const content = await readFile(join(folder, file));
    for (const [ending, compress] of Object.entries(encodings)) {
      written.push(writeSmaller(join(folder, `${file}.${ending}`), content, compress(content)));
    }
  }
  await Promise.all(written);
}

async function writeSmaller(path: string, content: Buffer, compressed: Promise<Buffer>): Promise<void> {
  const result = await compressed;
  if (result.length < content.length) await writeFile(path, result);
}
