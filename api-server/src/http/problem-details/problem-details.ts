import type { Language } from "#locale/languages.ts";
import { de } from "./de.ts";
import type { ProblemDetail, ProblemDetails } from "./details-in.ts";
import { en } from "./en.ts";
import { hi } from "./hi.ts";
import { ta } from "./ta.ts";

const details: Record<Language, ProblemDetails> = { en, de, hi, ta };

/** What a problem says of itself, in a language. */
export function sayDetail(detail: ProblemDetail, language: Language): string {
  const [key, facts] = typeof detail === "string" ? [detail] : detail;
  const text = details[language][key];
  // The compiler can't see that these are the facts of this key: the type of details saw to that.
  return typeof text === "string" ? text : (text as (given: unknown) => string)(facts);
}
