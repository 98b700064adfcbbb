import { AUDIENCES, type Audience, PROFILE_PARTS, type PublicUser, type User } from "@vetchium/api-contract";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type Person, signUp } from "../../../test/people.ts";
import { REGION_IDS, World } from "../../../test/world.ts";

const HOME = "usa1";

let world: World;
let person: Person;
/** At home in another region than the person. */
let another: Person;
let ended: Person;
beforeAll(async () => {
  world = await World.start();
  person = await signUp(world, HOME);
  another = await signUp(world, "deu1");
  ended = await signUp(world, "deu1");
  await world.api("deu1").send("DELETE", "/v1/sessions/current", { token: ended.session.token });
  await fill(person);
});
afterAll(() => world.stop());

const FULL = {
  headline: "Botanist",
  bio: "I draw blossoms.",
  location: "Mysuru",
  website: "https://example.org/asha",
  work: [{ title: "Botanist", organisation: "Lalbagh", start: "2019-04" }],
  education: [{ school: "University of Mysore" }],
  links: [{ url: "https://example.org/" }],
  languages: [{ language: "kn", level: "native" }],
  contacts: [{ kind: "phone", value: "+91 44 2345 6789" }],
};

async function fill({ session }: Person): Promise<void> {
  const { token } = session;
  await world.api(HOME).send("PATCH", "/v1/me", { body: FULL, token });
  const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: "teal" } });
  await world.api(HOME).send("PUT", "/v1/me/avatar", {
    body: await picture.png().toBuffer(),
    headers: { "content-type": "image/png" },
    token,
  });
}

async function show(audience: Audience): Promise<void> {
  const visibility = Object.fromEntries(PROFILE_PARTS.map((part) => [part, audience]));
  const { status } = await world
    .api(HOME)
    .send("PATCH", "/v1/me", { body: { visibility }, token: person.session.token });
  expect(status).toBe(200);
}

interface Asker {
  who: string;
  headers: () => Record<string, string>;
  query?: string;
  isSignedIn: boolean;
}

const bearer = (of: () => Person) => () => ({ authorization: `Bearer ${of().session.token}` });
const cookie = (of: () => Person) => () => ({ cookie: `vetchium_session=${of().session.token}` });

const ASKERS: Asker[] = [
  { who: "a stranger", headers: () => ({}), isSignedIn: false },
  { who: "a stranger who says otherwise", headers: () => ({}), query: "?as=signed-in", isSignedIn: false },
  { who: "somebody of another region", headers: bearer(() => another), isSignedIn: true },
  { who: "somebody of another region, by cookie", headers: cookie(() => another), isSignedIn: true },
  { who: "their owner", headers: bearer(() => person), isSignedIn: true },
  { who: "their owner as everyone", headers: bearer(() => person), query: "?as=everyone", isSignedIn: false },
  { who: "a session that has ended", headers: bearer(() => ended), isSignedIn: false },
  {
    who: "a session that never was",
    headers: () => ({ authorization: `Bearer vet_deu1_${"A".repeat(43)}` }),
    isSignedIn: false,
  },
  { who: "an odd token", headers: () => ({ authorization: "Bearer odd" }), isSignedIn: false },
];

function ask({ headers, query = "" }: Asker, via: string) {
  return world
    .api(via)
    .get<{ user: PublicUser }>(`/v1/users/${person.user.handle}${query}`, { headers: headers() });
}

function askForPicture({ headers, query = "" }: Asker, via: string) {
  return world.api(via).get<Buffer>(`/v1/users/${person.user.handle}/avatar${query}`, { headers: headers() });
}

const NOTHING = Object.fromEntries(
  Object.entries(FULL).map(([name, value]) => [name, Array.isArray(value) ? [] : null]),
);

