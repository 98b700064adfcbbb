import type { ProfileLists, ProfilePatch } from "@vetchium/api-contract";
import type { ProblemDetail } from "#http/problem-details/details-in.ts";
import type { Mistake } from "#http/problems.ts";
import { normaliseEmail } from "#identity/email.ts";
import { canonicalLanguage } from "#locale/language-tag.ts";

type Lists = { [Name in keyof ProfileLists]: string | undefined };
/** Adds what is wrong about an entry to the mistakes of the patch. */
type Note = (index: number, member: string, detail: ProblemDetail) => void;

/**
 * The lists of a patch as JSON text in the form they are kept in: without white space around texts, and without what is
 * blank. Undefined for one that the patch leaves alone. What is wrong is added to `mistakes`.
 */
export function readLists(patch: ProfilePatch, mistakes: Mistake[]): Lists {
  const read = <Name extends keyof ProfileLists>(
    name: Name,
    check: (entries: ProfileLists[Name], note: Note) => ProfileLists[Name],
  ): string | undefined => {
    const given = patch[name];
    if (given === undefined) return undefined;
    const entries = (given ?? []).map(tidyEntry) as ProfileLists[Name];
    const note: Note = (index, member, detail) =>
      mistakes.push({ pointer: `/${name}/${index}/${member}`, detail });
    return JSON.stringify(check(entries, note));
  };
  return {
    work: read("work", checkPeriods),
    education: read("education", checkPeriods),
    links: read("links", checkLinks),
    languages: read("languages", checkLanguages),
    contacts: read("contacts", checkContacts),
  };
}

function tidyEntry<Entry extends object>(entry: Entry): Entry {
  const members = Object.entries(entry).map(([name, text]) => [name, String(text).trim()]);
  return Object.fromEntries(members.filter(([, text]) => text !== "")) as Entry;
}

function checkPeriods<Entry extends { start?: string; end?: string }>(entries: Entry[], note: Note): Entry[] {
  for (const [index, { start, end }] of entries.entries()) {
    if (start === undefined || end === undefined) continue;
    // Where only one of them names a month, the year decides.
    const length = Math.min(start.length, end.length);
    if (end.slice(0, length) < start.slice(0, length)) note(index, "end", "ends-before-start");
  }
  return entries;
}

function checkLinks(entries: ProfileLists["links"], note: Note): ProfileLists["links"] {
  for (const [index, { url }] of entries.entries()) {
    if (!isWebAddress(url)) note(index, "url", "no-web-address");
  }
  return entries;
}

function checkLanguages(entries: ProfileLists["languages"], note: Note): ProfileLists["languages"] {
  const seen = new Set<string>();
  return entries.map((entry, index) => {
    const language = canonicalLanguage(entry.language ?? "");
    if (language === undefined) {
      note(index, "language", "no-language-tag");
      return entry;
    }
    if (seen.has(language)) note(index, "language", "language-twice");
    seen.add(language);
    return { ...entry, language };
  });
}

/** Of as many digits as a number may have (ITU-T E.164), and some that are dialled within a country alone. */
const PHONE = /^\+?[\d\s().-]+$/;
const PHONE_DIGITS = { least: 3, most: 15 };

function checkContacts(entries: ProfileLists["contacts"], note: Note): ProfileLists["contacts"] {
  for (const [index, { kind, value }] of entries.entries()) {
    if (kind === "email" && normaliseEmail(value) === undefined) {
      note(index, "value", "no-email");
    }
    if (kind === "phone" && !isPhone(value)) note(index, "value", "no-phone-number");
  }
  return entries;
}

function isPhone(text: string): boolean {
  const digits = text.replaceAll(/\D/g, "").length;
  return PHONE.test(text) && digits >= PHONE_DIGITS.least && digits <= PHONE_DIGITS.most;
}

/** Whether a text is an address that a link may lead to. */
export function isWebAddress(text: string | undefined): boolean {
  return text !== undefined && URL.canParse(text) && ["http:", "https:"].includes(new URL(text).protocol);
}
