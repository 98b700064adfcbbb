import type { Problem, User } from "@vetchium/api-contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { changeHandle } from "../../../test/operations.ts";
import { mailsTo, newHandle, type Person, signUp } from "../../../test/people.ts";
import { World } from "../../../test/world.ts";

let world: World;
let person: Person;
beforeAll(async () => {
  world = await World.start();
  person = await signUp(world, "usa1");
});
afterAll(() => world.stop());

type UserAnswer = { user: User };

function choose<Body = UserAnswer>(body: unknown, via = "ind1", { session }: Person = person) {
  return world.api(via).send<Body>("PATCH", "/v1/me/preferences", { body, token: session.token });
}

function read() {
  return world.api("usa1").get<UserAnswer>("/v1/me", { token: person.session.token });
}

describe("preferences", () => {
  test("are chosen one by one from any server, and null is no choice", async () => {
    const fresh = await signUp(world, "deu1");
    expect(fresh.user.preferences).toEqual({ locale: null, theme: null, time_zone: null });
    const first = await choose({ locale: "DE-ch", theme: "dark", time_zone: "Europe/Zurich" });
    const all = { locale: "de-CH", theme: "dark", time_zone: "Europe/Zurich" };
    expect(first.body.user.preferences).toEqual(all);
    const second = await choose({ theme: null }, "deu1");
    expect(second.body.user.preferences).toEqual({ ...all, theme: null });
    expect((await read()).body).toEqual(second.body);
    expect((await choose({})).body).toEqual(second.body);
  });

  test("take a merge patch by its own content type too", async () => {
    const answer = await world.api("ind1").send<UserAnswer>("PATCH", "/v1/me/preferences", {
      body: { theme: "light" },
      token: person.session.token,
      headers: { "content-type": "application/merge-patch+json" },
    });
    expect(answer.body.user.preferences.theme).toBe("light");
  });

  test("make no edit of the profile stale, and are no activity", async () => {
    const before = await read();
    const etag = before.headers.get("etag") ?? "";
    const chosen = await choose({ theme: "auto" });
    expect(chosen.headers.get("etag")).toBe(etag);
    const patched = await world.api("usa1").send("PATCH", "/v1/me", {
      body: { headline: "Not stale" },
      token: person.session.token,
      headers: { "if-match": etag },
    });
    expect(patched.status).toBe(200);
    const { body } = await world
      .api("usa1")
      .get<{ items: { kind: string }[] }>("/v1/me/activity", { token: person.session.token });
    expect(body.items.map(({ kind }) => kind)).toEqual(["profile-changed", "signed-up"]);
  });

  test.for<[string, unknown, string]>([
    ["an unknown member", { email: "x@example.org" }, "/email"],
    ["what is no language tag", { locale: "de-CH-de-DE" }, "/locale"],
    ["a tag of another form", { locale: "de_CH" }, "/locale"],
    ["another theme", { theme: "sepia" }, "/theme"],
    ["an unknown zone", { time_zone: "Europe/Atlantis" }, "/time_zone"],
    ["an offset", { time_zone: "+05:30" }, "/time_zone"],
    ["nothing as a zone", { time_zone: "" }, "/time_zone"],
    ["a list", [], ""],
  ])("refuse %s with a pointer, and stay", async ([, body, pointer]) => {
    const before = await read();
    const answer = await choose<Problem>(body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors?.map((error) => error.pointer)).toContain(pointer);
    expect((await read()).body).toEqual(before.body);
  });

  test("need a living session", async () => {
    expect((await world.api("ind1").send("PATCH", "/v1/me/preferences", { body: {} })).status).toBe(401);
  });

  test("decide how the next mail is written: its language, and the zone of its times", async () => {
    const reader = await signUp(world, "usa1");
    await choose({ locale: "de-AT", time_zone: "Asia/Kolkata" }, "deu1", reader);
    await changeHandle(world.api("ind1"), reader, newHandle());
    const german = (await mailsTo(world, reader.email, 2)).at(-1);
    expect(german?.text).toMatch(/^Zeit: .* Indische Normalzeit$/m);
    await choose({ locale: null, time_zone: null }, "deu1", reader);
    await changeHandle(world.api("ind1"), reader, newHandle());
    const english = (await mailsTo(world, reader.email, 3)).at(-1);
    expect(english?.text).toMatch(/^Time: .* UTC$/m);
  });
});
