import { match } from "@formatjs/intl-localematcher";
import type { Mail } from "#jobs/mailer.ts";
import type { LetterFacts, Letters, MailKind } from "./letter.ts";
import { de } from "./letters/de.ts";
import { en } from "./letters/en.ts";
import { hi } from "./letters/hi.ts";
import { ta } from "./letters/ta.ts";

const FALLBACK = "en";
const languages = new Map<string, Letters>(Object.entries({ en, de, hi, ta }));

/** Whom a mail goes to. */
export interface Recipient {
  address: string;
  /** A BCP 47 language tag; null where none was chosen. */
  locale: string | null;
  /** The name of an IANA time zone; null where none was chosen. */
  timeZone?: string | null;
}

/** Writes a mail in the language of the list that is closest to the recipient's. */
export function writeMail(
  { address, locale, timeZone = null }: Recipient,
  kind: MailKind,
  facts: Omit<LetterFacts, "timeZone">,
): Mail {
  const { language, letters } = inLanguage(locale);
  return { to: address, language, ...letters[kind]({ ...facts, timeZone }) };
}

function inLanguage(locale: string | null): { language: string; letters: Letters } {
  const language = match(wellFormed(locale), [...languages.keys()], FALLBACK);
  const letters = languages.get(language);
  if (letters === undefined) throw new Error(`there are no letters in ${language}`);
  return { language, letters };
}

/** What looks like a language tag need not be one, and then stands for none. */
function wellFormed(locale: string | null): string[] {
  try {
    return Intl.getCanonicalLocales(locale ?? []);
  } catch {
    return [];
  }
}

/** The address of a page of the hub, with a mailed token where it takes one. */
export function hubLink(publicUrl: URL, page: string, token?: string): string {
  const link = new URL(page, publicUrl);
  if (token !== undefined) link.searchParams.set("token", token);
  return link.href;
}
