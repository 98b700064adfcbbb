import type { Problem, PublicUser } from "@vetchium/api-contract";
import { decode } from "html-entities";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Person, signUp } from "../../../../test/people.ts";
import { REGION_IDS, World } from "../../../../test/world.ts";

const HOME = "usa1";

let world: World;
let person: Person;
let another: Person;
beforeAll(async () => {
  world = await World.start();
  person = await signUp(world, HOME);
  another = await signUp(world, "deu1");
  await patch({
    display_name: "Asha Rao",
    headline: "Botanist",
    bio: "I draw blossoms.",
    contacts: [{ kind: "phone", value: "+91 44 2345 6789" }],
  });
  await givePicture("teal");
});
afterAll(() => world.stop());

async function patch(body: object): Promise<void> {
  const { token } = person.session;
  expect((await world.api(HOME).send("PATCH", "/v1/me", { body, token })).status).toBe(200);
}

async function givePicture(colour: string): Promise<void> {
  const picture = sharp({ create: { width: 64, height: 64, channels: 3, background: colour } });
  const { status } = await world.api(HOME).send("PUT", "/v1/me/avatar", {
    body: await picture.png().toBuffer(),
    headers: { "content-type": "image/png" },
    token: person.session.token,
  });
  expect(status).toBe(200);
}

function get(
  what: string,
  { via = HOME, ...request }: { via?: string; token?: string; headers?: Record<string, string> } = {},
) {
  return world.api(via).get<Buffer>(`/v1/users/${person.user.handle}/${what}`, request);
}

describe("a vCard", () => {
  test("is a file with what its asker may see, from every server", async () => {
    for (const via of REGION_IDS) {
      const answer = await get("vcard", { via });
      expect(answer.headers.get("content-type")).toBe("text/vcard; charset=utf-8");
      expect(answer.headers.get("content-disposition")).toBe(
        `attachment; filename="${person.user.handle}.vcf"`,
      );
      expect(answer.headers.get("cache-control")).toBe("no-store");
      expect(answer.headers.get("vary")).toBe("authorization, cookie");
      const card = answer.body.toString();
      expect(card).toContain(`\r\nUID:http://localhost:3000/@${person.user.handle}\r\n`);
      expect(card).toContain("\r\nFN:Asha Rao\r\n");
      expect(card).not.toContain("TEL");
      const { token } = another.session;
      expect((await get("vcard", { via, token })).body.toString()).toContain("\r\nTEL:+91 44 2345 6789\r\n");
      expect((await get("vcard?as=everyone", { via, token })).body.toString()).toBe(card);
    }
  });

  test("leads to the picture only where everybody may see that", async () => {
    const { token } = another.session;
    const unfolded = async () => (await get("vcard", { token })).body.toString().replaceAll("\r\n ", "");
    const photo = `PHOTO:http://localhost:3000/api/v1/users/${person.user.handle}/avatar?v=`;
    expect(await unfolded()).toContain(photo);
    await patch({ visibility: { avatar: "signed-in" } });
    expect(await unfolded()).not.toContain("PHOTO");
    await patch({ visibility: { avatar: null } });
  });
});

describe("the head of a page", () => {
  const publicProfile = (head: Buffer): { user: PublicUser } => {
    const [, text = ""] = /id="public-profile">(.*)<\/script>/.exec(head.toString()) ?? [];
    return JSON.parse(text) as { user: PublicUser };
  };

  test("has what everybody sees, as the API answers it, whoever asks from wherever", async () => {
    for (const via of REGION_IDS) {
      const answer = await get("page-head", { via, token: another.session.token });
      expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
      expect(answer.headers.get("vary")).toBe("accept-language");
      const asEveryone = await world
        .api(via)
        .get(`/v1/users/${person.user.handle}?as=everyone`, { token: another.session.token });
      expect(publicProfile(answer.body)).toEqual(asEveryone.body);
    }
  });

  test("leads to a card of this version, which is there", async () => {
    const address = async () => {
      const { body } = await get("page-head");
      const [, content = ""] = /property="og:image" content="([^"]*)"/.exec(body.toString()) ?? [];
      return new URL(decode(content));
    };
    const first = await address();
    expect(first.origin).toBe("http://localhost:3000");
    const path = `${first.pathname}${first.search}`.replace(/^\/api/, "");
    expect((await world.api("ind1").get(path)).status).toBe(200);
    await patch({ headline: "Botanist, still" });
    expect((await address()).href).not.toBe(first.href);
  });

  test("speaks the reader's language where the words are ours", async () => {
    const { body, headers } = await get("page-head", { headers: { "accept-language": "de-AT" } });
    expect(headers.get("content-language")).toBe("de");
    expect(decode(body.toString())).toContain(`Die Karte von Asha Rao, @${person.user.handle} bei Vetchium`);
  });
});

