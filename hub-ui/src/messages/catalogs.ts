import type { Language } from "./languages.ts";
import type { MemberMessages, Messages, VisitorMessages } from "./types.ts";

/** Texts come in two parts, so that nobody who only looks at a profile fetches those of account and data. */
export type Part = "visitor" | "member";

/** The texts that are loaded, by their parts. */
export type Texts = Partial<Messages>;

interface Catalog {
  visitor: () => Promise<VisitorMessages>;
  member: () => Promise<MemberMessages>;
}

export const catalogs: Record<Language, Catalog> = {
  en: {
    visitor: () => import("./en/visitor/index.ts"),
    member: () => import("./en/member/index.ts"),
  },
};
