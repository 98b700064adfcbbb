import { expect, test } from "vitest";
import type { User } from "../../api/types.ts";
import { newEntry } from "./profile-entries.ts";
import {
  agree,
  baseOf,
  changedMembers,
  type ProfileValues,
  patchOf,
  placeInForm,
  rebase,
  take,
} from "./profile-values.ts";

const user: User = {
  id: "0190a5c0-0000-7000-8000-000000000000",
  handle: "asha",
  email: "asha@example.com",
  display_name: "Asha",
  headline: "Bookbinder",
  bio: null,
  location: "Leipzig",
  website: null,
  work: [
    { title: "Botanist", organisation: "Lalbagh", start: "2019-04", description: "Draws\nblossoms." },
    { title: "Student", organisation: "Herbarium", start: "2017", end: "2018" },
  ],
  education: [{ school: "At home" }, { school: "Mysore", start: "2014" }],
  links: [{ url: "https://example.org" }],
  languages: [{ language: "ta", level: "native" }],
  contacts: [{ kind: "phone", value: "+91 44 2345" }],
  visibility: {
    avatar: "everyone",
    headline: "everyone",
    bio: "everyone",
    location: "everyone",
    website: "everyone",
    work: "everyone",
    education: "everyone",
    links: "everyone",
    languages: "everyone",
    contacts: "signed-in",
  },
  search_engines: true,
  home_region: "deu1",
  avatar_url: null,
  preferences: { locale: null, theme: null, time_zone: null },
  version: 3,
  created_at: "2026-01-01T00:00:00Z",
};
const saved = baseOf(user).values;

function having(change: Partial<ProfileValues>): ProfileValues {
  return { ...saved, ...change };
}

test("what was read and not touched is no change", () => {
  expect(changedMembers(saved, structuredClone(saved))).toEqual([]);
  expect(patchOf(saved, structuredClone(saved))).toEqual({});
});

test("what was read says whether it goes on until today", () => {
  expect(saved.work.map(({ current }) => current)).toEqual([true, false]);
  expect(saved.education.map(({ current }) => current)).toEqual([false, true]);
});

test("a patch names only what changed, and takes away what was emptied", () => {
  const typed = having({ headline: " ", bio: "I bind books.", location: " Leipzig " });
  expect(patchOf(saved, typed)).toEqual({ headline: null, bio: "I bind books." });
});

test("a list is sent as a whole, as the API keeps it, without what is removed or blank", () => {
  const [botanist, student] = saved.work;
  if (botanist === undefined || student === undefined) throw new Error("There are two");
  const work = [
    { ...botanist, removed: true },
    newEntry("work", "blank"),
    { ...student, title: " Student of mosses ", location: " ", current: true },
  ];
  expect(patchOf(saved, having({ work }))).toEqual({
    work: [{ title: "Student of mosses", organisation: "Herbarium", start: "2017" }],
  });
});

test("an order is a change, and so is an audience", () => {
  const visibility = { ...saved.visibility, bio: "nobody", contacts: "everyone" } as const;
  const typed = having({ work: saved.work.toReversed(), visibility, search_engines: false });
  expect(changedMembers(saved, typed)).toEqual([
    "work",
    "visibility.bio",
    "visibility.contacts",
    "search_engines",
  ]);
  expect(patchOf(saved, typed)).toEqual({
    work: user.work.toReversed(),
    visibility: { bio: "nobody", contacts: "everyone" },
    search_engines: false,
  });
});

test("what was typed goes on top of a newer version, what was not follows it", () => {
  const typed = having({ headline: "Runner", visibility: { ...saved.visibility, bio: "nobody" } });
  const newer = baseOf({
    ...user,
    headline: "Binder",
    location: "Madurai",
    links: [],
    visibility: { ...user.visibility, work: "signed-in" },
  }).values;
  expect(rebase(typed, saved, newer)).toEqual({
    ...newer,
    headline: "Runner",
    visibility: { ...newer.visibility, bio: "nobody" },
  });
});

test("a member can be taken from the other version", () => {
  const newer = baseOf({ ...user, headline: "Binder", links: [] }).values;
  const typed = having({ headline: "Runner", links: [] });
  expect(agree("links", typed, newer)).toBe(true);
  expect(agree("headline", typed, newer)).toBe(false);
  expect(take(["headline"], newer, typed)).toEqual({ ...typed, headline: "Binder" });
});

test.each([
  ["work.0.end", "work.1.end"],
  ["work.1.title", "work.3.title"],
  ["work", "work"],
  ["headline", "headline"],
])("what the API says of %s stands at %s of the form", (sent, place) => {
  const [botanist, student] = saved.work;
  if (botanist === undefined || student === undefined) throw new Error("There are two");
  const work = [{ ...botanist, removed: true }, student, newEntry("work", "blank"), botanist];
  expect(placeInForm(having({ work }), sent)).toBe(place);
});
