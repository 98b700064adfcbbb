import { PROBLEMS, type ProblemSlug } from "@vetchium/api-contract";
import type { Language } from "#locale/languages.ts";
import { de } from "./de.ts";
import { hi } from "./hi.ts";
import { ta } from "./ta.ts";
import type { ProblemTitles } from "./titles-in.ts";

const en = Object.fromEntries(Object.entries(PROBLEMS).map(([slug, { title }]) => [slug, title])) as Record<
  ProblemSlug,
  string
>;

/** The title of every problem in every language. */
export const titles: Record<Language, ProblemTitles> = { en, de, hi, ta };
