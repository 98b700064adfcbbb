import { Readable } from "node:stream";
import { finished } from "node:stream/promises";
import { ZipArchive } from "archiver";
import type { ExportFile } from "./export.ts";

/**
 * The files as one zip file, made while it is read and no faster. A file that can't be read to its end breaks
 * the stream, so that nobody takes a part for the whole.
 */
export function zipStream(files: AsyncGenerator<ExportFile>): Readable {
  const zip = new ZipArchive();
  const write = async () => {
    for await (const { path, content } of files) {
      const source = Readable.from(content, { objectMode: false });
      zip.append(source, { name: path });
      await finished(source);
    }
    await zip.finalize();
  };
  write().catch((error: unknown) => {
    zip.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  return zip;
}
