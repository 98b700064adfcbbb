import { match } from "@formatjs/intl-localematcher";
import { canonicalLanguage } from "./language-tag.ts";

/** The languages that we write in. */
export const LANGUAGES = ["en", "de", "hi", "ta"] as const;

export type Language = (typeof LANGUAGES)[number];

/** What is written where no language is closer to the reader's. */
export const FALLBACK: Language = "en";

/** The language of ours that is closest to those of a reader, by BCP 47 tags of which the first counts most. */
export function closestLanguage(tags: string[]): Language {
  const wanted = tags.flatMap((tag) => canonicalLanguage(tag) ?? []);
  return match(wanted, LANGUAGES, FALLBACK) as Language;
}