describe("a card", () => {
  test("is a picture of 1200 by 630 pixels, the same from every server, that caches may keep for a while", async () => {
    const cards: Buffer[] = [];
    for (const via of REGION_IDS) {
      const { status, headers, body } = await get("card.png", { via });
      expect(status).toBe(200);
      expect(headers.get("content-type")).toBe("image/png");
      expect(headers.get("cache-control")).toBe("public, max-age=3600");
      expect(headers.get("cross-origin-resource-policy")).toBe("cross-origin");
      const { width, height, format } = await sharp(body).metadata();
      expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: "png" });
      cards.push(body);
      const known = { "if-none-match": headers.get("etag") ?? "" };
      expect((await get("card.png", { via, headers: known })).status).toBe(304);
    }
    expect(new Set(cards.map((card) => card.toString("base64"))).size).toBe(1);
  });

  test("changes with what everybody sees, and with nothing else", async () => {
    const shown = async () => {
      const { headers, body } = await get("card.png", { token: another.session.token });
      return { etag: headers.get("etag"), body: body.toString("base64") };
    };
    const before = await shown();
    const seen = new Set([before.body]);
    for (const change of [
      () => patch({ display_name: "ஆஷா ராவ்" }),
      () => patch({ headline: "Gardener" }),
      () => givePicture("crimson"),
      () => patch({ visibility: { avatar: "signed-in" } }),
      () => patch({ visibility: { headline: "nobody" } }),
    ]) {
      await change();
      const after = await shown();
      expect(after.etag).not.toBe(before.etag);
      seen.add(after.body);
    }
    expect(seen.size).toBe(6);
    const { body } = await shown();
    await patch({ bio: "Nobody sees this on a card." });
    expect((await shown()).body).toBe(body);
    await patch({ display_name: "Asha Rao", visibility: null });
  });

  test.each([
    ["in Latin letters", "Asha Rao"],
    ["in Devanagari", "आशा क्षत्रिय"],
    ["in Tamil", "ஸ்ரீ ஆஷா"],
    ["in Arabic, from right to left", "عائشة الراوي"],
    ["with pictures", "Asha 🌺 👩🏽‍🔬"],
    ["that is long", "Wolfeschlegelsteinhausenbergerdorff ".repeat(2).trim()],
    ["that is one long word", "W".repeat(80)],
    ["with markup", "<b>&amp;</b> <span size='99999'>"],
    ["of many marks", `a${"\u0301".repeat(79)}`],
  ])("is drawn of a name %s, which reaches over no edge", async (_, name) => {
    await patch({ display_name: name, headline: null });
    const { status, body } = await get("card.png");
    expect(status).toBe(200);
    await patch({ display_name: "@", headline: null });
    expect(await edges((await get("card.png")).body)).toEqual(await edges(body));
  });

  test("says where its person is at home in their language, whatever the reader's", async () => {
    const foot = async (locale: string | null, reader = "en") => {
      const { token } = person.session;
      await world.api("ind1").send("PATCH", "/v1/me/preferences", { token, body: { locale } });
      const { headers, body } = await get("card.png", { headers: { "accept-language": reader } });
      const strip = { left: 60, top: 530, width: 800, height: 70 };
      return {
        etag: headers.get("etag"),
        picture: (await sharp(body).extract(strip).raw().toBuffer()).toString("hex"),
      };
    };
    const own = [];
    for (const locale of ["en", "de-AT", "hi-IN", "ta"]) own.push(await foot(locale));
    expect(new Set(own.map(({ picture }) => picture)).size).toBe(4);
    expect(new Set(own.map(({ etag }) => etag)).size).toBe(4);
    expect(await foot("hi", "de")).toEqual(own[2]);
    expect(await foot(null, "de")).toEqual(own[0]);
  });

  test("has the handle in the place of a name that there is no font for", async () => {
    await patch({ display_name: "张爱莎", headline: "植物学家" });
    const chinese = (await get("card.png")).body;
    await patch({ display_name: "장애사", headline: null });
    expect((await get("card.png")).body.equals(chinese)).toBe(true);
  });
});

/** The pixels along the left edge and the bottom, where nothing of a person is. */
async function edges(card: Buffer): Promise<string[]> {
  const strips = [
    { left: 0, top: 0, width: 60, height: 630 },
    { left: 0, top: 600, width: 1200, height: 30 },
  ];
  return Promise.all(
    strips.map(async (strip) => (await sharp(card).extract(strip).raw().toBuffer()).toString("base64")),
  );
}

test("whoever wants to be left out by search engines is, in all that there is of them", async () => {
  const all = ["avatar", "vcard", "card.png", "page-head"];
  for (const [search_engines, robots] of [
    [true, null],
    [false, "noindex"],
  ] as const) {
    await patch({ search_engines });
    for (const what of all) expect((await get(what)).headers.get("x-robots-tag"), what).toBe(robots);
  }
});

test("of a handle that nobody has there is nothing, which is told as everywhere", async () => {
  for (const handle of ["nobody_here", "no", "a%2Fb"]) {
    for (const what of ["vcard", "card.png", "page-head"]) {
      const answer = await world.api("ind1").get<Problem>(`/v1/users/${handle}/${what}`);
      expect(answer.status).toBe(404);
      expect(answer.headers.get("content-type")).toBe("application/problem+json");
      expect(answer.body.type).toBe("urn:vetchium:problem:not-found");
    }
  }
});
