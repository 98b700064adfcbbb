import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { isErased } from "../../test/operations.ts";
import { complete, mailsTo, newEmail, newHandle, PASSWORD, type Person, tokenIn } from "../../test/people.ts";
import { everyPlace } from "../../test/proof/places.ts";
import { World } from "../../test/world.ts";

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

const HOME = "usa1";
const CLIENT = {
  "x-forwarded-for": "203.0.113.9",
  "user-agent": "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0",
};

interface Mail {
  subject: string;
  text: string;
  headers: Record<string, string>;
}

/** Signs somebody up who reads a language. */
async function reader(locale: string): Promise<Person> {
  const email = newEmail();
  await world.api(HOME).post("/v1/signups", { email, home_region: HOME, locale });
  const token = tokenIn((await mailsTo(world, email)).at(-1));
  const { status, body } = await complete(world.api(HOME), { token });
  expect(status).toBe(201);
  return { ...body, email, password: PASSWORD };
}

async function mailsOf({ email }: Person, count: number): Promise<Mail[]> {
  return (await mailsTo(world, email, count)) as unknown as Mail[];
}

/** Does all that a person is told of by mail, and answers what came of it: the address of the receipt. */
async function doEverything(person: Person, handle: string): Promise<string> {
  const { token } = person.session;
  const api = world.api("ind1");
  const asking = { token, headers: CLIENT };
  await api.send("PUT", "/v1/me/handle", { ...asking, body: { handle } });
  await mailsOf(person, 2);
  await api.get("/v1/me/export", asking);
  await mailsOf(person, 3);
  await api.post("/v1/me/moves", { to_region: "deu1", password: PASSWORD }, asking);
  await mailsOf(person, 5);
  await vi.waitFor(
    async () => {
      const { body } = await api.get<{ move: { status: string } }>("/v1/me/moves/current", asking);
      expect(body.move.status).toBe("done");
    },
    { timeout: 15_000, interval: 50 },
  );
  const erased = await api.post<{ erasure: { id: string } }>(
    "/v1/me/erasure",
    { password: PASSWORD },
    asking,
  );
  expect(erased.status).toBe(202);
  return `/erasures/${erased.body.erasure.id}`;
}

const subjects = new Map<string, string[]>();

describe.each([
  ["en", "Time: ", "Device: Firefox, Windows", ["Germany", "United States"]],
  ["de", "Zeit: ", "Gerät: Firefox, Windows", ["Deutschland", "USA"]],
  ["hi", "समय: ", "डिवाइस: Firefox, Windows", ["जर्मनी", "अमेरिका"]],
  ["ta", "நேரம்: ", "சாதனம்: Firefox, Windows", ["ஜெர்மனி", "அமெரிக்கா"]],
])("in %s", (language, time, device, regions) => {
  test("people are told of what matters", { timeout: 60_000 }, async () => {
    const person = await reader(language);
    const handle = newHandle();
    const receipt = await doEverything(person, handle);
    const mails = await mailsOf(person, 6);
    subjects.set(
      language,
      mails.map(({ subject }) => subject),
    );
    const [, renamed, exported, asked, moved, erased] = mails;
    for (const [mail, page] of [
      [renamed, "/account"],
      [exported, "/activity"],
      [asked, "/my-data/move"],
      [moved, "/my-data"],
      [erased, receipt],
    ] as const) {
      const text = mail?.text ?? "";
      expect(mail?.headers["content-language"]).toBe(language);
      expect(text.match(/https?:\S+/g)).toEqual([`http://localhost:3000${page}`]);
      expect(text).not.toMatch(/undefined|null|\$\{|\[object/);
      if (mail === moved) continue;
      expect(text).toContain(time);
      expect(text).toContain("UTC");
      expect(text).toContain("203.0.113.9");
      expect(text).toContain(device);
    }
    expect(renamed?.text).toContain(`@${handle}`);
    for (const mail of [asked, moved]) {
      for (const region of regions) expect(mail?.text).toContain(`: ${region}\n`);
    }
  });
});

test("no two letters have the same subject, in whichever language", () => {
  const all = [...subjects.values()].flat();
  expect(all).toHaveLength(24);
  expect(new Set(all).size).toBe(24);
});

test.each([
  ["de-CH", "de"],
  ["ta-LK", "ta"],
  ["fr", "en"],
  ["qq-Zzzz-nonsense", "en"],
])("who reads %s gets letters in %s", async (locale, language) => {
  const person = await reader(locale);
  await world
    .api(HOME)
    .send("PUT", "/v1/me/handle", { token: person.session.token, body: { handle: newHandle() } });
  for (const { headers } of await mailsOf(person, 2)) expect(headers["content-language"]).toBe(language);
});

test("an address that nobody is told at any more is kept nowhere, though its last mail has to wait", {
  timeout: 60_000,
}, async () => {
  const person = await reader("en");
  await world.stopMailbox();
  const { body } = await world
    .api("ind1")
    .post<{ erasure: { id: string } }>(
      "/v1/me/erasure",
      { password: PASSWORD },
      { token: person.session.token },
    );
  await vi.waitFor(async () => expect(await isErased(world, body.erasure.id)).toBe(true), {
    timeout: 10_000,
    interval: 100,
  });
  for (const { where, table, content } of await everyPlace(world)) {
    expect(content.includes(person.email), `${where}, ${table}`).toBe(false);
  }
  await world.startMailbox();
  await vi.waitFor(
    async () => {
      const told = (await mailsOf(person, 1)).map(({ subject }) => subject);
      expect(told).toContain("Your account at Vetchium is erased");
    },
    { timeout: 20_000, interval: 100 },
  );
});
