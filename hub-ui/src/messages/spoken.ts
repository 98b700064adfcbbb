import { catalogs, type Part, type Texts } from "./catalogs.ts";
import { type AnyLanguage, formatLocale, manifestPath, preferredLanguage } from "./languages.ts";

export interface Spoken {
  language: AnyLanguage;
  /** how dates and numbers are written */
  locale: string;
  /** in which times are told; undefined for that of the device */
  timeZone: string | undefined;
  texts: Texts;
}

const first = preferredLanguage();
let state: Spoken = { language: first, locale: formatLocale(first), timeZone: undefined, texts: {} };
const parts = new Set<Part>();
const listeners = new Set<() => void>();

/** Loads a part of the texts in the language that is spoken, if it isn't there yet. @throws where it can't be fetched */
export async function loadTexts(part: Part): Promise<void> {
  parts.add(part);
  const { language, locale } = state;
  const texts = await catalogs[language][part]();
  // Somebody may have chosen another language meanwhile.
  if (language !== state.language) return speak(state.language, state.locale);
  become({ language, locale, texts: { ...state.texts, ...texts } });
}

/**
 * Says everything in another language from now on. Until its texts are here, nothing changes.
 * @throws where they can't be fetched
 */
export async function speak(language: AnyLanguage, locale = formatLocale(language)): Promise<void> {
  const texts = await Promise.all([...parts].map((part) => catalogs[language][part]()));
  become({ language, locale, texts: Object.assign({}, ...texts) });
}

/** Tells times as they are in a time zone; undefined for that of the device. */
export function tellTimesOf(timeZone: string | undefined): void {
  if (timeZone !== state.timeZone) become({ timeZone });
}

/** What is spoken, for whoever has to follow it. */
export const spoken = {
  now: (): Spoken => state,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

function become(change: Partial<Spoken>): void {
  state = { ...state, ...change };
  document.documentElement.lang = state.language;
  // An app is installed with the names of the language that its reader has then.
  document.querySelector("link[rel=manifest]")?.setAttribute("href", manifestPath(state.language));
  for (const listener of listeners) listener();
}
