import type { Problem, User } from "@vetchium/api-contract";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type Person, signUp } from "../../../test/people.ts";
import { REGION_IDS, World } from "../../../test/world.ts";

let world: World;
let person: Person;
let token: string;
beforeAll(async () => {
  world = await World.start();
  person = await signUp(world, "usa1");
  token = person.session.token;
});
afterAll(() => world.stop());

type UserAnswer = { user: User };

function patch<Body = UserAnswer>(body: unknown, headers: Record<string, string> = {}, via = "ind1") {
  return world.api(via).send<Body>("PATCH", "/v1/me", { token, body, headers });
}

describe("the own profile", () => {
  test("is changed member by member, from any server; null takes a member away", async () => {
    const all = {
      display_name: "  Asha Rao ",
      headline: "Botanist",
      bio: "I draw\nblossoms. 🌺",
      location: "Mysuru",
      website: "https://example.org/asha",
    };
    const first = await patch(all);
    expect(first.body.user).toMatchObject({ ...all, display_name: "Asha Rao" });
    const second = await patch({ headline: null, bio: "   " }, {}, "deu1");
    expect(second.body.user).toMatchObject({ headline: null, bio: null, location: "Mysuru" });
    expect(second.body.user.version).toBe(first.body.user.version + 1);
    const read = await world.api("usa1").get<UserAnswer>("/v1/me", { token });
    expect(read.body).toEqual(second.body);
    expect(read.headers.get("etag")).toBe(`"${second.body.user.version}"`);
  });

  test("takes a merge patch by its own content type too", async () => {
    const answer = await patch({ location: "Bonn" }, { "content-type": "application/merge-patch+json" });
    expect(answer.body.user.location).toBe("Bonn");
  });

  test("is not overwritten by somebody who read an older version", async () => {
    const read = await world.api("usa1").get<UserAnswer>("/v1/me", { token });
    const etag = read.headers.get("etag") ?? "";
    const [one, other] = await Promise.all([
      patch({ headline: "one" }, { "if-match": etag }),
      patch({ headline: "other" }, { "if-match": etag }, "deu1"),
    ]);
    expect([one.status, other.status].toSorted()).toEqual([200, 412]);
    const stale = await patch<Problem>({ headline: "late" }, { "if-match": etag });
    expect(stale.body.type).toBe("urn:vetchium:problem:stale");
    expect((await patch({ headline: "any" }, { "if-match": "*" })).status).toBe(200);
    expect((await patch({ headline: "odd" }, { "if-match": "nonsense" })).status).toBe(412);
  });

  test.for<[string, unknown, string]>([
    ["an unknown member", { email: "x@example.org" }, "/email"],
    ["a wrong type", { headline: 7 }, "/headline"],
    ["no name", { display_name: null }, "/display_name"],
    ["a blank name", { display_name: " " }, "/display_name"],
    ["a long headline", { headline: "x".repeat(121) }, "/headline"],
    ["a long bio", { bio: "x".repeat(2001) }, "/bio"],
    ["an address of another kind", { website: "javascript:alert(1)" }, "/website"],
    ["no address", { website: "example" }, "/website"],
    ["NUL", { bio: "a\0b" }, "/bio"],
    ["a lone surrogate", '{"bio":"\\udead"}', "/bio"],
    ["an array", [], ""],
  ])("refuses %s with a pointer, and changes nothing", async ([, body, pointer]) => {
    const before = await world.api("usa1").get<UserAnswer>("/v1/me", { token });
    const answer = await patch<Problem>(body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors?.map((error) => error.pointer)).toContain(pointer);
    expect((await world.api("usa1").get<UserAnswer>("/v1/me", { token })).body).toEqual(before.body);
  });

  test("counts characters, not bytes or halves of characters", async () => {
    expect((await patch({ headline: "🌺".repeat(120) })).status).toBe(200);
    expect((await patch({ headline: "🌺".repeat(121) })).status).toBe(400);
  });
});

