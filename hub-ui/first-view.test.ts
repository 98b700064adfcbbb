import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { LANGUAGES } from "./src/messages/languages.ts";

// What is read before any module has come can't ask languages.ts.
const places: [file: string, said: RegExp, languagesOf: (said: string) => string[]][] = [
  ["public/before-paint.js", /(?<=\/\^\(\?:)[a-z|]+(?=\)\$\/)/g, (list) => list.split("|")],
  ["src/ui/first-view.css", /(?<=:lang\()[a-z]+(?=\) \.first-view)/g, (language) => [language]],
  ["index.html", /(?<=<p lang=")[a-z]+/g, (language) => [language]],
];

test.each(places)("%s knows every language", async (file, said, languagesOf) => {
  const text = await readFile(join(import.meta.dirname, file), "utf8");
  expect((text.match(said) ?? []).flatMap(languagesOf)).toEqual(Object.keys(LANGUAGES));
});