describe.each(AUDIENCES)("parts for %s", (audience) => {
  beforeAll(() => show(audience));

  test.each(ASKERS)("are seen by $who as they should be, from every server", async (asker) => {
    const sees = audience === "everyone" || (audience === "signed-in" && asker.isSignedIn);
    for (const via of REGION_IDS) {
      const { status, headers, body } = await ask(asker, via);
      expect(status).toBe(200);
      expect(body.user).toMatchObject({ display_name: "A Person", ...(sees ? FULL : NOTHING) });
      expect(body.user.avatar_url === null).toBe(!sees);
      expect(headers.get("vary")).toBe("authorization, cookie");
      expect(headers.get("cache-control")).toBe("no-store");

      const picture = await askForPicture(asker, via);
      expect(picture.status).toBe(sees ? 200 : 404);
      const isPublic = audience === "everyone";
      const keeping = sees ? (isPublic ? "no-cache" : "private, no-cache") : "no-store";
      expect(picture.headers.get("cache-control")).toBe(keeping);
      if (sees && !isPublic) expect(picture.headers.get("vary")).toBe("authorization, cookie");
    }
  });
});

test.each(PROFILE_PARTS)("%s alone is kept from strangers where it is for people signed in", async (part) => {
  await show("everyone");
  const { body } = await world.api(HOME).send<{ user: User }>("PATCH", "/v1/me", {
    body: { visibility: { [part]: "signed-in" } },
    token: person.session.token,
  });
  expect(body.user.visibility[part]).toBe("signed-in");
  const member = part === "avatar" ? "avatar_url" : part;
  const [stranger, , signedIn] = ASKERS as [Asker, Asker, Asker];
  const all = (await ask(signedIn, "ind1")).body.user;
  const some = (await ask(stranger, "ind1")).body.user;
  expect(some).toEqual({ ...all, [member]: Array.isArray(all[member]) ? [] : null });
  expect(all[member]).not.toEqual(some[member]);
});

describe("a picture that is for people signed in", () => {
  beforeAll(() => show("signed-in"));

  test("is kept by no shared cache under its own address either, and asked for anew each time", async () => {
    const [stranger, , signedIn] = ASKERS as [Asker, Asker, Asker];
    const address = (await ask(signedIn, "ind1")).body.user.avatar_url ?? "";
    const shown = await world.api("ind1").get<Buffer>(address, { headers: signedIn.headers() });
    expect(shown.status).toBe(200);
    expect(shown.headers.get("cache-control")).toBe("private, no-cache");
    const known = { "if-none-match": shown.headers.get("etag") ?? "" };
    const again = await world.api("ind1").get(address, { headers: { ...signedIn.headers(), ...known } });
    expect(again.status).toBe(304);
    for (const headers of [stranger.headers(), known]) {
      expect((await world.api("ind1").get(address, { headers })).status).toBe(404);
    }
  });
});

test("somebody who has moved is known by their old token, and no answer carries a cookie for it", async () => {
  await show("signed-in");
  const mover = await signUp(world, "ind1");
  const { token } = mover.session;
  const asking = { token, body: { to_region: "deu1", password: mover.password } };
  expect((await world.api("ind1").send("POST", "/v1/me/moves", asking)).status).toBe(202);
  await vi.waitFor(
    async () => {
      const { body } = await world.api("ind1").get<{ user: User }>("/v1/me", { token });
      expect(body.user.home_region).toBe("deu1");
    },
    { timeout: 15_000, interval: 50 },
  );
  const asker: Asker = { who: "a mover", headers: cookie(() => mover), isSignedIn: true };
  for (const via of REGION_IDS) {
    const { headers, body } = await ask(asker, via);
    expect(body.user.headline).toBe("Botanist");
    expect(headers.getSetCookie()).toEqual([]);
  }
});

test("whose own region is away sees what everyone sees", async () => {
  await show("everyone");
  await world.api(HOME).send("PATCH", "/v1/me", {
    body: { visibility: { bio: "signed-in" } },
    token: person.session.token,
  });
  const [, , signedIn] = ASKERS as [Asker, Asker, Asker];
  await world.link("deu1").cut();
  try {
    for (const via of ["ind1", HOME]) {
      const { status, body } = await ask(signedIn, via);
      expect(status).toBe(200);
      expect(body.user).toMatchObject({ headline: "Botanist", bio: null });
    }
  } finally {
    await world.link("deu1").mend();
  }
  await vi.waitFor(async () => expect((await ask(signedIn, "ind1")).body.user.bio).toBe(FULL.bio), {
    timeout: 10_000,
  });
});
