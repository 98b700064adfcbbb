/** Every language that the hub speaks, by the name that its speakers have for it. */
export const LANGUAGES = { en: "English", de: "Deutsch", hi: "हिन्दी", ta: "தமிழ்" } as const;

export type Language = keyof typeof LANGUAGES;

/** English that is accented and longer, to try the pages with: nobody is offered it. Named as Android and Chromium do. */
export const PSEUDO = "en-XA";

/** What texts can be shown in. */
export type AnyLanguage = Language | typeof PSEUDO;

const KEY = "vetchium.language";

export function isLanguage(text: string): text is Language {
  return Object.hasOwn(LANGUAGES, text);
}

/** What was chosen in this browser; else the first of the browser's languages that the hub speaks; else English. */
export function preferredLanguage(): AnyLanguage {
  const chosen = readChoice();
  if (chosen !== null && (isLanguage(chosen) || chosen === PSEUDO)) return chosen;
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

/** The language that texts are in, also where they are only made to look like another. */
export function writtenLanguage(language: AnyLanguage): Language {
  return language === PSEUDO ? "en" : language;
}

/** Where the web app manifest in a language is. */
export function manifestPath(language: AnyLanguage): string {
  const written = writtenLanguage(language);
  return written === "en" ? "/manifest.webmanifest" : `/manifest.${written}.webmanifest`;
}

/** How dates and numbers are written: as in the reader's own variety of the language of the texts. */
export function formatLocale(language: AnyLanguage): string {
  if (language === PSEUDO) return writtenLanguage(language);
  // Without the extensions that some browsers add, such as a preferred clock.
  const tag = navigator.languages.find((one) => languageOf(one) === language) ?? language;
  return new Intl.Locale(tag).baseName;
}

/** The language of a BCP 47 tag, such as "de" of "de-AT". */
export function languageOf(tag: string): string {
  return new Intl.Locale(tag).language;
}

function readChoice(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
