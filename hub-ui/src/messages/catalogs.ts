import { type AnyLanguage, PSEUDO } from "./languages.ts";
import type { MemberMessages, Messages, Translation, VisitorMessages } from "./types.ts";

/** Texts come in two parts, so that nobody who only looks at a profile fetches those of account and data. */
export type Part = "visitor" | "member";

/** The texts that are loaded. */
export type Texts = Partial<Translation<Messages>>;

interface Catalog {
  visitor: () => Promise<Translation<VisitorMessages>>;
  member: () => Promise<Translation<MemberMessages>>;
}

export const catalogs: Record<AnyLanguage, Catalog> = {
  en: {
    visitor: () => import("./en/visitor/index.ts"),
    member: () => import("./en/member/index.ts"),
  },
  de: {
    visitor: () => import("./de/visitor/index.ts"),
    member: () => import("./de/member/index.ts"),
  },
  hi: {
    visitor: () => import("./hi/visitor/index.ts"),
    member: () => import("./hi/member/index.ts"),
  },
  ta: {
    visitor: () => import("./ta/visitor/index.ts"),
    member: () => import("./ta/member/index.ts"),
  },
  [PSEUDO]: {
    visitor: () => import("./en/visitor/index.ts?pseudo"),
    member: () => import("./en/member/index.ts?pseudo"),
  },
};
