import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import { editProfile } from "../../messages/en/member/edit-profile.ts";
import { profileLists } from "../../messages/en/member/profile-lists.ts";
import { type FormEntry, type ListName, newEntry } from "./profile-entries.ts";
import type { ProfileValues } from "./profile-values.ts";
import { validateProfile } from "./validate-profile.ts";

const messages = { editProfile, profileLists };
const words = {
  form: createTranslator({ locale: "en", messages, namespace: "editProfile" }),
  lists: createTranslator({ locale: "en", messages, namespace: "profileLists" }),
};

const empty = {
  display_name: "Asha",
  headline: "",
  bio: "",
  location: "",
  website: "",
  work: [],
  education: [],
  links: [],
  languages: [],
  contacts: [],
} as unknown as ProfileValues;

function errorsOf(change: Partial<ProfileValues>): Record<string, string> {
  return validateProfile({ ...empty, ...change }, words);
}

function entry<Name extends ListName>(name: Name, change: Partial<FormEntry[Name]>): FormEntry[Name] {
  return { ...newEntry(name, "new"), ...change };
}

const job = entry("work", { title: "Botanist", organisation: "Lalbagh", start: "2019-05" });

test("limits count what people see as characters, not UTF-16 units", () => {
  expect(errorsOf({ display_name: "🌺".repeat(80) })).toEqual({});
  expect(Object.keys(errorsOf({ display_name: "🌺".repeat(81), bio: "x".repeat(2001) }))).toEqual([
    "display_name",
    "bio",
  ]);
});

test.each([
  ["https://example.com/a?b=c", true],
  ["http://example.com", true],
  ["javascript:alert(1)", false],
  ["example.com", false],
])("the address %s", (address, isFine) => {
  expect(errorsOf({ website: address }).website === undefined).toBe(isFine);
  const links = [entry("links", { url: address })];
  expect(errorsOf({ links })["links.0.url"] === undefined).toBe(isFine);
});

test.each<[string, Partial<FormEntry["work"]>, Record<string, string>]>([
  ["until today", {}, {}],
  ["no start", { start: "" }, { start: profileLists.mistakes.startMissing }],
  ["a month without a year", { start: "-05" }, { start: profileLists.mistakes.year }],
  ["a year of two digits", { start: "19" }, { start: profileLists.mistakes.year }],
  ["no end", { current: false }, { end: profileLists.mistakes.endMissing }],
  ["an end before", { current: false, end: "2019-04" }, { end: profileLists.mistakes.endBeforeStart }],
  ["an end in the same year", { current: false, end: "2019" }, {}],
  ["an end that today makes meaningless", { current: true, end: "20" }, {}],
  ["no title", { title: " " }, { title: profileLists.mistakes.title }],
  ["a long place", { location: "x".repeat(121) }, { location: "Keep it to 120 characters." }],
  ["a long description", { description: "x".repeat(1001) }, { description: "Keep it to 1,000 characters." }],
])("work with %s", (_, change, expected) => {
  const errors = errorsOf({ work: [job, { ...job, ...change }] });
  const paths = Object.entries(expected).map(([member, error]) => [`work.1.${member}`, error]);
  expect(errors).toEqual(Object.fromEntries(paths));
});

test("education needs no dates, but one that began and isn't over says until when", () => {
  expect(errorsOf({ education: [entry("education", { school: "At home" })] })).toEqual({});
  const education = [entry("education", { school: "Mysore", start: "2014" })];
  expect(errorsOf({ education })).toEqual({ "education.0.end": profileLists.mistakes.endMissing });
});

test("what is blank or removed is not judged", () => {
  const removed = entry("links", { url: "nowhere", removed: true });
  expect(errorsOf({ links: [newEntry("links", "blank"), removed] })).toEqual({});
});

test("a language stands there once", () => {
  const tamil = entry("languages", { language: "ta" });
  expect(errorsOf({ languages: [tamil, entry("languages", { language: "en" }), tamil] })).toEqual({
    "languages.2.language": profileLists.mistakes.languageTwice,
  });
});

test.each([
  ["email", "asha@example.org", true],
  ["email", "asha", false],
  ["phone", "+91 (44) 2345-6789", true],
  ["phone", "call me", false],
  ["phone", "1".repeat(16), false],
  ["other", "anything", true],
] as const)("the %s %s", (kind, value, isFine) => {
  const errors = errorsOf({ contacts: [entry("contacts", { kind, value })] });
  expect(errors["contacts.0.value"] === undefined).toBe(isFine);
});
