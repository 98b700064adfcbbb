import type { Language } from "./languages.ts";

/** Where the short form is what people say: USA rather than Vereinigte Staaten. The hub has the same. */
const STYLES: Record<Language, "long" | "short"> = { en: "long", de: "short", hi: "short", ta: "long" };

/** Whether a text is the code of a country (ISO 3166-1, two capital letters). */
export function isCountry(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code)) return false;
  return new Intl.DisplayNames("en", { type: "region", fallback: "none" }).of(code) !== undefined;
}

/** What a country is called in a language, alone or at the end of a line: it is in no case and has no article. */
export function nameOfCountry(code: string, language: Language): string {
  const names = new Intl.DisplayNames(language, { type: "region", style: STYLES[language] });
  return names.of(code) ?? code;
}
