import { PROFILE_LIMITS, type Problem, type User } from "@vetchium/api-contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Person, signUp } from "../../../test/people.ts";
import { World } from "../../../test/world.ts";

let world: World;
let person: Person;
beforeAll(async () => {
  world = await World.start();
  person = await signUp(world, "usa1");
});
afterAll(() => world.stop());

type UserAnswer = { user: User };

function patch<Body = UserAnswer>(body: unknown, headers: Record<string, string> = {}) {
  return world.api("ind1").send<Body>("PATCH", "/v1/me", { token: person.session.token, body, headers });
}

function read() {
  return world.api("usa1").get<UserAnswer>("/v1/me", { token: person.session.token });
}

const LISTS = {
  work: [
    {
      title: "Botanist",
      organisation: "Lalbagh",
      location: "Bengaluru",
      start: "2019-04",
      description: "Draws\nblossoms.",
    },
    { title: "மாணவர்", organisation: "Herbarium", start: "2017", end: "2017" },
  ],
  education: [
    { school: "University of Mysore", degree: "MSc", field: "Botany", start: "2014", end: "2016-05" },
    { school: "At home" },
  ],
  links: [{ label: "Drawings", url: "https://example.org/drawings" }, { url: "http://example.org" }],
  languages: [
    { language: "ta", level: "native" },
    { language: "pt-BR", level: "basic" },
  ],
  contacts: [
    { kind: "email", label: "Work", value: "asha@example.org" },
    { kind: "phone", value: "+91 (44) 2345-6789" },
    { kind: "address", value: "1 Lalbagh Road\nBengaluru" },
    { kind: "other", label: "Radio", value: "VU2XYZ" },
  ],
};

const VISIBLE = {
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
};

