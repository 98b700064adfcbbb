import { glob, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { printAST } from "@formatjs/icu-messageformat-parser/printer.js";
import compile from "icu-minify/compile";
import type { Plugin } from "vite";

/** A file of texts: src/messages/<language>/<part>/<name>.ts. An index only gathers them. */
const CATALOG = /\/src\/messages\/[a-z]{2}\/[a-z]+\/(?!index)[a-z-]+\.ts$/;
/** All texts of a part, as if in a language that has longer words. */
const PSEUDO = /\/src\/messages\/en\/[a-z]+\/index\.ts\?pseudo$/;

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
      if (PSEUDO.test(id)) return moduleOf(await readFolder(dirname(id)), (text) => compile(pseudo(text)));
      if (CATALOG.test(id)) return moduleOf(await read(id), compile);
      return undefined;
    },
  };
}

async function readFolder(folder: string): Promise<Texts> {
  const all: Texts = {};
  for await (const file of glob("*.ts", { cwd: folder })) Object.assign(all, await read(join(folder, file)));
  return all;
}

async function read(file: string): Promise<Texts> {
  // Node keeps a module for good, and while one works on the texts they change.
  const { mtimeMs } = await stat(file);
  return import(`${pathToFileURL(file)}?${mtimeMs}`) as Promise<Texts>;
}

function moduleOf(namespaces: Texts, change: (text: string) => unknown): string {
  return Object.entries(namespaces)
    .map(([name, texts]) => `export const ${name} = ${JSON.stringify(each(texts, name, change))};`)
    .join("\n");
}

function each(texts: string | Texts, path: string, change: (text: string) => unknown): unknown {
  if (typeof texts !== "string") {
    return Object.fromEntries(
      Object.entries(texts).map(([key, text]) => [key, each(text, `${path}.${key}`, change)]),
    );
  }
  try {
    return change(texts);
  } catch (error) {
    throw new Error(`${path} is no ICU MessageFormat: ${texts}`, { cause: error });
  }
}

/** Every vowel twice and accented: about half as long again, and a text that was never translated stands out. */
function pseudo(text: string): string {
  const stretch = (elements: MessageFormatElement[]): MessageFormatElement[] =>
    elements.map((element) => {
      switch (element.type) {
        case TYPE.literal:
          return {
            ...element,
            value: element.value.replace(/[aeiouy]/gi, "$&\u0301$&\u0301").normalize("NFC"),
          };
        case TYPE.tag:
          return { ...element, children: stretch(element.children) };
        case TYPE.plural:
        case TYPE.select:
          return {
            ...element,
            options: Object.fromEntries(
              Object.entries(element.options).map(([name, { value, ...rest }]) => [
                name,
                { ...rest, value: stretch(value) },
              ]),
            ),
          } as MessageFormatElement;
        default:
          return element;
      }
    });
  return printAST(stretch(parse(text)));
}
