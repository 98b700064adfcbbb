import type { createTranslator, NamespaceKeys, NestedKeyOf } from "use-intl";
import type * as member from "./en/member/index.ts";
import type * as visitor from "./en/visitor/index.ts";

/** What a page for everybody may say. */
export type VisitorMessages = typeof visitor;

/** What only pages of signed-in people say. */
export type MemberMessages = typeof member;

export type Messages = VisitorMessages & MemberMessages;

/** The same texts in another language: none missing, none too many. */
export type Translation<Texts> = Texts extends string
  ? string
  : { readonly [Key in keyof Texts]: Translation<Texts[Key]> };

/** What `useTranslations` answers for a part of the messages, for functions that get it handed over. */
export type Translate<Namespace extends NamespaceKeys<Messages, NestedKeyOf<Messages>>> = ReturnType<
  typeof createTranslator<Messages, Namespace>
>;

declare module "use-intl" {
  interface AppConfig {
    Messages: Messages;
  }
}
