import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { pathToFileURL } from "node:url";
import compile from "icu-minify/compile";
import type { Plugin } from "vite";

/** A file of texts: src/messages/<language>/<part>/<name>.ts. An index only gathers them. */
const CATALOG = /\/src\/messages\/[a-z]{2}\/[a-z]+\/(?!index)[a-z-]+\.ts$/;

interface Texts {
  [key: string]: string | Texts;
}

/**
 * Compiles texts in ICU MessageFormat as the pages are built, so that no browser needs to parse them.
 * @throws where a text is no valid MessageFormat, naming it
 */
export function compileMessages(): Plugin {
  return {
    name: "compile-messages",
    enforce: "pre",
    async load(id) {
      const file = id.split("?")[0] ?? id;
      if (!CATALOG.test(file)) return undefined;
      // Node keeps a module for good, and while one works on the texts they change.
      const { mtimeMs } = await stat(file);
      const namespaces = (await import(`${pathToFileURL(file)}?${mtimeMs}`)) as Texts;
      return Object.entries(namespaces)
        .map(
          ([name, texts]) =>
            `export const ${name} = ${JSON.stringify(compiled(texts, `${basename(file)}: ${name}`))};`,
        )
        .join("\n");
    },
  };
}

function compiled(texts: string | Texts, path: string): unknown {
  if (typeof texts !== "string") {
    return Object.fromEntries(
      Object.entries(texts).map(([key, text]) => [key, compiled(text, `${path}.${key}`)]),
    );
  }
  try {
    return compile(texts);
  } catch (error) {
    throw new Error(`${path} is no ICU MessageFormat: ${texts}`, { cause: error });
  }
}
