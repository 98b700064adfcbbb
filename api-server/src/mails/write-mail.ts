import type { Mail } from "#jobs/mailer.ts";
import { closestLanguage, type Language } from "#locale/languages.ts";
import type { LetterFacts, Letters, MailKind } from "./letter.ts";
import { de } from "./letters/de.ts";
import { en } from "./letters/en.ts";
import { hi } from "./letters/hi.ts";
import { ta } from "./letters/ta.ts";

const letters: Record<Language, Letters> = { en, de, hi, ta };

/** Whom a mail goes to. */
export interface Recipient {
  address: string;
  /** A BCP 47 language tag; null where none was chosen. */
  locale: string | null;
  /** The name of an IANA time zone; null where none was chosen. */
  timeZone?: string | null;
}

/** The language of the list that is closest to a recipient's. */
export function languageOf({ locale }: Pick<Recipient, "locale">): Language {
  return closestLanguage(locale === null ? [] : [locale]);
}

/** Writes a mail in the language of the list that is closest to the recipient's. */
export function writeMail(recipient: Recipient, kind: MailKind, facts: Omit<LetterFacts, "timeZone">): Mail {
  const { address, timeZone = null } = recipient;
  const language = languageOf(recipient);
  return { to: address, language, ...letters[language][kind]({ ...facts, timeZone }) };
}

/** The address of a page of the hub, with a mailed token where it takes one. */
export function hubLink(publicUrl: URL, page: string, token?: string): string {
  const link = new URL(page, publicUrl);
  if (token !== undefined) link.searchParams.set("token", token);
  return link.href;
}
