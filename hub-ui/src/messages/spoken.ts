import { useSyncExternalStore } from "react";
import { catalogs, type Part, type Texts } from "./catalogs.ts";
import { preferredLanguage, type Spoken } from "./languages.ts";

interface State {
  language: Spoken;
  texts: Texts;
}

let state: State = { language: preferredLanguage(), texts: {} };
const parts = new Set<Part>();
const listeners = new Set<() => void>();

/** Loads a part of the texts in the language that is spoken, if it isn't there yet. @throws where it can't be fetched */
export async function loadTexts(part: Part): Promise<void> {
  parts.add(part);
  const { language } = state;
  await show(language, await catalogs[language][part]());
}

/** Says everything in another language from now on. Until its texts are here, nothing changes. */
export async function speak(language: Spoken): Promise<void> {
  const texts = await Promise.all([...parts].map((part) => catalogs[language][part]()));
  state = { language, texts: Object.assign({}, ...texts) };
  tell();
}

/** The language that is spoken and the texts that are loaded. */
export function useSpoken(): State {
  return useSyncExternalStore(subscribe, () => state);
}

async function show(language: Spoken, texts: Texts): Promise<void> {
  // Somebody may have chosen another language meanwhile.
  if (language !== state.language) return speak(state.language);
  state = { language, texts: { ...state.texts, ...texts } };
  tell();
}

function tell(): void {
  document.documentElement.lang = state.language;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
