import { glob } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";

interface Nested {
  [key: string]: string | Nested;
}

/** All texts of a language, by their keys. */
export async function textsOf(folder: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const gather = (nested: Nested, path: string): void => {
    for (const [key, value] of Object.entries(nested)) {
      if (typeof value === "string") texts.set(path + key, value);
      else gather(value, `${path}${key}.`);
    }
  };
  for await (const file of glob("{visitor,member}/*.ts", { cwd: folder })) {
    gather((await import(pathToFileURL(join(folder, file)).href)) as Nested, "");
  }
  return texts;
}

/** What is wrong with the texts of a language, held against the English ones. */
export function mistakesOf(
  language: string,
  texts: ReadonlyMap<string, string>,
  english: ReadonlyMap<string, string>,
): string[] {
  const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  return [...texts].flatMap(([key, text]) => {
    const found = tell(parse(text), categories);
    const expected = tell(parse(english.get(key) ?? ""), categories);
    const wrong = [...found.mistakes];
    if (text.trim() === "" || text !== text.trim()) wrong.push("is empty, or has space at an end");
    if (found.takes !== expected.takes)
      wrong.push(`takes ${found.takes || "nothing"}, not ${expected.takes || "nothing"}`);
    return wrong.map((mistake) => `${language}: ${key} ${mistake}`);
  });
}

/** What a text is told when it is said, and the plurals in it that leave out a number of this language. */
function tell(elements: MessageFormatElement[], categories: string[]): { takes: string; mistakes: string[] } {
  const takes = new Set<string>();
  const mistakes: string[] = [];
  const visit = (element: MessageFormatElement): void => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return;
    takes.add(element.type === TYPE.tag ? `<${element.value}>` : element.value);
    if (element.type === TYPE.tag) element.children.forEach(visit);
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return;
    const missing = element.type === TYPE.plural ? categories.filter((one) => !(one in element.options)) : [];
    if (missing.length > 0) mistakes.push(`has no plural for ${missing.join(", ")}`);
    for (const { value } of Object.values(element.options)) value.forEach(visit);
  };
  elements.forEach(visit);
  return { takes: [...takes].sort().join(", "), mistakes };
}