describe("the lists of a profile", () => {
  test("are empty at first, and what may be seen is what is usual", async () => {
    const { body } = await read();
    expect(body.user).toEqual(person.user);
    expect(body.user).toMatchObject({
      ...Object.fromEntries(Object.keys(LISTS).map((name) => [name, []])),
      visibility: VISIBLE,
      search_engines: true,
    });
  });

  test("are kept in their order, and each is replaced as a whole", async () => {
    const first = await patch(LISTS);
    expect(first.body.user).toMatchObject(LISTS);
    const second = await patch({ work: [LISTS.work[1]], links: null });
    expect(second.body.user).toMatchObject({ ...LISTS, work: [LISTS.work[1]], links: [] });
    expect(second.body.user.version).toBe(first.body.user.version + 1);
    expect((await read()).body).toEqual(second.body);
  });

  test("are kept without white space around texts, without what is blank, and languages as they are written", async () => {
    const { body } = await patch({
      work: [
        { title: " Botanist ", organisation: "Lalbagh\n", location: "  ", start: "2019", description: "" },
      ],
      links: [{ label: "", url: " https://example.org/ " }],
      languages: [{ language: "EN-latn-us", level: "fluent" }],
      contacts: [{ kind: "email", label: " ", value: " asha@example.org " }],
    });
    expect(body.user).toMatchObject({
      work: [{ title: "Botanist", organisation: "Lalbagh", start: "2019" }],
      links: [{ url: "https://example.org/" }],
      languages: [{ language: "en-Latn-US", level: "fluent" }],
      contacts: [{ kind: "email", value: "asha@example.org" }],
    });
    expect(Object.keys(body.user.work[0] ?? {})).toHaveLength(3);
  });

  test("are not overwritten by somebody who read an older version", async () => {
    const etag = (await read()).headers.get("etag") ?? "";
    expect((await patch({ links: LISTS.links }, { "if-match": etag })).status).toBe(200);
    const late = await patch<Problem>({ visibility: { bio: "nobody" } }, { "if-match": etag });
    expect(late.status).toBe(412);
    expect((await read()).body.user.visibility.bio).toBe("everyone");
  });

  const work = { title: "Botanist", organisation: "Lalbagh", start: "2019" };
  test.for<[string, unknown, string]>([
    ["no title", { work: [{ ...work, title: undefined }] }, "/work/0/title"],
    ["a blank title", { work: [{ ...work, title: " " }] }, "/work/0/title"],
    ["a long title", { work: [work, { ...work, title: "x".repeat(121) }] }, "/work/1/title"],
    ["a long description", { work: [{ ...work, description: "x".repeat(1001) }] }, "/work/0/description"],
    ["no such month", { work: [{ ...work, start: "2019-13" }] }, "/work/0/start"],
    ["no such year", { work: [{ ...work, start: "19" }] }, "/work/0/start"],
    ["an end before the start", { work: [work, work, { ...work, end: "2018" }] }, "/work/2/end"],
    [
      "an end in a month before the start",
      { education: [{ school: "S", start: "2019-05", end: "2019-04" }] },
      "/education/0/end",
    ],
    ["an unknown member", { work: [{ ...work, salary: "1" }] }, "/work/0/salary"],
    ["no school", { education: [{ degree: "MSc" }] }, "/education/0/school"],
    ["an address of another kind", { links: [{ url: "javascript:alert(1)" }] }, "/links/0/url"],
    ["no address", { links: [{ url: "https://example.org" }, { url: " " }] }, "/links/1/url"],
    ["what is no language", { languages: [{ language: "e_", level: "basic" }] }, "/languages/0/language"],
    [
      "a language twice",
      {
        languages: [
          { language: "en-us", level: "basic" },
          { language: "en-US", level: "native" },
        ],
      },
      "/languages/1/language",
    ],
    ["another level", { languages: [{ language: "en", level: "good" }] }, "/languages/0/level"],
    ["what is no email", { contacts: [{ kind: "email", value: "asha" }] }, "/contacts/0/value"],
    ["what is no phone", { contacts: [{ kind: "phone", value: "call me" }] }, "/contacts/0/value"],
    ["too many digits", { contacts: [{ kind: "phone", value: "1".repeat(16) }] }, "/contacts/0/value"],
    ["another kind", { contacts: [{ kind: "fax", value: "1234" }] }, "/contacts/0/kind"],
    ["an entry that is none", { links: ["https://example.org"] }, "/links/0"],
    ["a list that is none", { links: {} }, "/links"],
    ["a part that is none", { visibility: { email: "everyone" } }, "/visibility/email"],
    ["an audience that is none", { visibility: { bio: "friends" } }, "/visibility/bio"],
    ["nothing about search engines", { search_engines: null }, "/search_engines"],
    ["NUL in a list", { contacts: [{ kind: "other", value: "a\0b" }] }, "/contacts/0/value"],
  ])("refuse %s with a pointer, and stay", async ([, body, pointer]) => {
    const before = await read();
    const answer = await patch<Problem>(body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors?.map((error) => error.pointer)).toContain(pointer);
    expect((await read()).body).toEqual(before.body);
  });

  test("tell of everything that is wrong at once", async () => {
    const { body } = await patch<Problem>({
      website: "example",
      work: [{ ...work, end: "2018" }],
      links: [{ url: "ftp://example.org" }],
    });
    expect(body.errors?.map(({ pointer }) => pointer)).toEqual(["/website", "/work/0/end", "/links/0/url"]);
  });

  test("take a year for an end in that year, whatever month it began in", async () => {
    expect((await patch({ work: [{ ...work, start: "2019-05", end: "2019" }] })).status).toBe(200);
    expect((await patch({ work: [{ ...work, start: "2019", end: "2019-01" }] })).status).toBe(200);
  });

  test("hold as many entries as there may be, and no more", async () => {
    const entry = {
      work,
      education: { school: "S" },
      links: { url: "https://example.org" },
      contacts: { kind: "other", value: "v" },
    };
    for (const [name, one] of Object.entries(entry)) {
      const most = PROFILE_LIMITS[name as keyof typeof entry];
      expect((await patch({ [name]: Array(most).fill(one) })).status, name).toBe(200);
      const answer = await patch<Problem>({ [name]: Array(most + 1).fill(one) });
      expect(answer.body.errors?.[0]?.pointer, name).toBe(`/${name}`);
    }
  });
});

describe("who may see what", () => {
  test("is merged member by member, and null is what is usual", async () => {
    const first = await patch({ visibility: { bio: "nobody", contacts: "everyone" } });
    expect(first.body.user.visibility).toEqual({ ...VISIBLE, bio: "nobody", contacts: "everyone" });
    const second = await patch({ visibility: { contacts: null, work: "signed-in" } });
    expect(second.body.user.visibility).toEqual({ ...VISIBLE, bio: "nobody", work: "signed-in" });
    expect((await patch({ visibility: null })).body.user.visibility).toEqual(VISIBLE);
  });

  test("is told to nobody else", async () => {
    await patch({ visibility: { bio: "nobody" }, search_engines: false });
    const { body } = await world
      .api("deu1")
      .get<{ user: object }>(`/v1/users/${person.user.handle}`, { token: person.session.token });
    expect(body.user).not.toHaveProperty("visibility");
    expect(body.user).not.toHaveProperty("preferences");
    expect(body.user).toMatchObject({ search_engines: false });
  });
});
