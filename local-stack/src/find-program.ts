import { access, constants } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { childEnvironment } from "./settings.ts";

/** Where root finds its tools, also when PATH leaves that out. */
const alwaysSearched = ["/usr/local/sbin", "/usr/sbin", "/sbin"];

/** The path of the first of these programs that is on PATH, if any is. */
export async function findProgram(...names: string[]): Promise<string | undefined> {
  const folders = [...(childEnvironment().PATH ?? "").split(delimiter), ...alwaysSearched];
  for (const name of names) {
    for (const folder of folders) {
      const path = join(folder, name);
      const isThere = await access(path, constants.X_OK).then(
        () => true,
        () => false,
      );
      if (isThere) return path;
    }
  }
  return undefined;
}