describe("the public profile", () => {
  test("is found from every server and never tells the email", async () => {
    for (const id of REGION_IDS) {
      const { status, body } = await world.api(id).get<{ user: object }>(`/v1/users/${person.user.handle}`);
      expect(status).toBe(200);
      expect(body.user).toMatchObject({ handle: person.user.handle, home_region: "usa1" });
      expect(JSON.stringify(body)).not.toContain(person.email);
      expect(Object.keys(body.user).toSorted()).toEqual(
        [
          "avatar_url",
          "bio",
          "contacts",
          "display_name",
          "education",
          "handle",
          "headline",
          "home_region",
          "languages",
          "links",
          "location",
          "search_engines",
          "website",
          "work",
        ].toSorted(),
      );
    }
  });

  test("is found under the handle in any case, and not found where there is none", async () => {
    const found = await world.api("ind1").get(`/v1/users/${person.user.handle.toUpperCase()}`);
    expect(found.status).toBe(200);
    for (const handle of ["nobody_here", "no", "%00", "a%2Fb", "%F0%9F%8C%BA"]) {
      const missing = await world.api("ind1").get<Problem>(`/v1/users/${handle}`);
      expect([400, 404]).toContain(missing.status);
      expect(missing.headers.get("content-type")).toBe("application/problem+json");
    }
  });

  test("is found while the directory is away", async () => {
    await world.link("global").cut();
    try {
      for (const id of REGION_IDS) {
        expect((await world.api(id).get(`/v1/users/${person.user.handle}`)).status).toBe(200);
      }
    } finally {
      await world.link("global").mend();
    }
  });

  test("names the region that is away", async () => {
    await world.api("deu1").get(`/v1/users/${person.user.handle}`);
    await world.link("usa1").cut();
    const answer = await world.api("deu1").get<Problem>(`/v1/users/${person.user.handle}`);
    expect(answer.status).toBe(503);
    expect(answer.body).toMatchObject({ type: "urn:vetchium:problem:region-unavailable", region: "usa1" });
    await world.link("usa1").mend();
    await vi.waitFor(
      async () => expect((await world.api("deu1").get(`/v1/users/${person.user.handle}`)).status).toBe(200),
      { timeout: 10_000 },
    );
  });
});

describe("the avatar", () => {
  const pixels = { create: { width: 700, height: 300, channels: 3, background: "#c33" } } as const;
  function put<Body = UserAnswer>(body: Buffer | string, type: string, headers: Record<string, string> = {}) {
    return world
      .api("ind1")
      .send<Body>("PUT", "/v1/me/avatar", { token, body, headers: { "content-type": type, ...headers } });
  }

  test.for(["png", "jpeg", "webp"] as const)(
    "is taken as %s, encoded anew and stripped of metadata",
    async (format) => {
      const file = await sharp(pixels)
        .withExif({ IFD0: { Copyright: "secret-mark" }, IFD3: { GPSLatitudeRef: "N" } })
        .toFormat(format)
        .toBuffer();
      const { status, body } = await put(file, `image/${format}`);
      expect(status).toBe(200);
      const address = body.user.avatar_url ?? "";
      for (const id of REGION_IDS) {
        const shown = await world.api(id).get<Buffer>(address);
        expect(shown.headers.get("content-type")).toBe("image/webp");
        expect(shown.headers.get("cache-control")).toContain("immutable");
        const { width, height, exif } = await sharp(shown.body).metadata();
        expect({ width, height, exif }).toEqual({ width: 512, height: 512, exif: undefined });
        expect(shown.body.includes("secret-mark")).toBe(false);
        const etag = shown.headers.get("etag") ?? "";
        expect((await world.api(id).get(address, { headers: { "if-none-match": etag } })).status).toBe(304);
      }
    },
  );

  test("is kept in the home region alone", async () => {
    for (const id of REGION_IDS) {
      const rows = await world.rows(id, "select 1 from avatars");
      expect(rows.length, id).toBe(id === "usa1" ? 1 : 0);
    }
  });

  test("can be taken away", async () => {
    expect((await world.api("deu1").send("DELETE", "/v1/me/avatar", { token })).status).toBe(204);
    const me = await world.api("usa1").get<UserAnswer>("/v1/me", { token });
    expect(me.body.user.avatar_url).toBeNull();
    expect((await world.api("ind1").get(`/v1/users/${person.user.handle}/avatar`)).status).toBe(404);
    expect((await world.api("deu1").send("DELETE", "/v1/me/avatar", { token })).status).toBe(204);
  });

  test("is refused when it is no picture, and the old one stays", async () => {
    const good = await sharp(pixels).png().toBuffer();
    const { body } = await put(good, "image/png");
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
    const gif = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");
    for (const bad of [Buffer.from("hello"), Buffer.from(svg), gif, good.subarray(0, 200), Buffer.alloc(0)]) {
      const refused = await put<Problem>(bad, "image/png");
      expect(refused.status).toBe(400);
      expect(refused.body.type).toBe("urn:vetchium:problem:validation");
    }
    const me = await world.api("usa1").get<UserAnswer>("/v1/me", { token });
    expect(me.body.user.avatar_url).toBe(body.user.avatar_url);
  });

  test("is refused when it is too large, of another type, or sent by nobody", async () => {
    expect((await put(Buffer.alloc(5 * 1024 * 1024 + 1), "image/png")).status).toBe(413);
    expect((await put("<svg/>", "image/svg+xml")).status).toBe(415);
    expect((await put("{}", "application/json")).status).toBe(415);
    const nobody = await world
      .api("ind1")
      .send("PUT", "/v1/me/avatar", { body: Buffer.alloc(9), headers: { "content-type": "image/png" } });
    expect(nobody.status).toBe(401);
  });
});
