/** Every language that the hub speaks, by the name that its speakers have for it. */
export const LANGUAGES = { en: "English" } as const;

export type Language = keyof typeof LANGUAGES;

const KEY = "vetchium.language";

export function isLanguage(text: string): text is Language {
  return Object.hasOwn(LANGUAGES, text);
}

/** What was chosen in this browser; else the first of the browser's languages that the hub speaks; else English. */
export function preferredLanguage(): Language {
  const chosen = readChoice();
  if (chosen !== null && isLanguage(chosen)) return chosen;
  return navigator.languages.map(languageOf).find(isLanguage) ?? "en";
}

/** Keeps a choice for this browser, where it lets us. */
export function keepChoice(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // storage is closed to us: the choice holds until the page is left
  }
}

/** How dates and numbers are written: as in the reader's own variety of the language of the texts. */
export function formatLocale(language: Language): string {
  return navigator.languages.find((tag) => languageOf(tag) === language) ?? language;
}

function languageOf(tag: string): string {
  return new Intl.Locale(tag).language;
}

function readChoice(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
