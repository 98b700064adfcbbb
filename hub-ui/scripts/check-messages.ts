import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { mistakesOf, textsOf } from "./texts.ts";
import { usedTexts } from "./used-texts.ts";

// Fails where a text is asked for by nobody, or where a translation can't say what the English text says. That none is
// missing or too many, the compiler sees to.
const hub = resolve(process.argv[2] ?? join(import.meta.dirname, ".."));
const messages = join(hub, "src/messages");
const { LANGUAGES } = (await import(pathToFileURL(join(messages, "languages.ts")).href)) as {
  LANGUAGES: object;
};
const languages = Object.keys(LANGUAGES);
const english = await textsOf(join(messages, "en"));
const used = usedTexts(join(hub, "tsconfig.json"));
const mistakes = [...english.keys()].filter((key) => !used.has(key)).map((key) => `en: nothing says ${key}`);
for (const language of languages) {
  mistakes.push(...mistakesOf(language, await textsOf(join(messages, language)), english));
}
console.log(`${english.size} texts in ${languages.length} languages`);
for (const mistake of mistakes) console.error(mistake);
process.exitCode = mistakes.length === 0 ? 0 : 1;
