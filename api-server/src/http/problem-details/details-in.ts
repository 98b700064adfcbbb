import type { en } from "./en.ts";

type English = typeof en;

/** Whatever a problem may say of itself, in one language. */
export type ProblemDetails = { readonly [Key in keyof English]: English[Key] };

/** Something that a problem may say, by its key, with the facts that it takes where it takes any. */
export type ProblemDetail = {
  [Key in keyof English]: English[Key] extends (facts: infer Facts) => string
    ? readonly [key: Key, facts: Facts]
    : Key;
}[keyof English];
