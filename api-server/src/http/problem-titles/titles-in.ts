import type { ProblemSlug } from "@vetchium/api-contract";

/** The title of every problem in one language. */
export type ProblemTitles = Record<ProblemSlug, string>;
