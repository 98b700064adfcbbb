import type { User } from "../../api/types.ts";

/** The lists of a profile, in the order in which pages show them. */
export const LIST_NAMES = ["work", "education", "links", "languages", "contacts"] as const;
export type ListName = (typeof LIST_NAMES)[number];
export type SavedEntry<Name extends ListName> = User[Name][number];

/** The most entries a list may have, as the API says. */
export const LIST_LIMITS: Record<ListName, number> = {
  work: 20,
  education: 20,
  links: 20,
  languages: 30,
  contacts: 10,
};

/** What is known of an entry in the form alone. */
interface InForm {
  /** the same for as long as the form is open, wherever the entry is moved */
  key: string;
  /** goes with the next save, and can be taken back until then */
  removed?: boolean;
}

/** Years or months, as `YYYY` or `YYYY-MM`; `-MM` where the year is still to be typed. */
export interface Period {
  start: string;
  end: string;
  /** whether it goes on until today, whatever `end` says */
  current: boolean;
}

/** Entries as the form holds them: every member is there, empty where nothing was typed. */
export interface FormEntry {
  work: InForm & Period & { title: string; organisation: string; location: string; description: string };
  education: InForm & Period & { school: string; degree: string; field: string };
  links: InForm & { label: string; url: string };
  languages: InForm & { language: string; level: SavedEntry<"languages">["level"] };
  contacts: InForm & { kind: SavedEntry<"contacts">["kind"]; label: string; value: string };
}

export type FormLists = { [Name in ListName]: FormEntry[Name][] };

const BLANK: { [Name in ListName]: Omit<FormEntry[Name], keyof InForm> } = {
  work: { title: "", organisation: "", location: "", start: "", end: "", current: true, description: "" },
  education: { school: "", degree: "", field: "", start: "", end: "", current: false },
  links: { label: "", url: "" },
  languages: { language: "", level: "fluent" },
  contacts: { kind: "email", label: "", value: "" },
};

/** Members that are chosen from a list, and so say nothing about whether anything was typed. */
const CHOSEN: readonly string[] = ["key", "removed", "current", "level", "kind"];

export function newEntry<Name extends ListName>(name: Name, key: string): FormEntry[Name] {
  return { ...BLANK[name], key } as FormEntry[Name];
}

/** A list as it is saved, in the form's way. */
export function toForm<Name extends ListName>(name: Name, saved: User[Name]): FormEntry[Name][] {
  return saved.map((entry, index) => ({
    ...newEntry(name, `saved-${index}`),
    ...("start" in entry || "end" in entry ? { current: entry.start !== undefined && !entry.end } : {}),
    ...entry,
  }));
}

/** An entry as the API takes it: without white space around texts, and without what is blank. */
export function toSaved<Name extends ListName>(name: Name, entry: FormEntry[Name]): SavedEntry<Name> {
  const typed = entry as unknown as Record<string, string | boolean>;
  const members = Object.keys(BLANK[name])
    .filter((member) => member !== "current" && !(member === "end" && typed.current))
    .map((member) => [member, String(typed[member]).trim()] as const);
  return Object.fromEntries(members.filter(([, text]) => text !== "")) as SavedEntry<Name>;
}

export function isBlank(entry: FormEntry[ListName]): boolean {
  return Object.entries(entry).every(([name, value]) => CHOSEN.includes(name) || String(value).trim() === "");
}

/** Where in the form the entries stand that are sent: neither what is removed nor what is blank. */
export function sentPlaces(entries: FormEntry[ListName][]): number[] {
  return entries.flatMap((entry, index) => (entry.removed === true || isBlank(entry) ? [] : [index]));
}

/** A list as it is sent. */
export function toSavedList<Name extends ListName>(name: Name, entries: FormEntry[Name][]): User[Name] {
  const places = new Set(sentPlaces(entries));
  return entries
    .filter((_, index) => places.has(index))
    .map((entry) => toSaved(name, entry)) as unknown as User[Name];
}
