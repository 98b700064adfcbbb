import type { Translate } from "../../messages/types.ts";
import { looksLikeEmail } from "../../ui/email-rules.ts";
import { type FormEntry, LIST_NAMES, type ListName, type Period, sentPlaces } from "./profile-entries.ts";
import { FIELD_NAMES, type FieldName, type ProfileValues } from "./profile-values.ts";

/** The most characters each text may have, as the API counts them: in code points. */
export const TEXT_LIMITS: Record<FieldName, number> = {
  display_name: 80,
  headline: 120,
  bio: 2000,
  location: 100,
  website: 200,
};

const TITLE_LIMIT = 120;
const ENTRY_LIMITS: Record<string, number> = { description: 1000, url: TEXT_LIMITS.website, value: 300 };

const DATE = /^[12]\d{3}(-(0[1-9]|1[0-2]))?$/;
/** As the API takes them: what is dialled, with 3 to 15 digits in it. */
const PHONE = /^\+?[\d\s().-]+$/;

export interface Words {
  form: Translate<"editProfile">;
  lists: Translate<"profileLists">;
}

type Mistake = keyof typeof import("../../messages/en/member/profile-lists.ts").profileLists.mistakes;
/** What is wrong about an entry by its members. */
type Mistakes = Partial<Record<string, Mistake>>;

export function charactersIn(text: string): number {
  return [...text].length;
}

/** The errors of a form's values by path, such as `work.2.end`; what only the server can know is not judged. */
export function validateProfile(values: ProfileValues, words: Words): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const name of FIELD_NAMES) {
    const limit = TEXT_LIMITS[name];
    if (charactersIn(values[name].trim()) > limit) errors[name] = words.form("tooLong", { limit });
  }
  if (values.display_name.trim() === "") errors.display_name = words.form("displayNameMissing");
  const website = values.website.trim();
  if (website !== "" && !isWebAddress(website)) errors.website = words.form("websiteInvalid");
  for (const name of LIST_NAMES) Object.assign(errors, validateList(name, values[name], words));
  return errors;
}

function validateList(name: ListName, entries: FormEntry[ListName][], words: Words): Record<string, string> {
  const errors: Record<string, string> = {};
  const places = sentPlaces(entries);
  const sent = places.map((place) => entries[place]);
  for (const [index, place] of places.entries()) {
    const entry = entries[place];
    if (entry === undefined) continue;
    for (const [member, mistake] of Object.entries(mistakesOf(name, entry, sent.slice(0, index)))) {
      if (mistake !== undefined) errors[`${name}.${place}.${member}`] = words.lists(`mistakes.${mistake}`);
    }
    for (const [member, text] of Object.entries(entry)) {
      const limit = ENTRY_LIMITS[member] ?? TITLE_LIMIT;
      if (typeof text !== "string" || charactersIn(text.trim()) <= limit) continue;
      errors[`${name}.${place}.${member}`] = words.form("tooLong", { limit });
    }
  }
  return errors;
}

function mistakesOf(name: ListName, entry: FormEntry[ListName], before: unknown[]): Mistakes {
  switch (name) {
    case "work": {
      const { title, organisation, ...period } = entry as FormEntry["work"];
      return {
        ...(title.trim() === "" ? { title: "title" } : {}),
        ...(organisation.trim() === "" ? { organisation: "organisation" } : {}),
        ...mistakesOfPeriod(period, true),
      };
    }
    case "education": {
      const { school, ...period } = entry as FormEntry["education"];
      return { ...(school.trim() === "" ? { school: "school" } : {}), ...mistakesOfPeriod(period, false) };
    }
    case "links":
      return isWebAddress((entry as FormEntry["links"]).url.trim()) ? {} : { url: "url" };
    case "languages": {
      const { language } = entry as FormEntry["languages"];
      if (language === "") return { language: "language" };
      const isTwice = (before as FormEntry["languages"][]).some((other) => other.language === language);
      return isTwice ? { language: "languageTwice" } : {};
    }
    case "contacts":
      return mistakesOfContact(entry as FormEntry["contacts"]);
  }
}

function mistakesOfPeriod({ start, end, current }: Period, mustBegin: boolean): Mistakes {
  const mistakes: Mistakes = {};
  if (start === "" ? mustBegin : !DATE.test(start)) mistakes.start = start === "" ? "startMissing" : "year";
  if (current) return mistakes;
  if (end === "") return mustBegin || start !== "" ? { ...mistakes, end: "endMissing" } : mistakes;
  if (!DATE.test(end)) return { ...mistakes, end: "year" };
  // Where only one of them names a month, the year decides.
  const length = Math.min(start.length, end.length);
  return end.slice(0, length) < start.slice(0, length) ? { ...mistakes, end: "endBeforeStart" } : mistakes;
}

function mistakesOfContact({ kind, value }: FormEntry["contacts"]): Mistakes {
  const text = value.trim();
  if (text === "") return { value: "value" };
  if (kind === "email" && !looksLikeEmail(text)) return { value: "email" };
  if (kind === "phone" && !isPhone(text)) return { value: "phone" };
  return {};
}

function isPhone(text: string): boolean {
  const digits = text.replaceAll(/\D/g, "").length;
  return PHONE.test(text) && digits >= 3 && digits <= 15;
}

export function isWebAddress(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && (url.protocol === "https:" || url.protocol === "http:");
}
