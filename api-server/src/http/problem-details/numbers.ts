import type { Language } from "#locale/languages.ts";

type Forms = { one: string; other: string };

/** Makes what puts a number into the form of a text that a language has for it; `#` stands for the number. */
export function countedIn(language: Language): (count: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (count, forms) =>
    // All four languages have these two categories (CLDR, plurals).
    forms[rules.select(count) === "one" ? "one" : "other"].replaceAll("#", numbers.format(count));
}

/** Makes what lists alternatives as a language does: "a, b or c". */
export function listedIn(language: Language): (words: string[]) => string {
  const lists = new Intl.ListFormat(language, { type: "disjunction" });
  return (words) => lists.format(words);
}
