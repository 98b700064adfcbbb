import type { Problem, User } from "@vetchium/api-contract";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { newHandle, PASSWORD, type Person, signUp } from "../../../test/people.ts";
import { REGION_IDS, World } from "../../../test/world.ts";

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

function putHandle<Body = { user: User }>(person: Person, handle: string, via = "ind1") {
  const { token } = person.session;
  return world.api(via).send<Body>("PUT", "/v1/me/handle", { body: { handle }, token });
}

function availability(handle: string) {
  return world.api("deu1").get<{ available: boolean; reason?: string }>(`/v1/handles/${handle}`);
}

/** Waits until the directory has settled that a handle is closed to others. */
async function isQuarantined(handle: string): Promise<void> {
  await vi.waitFor(async () => expect((await availability(handle)).body.reason).toBe("quarantined"), {
    timeout: 10_000,
    interval: 30,
  });
}

describe("a change of handle", () => {
  test("through any server gives the new one and closes the old one to everybody else", async () => {
    for (const via of ["usa1", "ind1"]) {
      const person = await signUp(world, "usa1");
      const handle = newHandle();
      const { status, body, headers } = await putHandle(person, handle.toUpperCase(), via);
      expect(status).toBe(200);
      expect(body.user).toMatchObject({ handle, home_region: "usa1", email: person.email });
      expect(headers.get("etag")).toBe(`"${body.user.version}"`);
      expect((await world.api("deu1").get(`/v1/users/${handle}`)).status).toBe(200);
      expect((await world.api("deu1").get(`/v1/users/${person.user.handle}`)).status).toBe(404);
      await isQuarantined(person.user.handle);
      const stranger = await signUp(world, "deu1");
      const refused = await putHandle<Problem>(stranger, person.user.handle);
      expect(refused.status).toBe(409);
      expect(refused.body.type).toBe("urn:vetchium:problem:handle-taken");
      for (const login of [handle, person.email]) {
        const signedIn = await world.api("ind1").post("/v1/sessions", { login, password: PASSWORD });
        expect(signedIn.status).toBe(201);
      }
    }
  });

  test("can be taken back, at once and later", async () => {
    const person = await signUp(world, "usa1");
    const first = person.user.handle;
    const second = newHandle();
    for (const handle of [second, first, second, first]) {
      const { status, body } = await putHandle(person, handle, "usa1");
      expect(status).toBe(200);
      expect(body.user.handle).toBe(handle);
    }
    await isQuarantined(second);
    expect((await putHandle(person, second)).status).toBe(200);
    await isQuarantined(first);
  });

  test("to the handle that one has changes nothing", async () => {
    const person = await signUp(world, "ind1");
    const { status, body } = await putHandle(person, person.user.handle);
    expect(status).toBe(200);
    expect(body.user.version).toBe(person.user.version);
  });

  test("to one that somebody has, or that is kept back, is refused, and so is what is no handle", async () => {
    const [person, other] = [await signUp(world, "ind1"), await signUp(world, "usa1")];
    expect((await putHandle<Problem>(person, other.user.handle)).body.type).toContain("handle-taken");
    expect((await putHandle<Problem>(person, "support")).body.type).toContain("handle-reserved");
    expect((await putHandle<Problem>(person, "a b")).status).toBe(400);
    const me = await world.api("usa1").get<{ user: User }>("/v1/me", { token: person.session.token });
    expect(me.body.user.handle).toBe(person.user.handle);
  });

  test("without a living session is refused and leaves the handle free", async () => {
    const person = await signUp(world, "ind1");
    const { token } = person.session;
    await world.api("usa1").get("/v1/me", { token });
    expect((await world.api("ind1").send("DELETE", "/v1/sessions/current", { token })).status).toBe(204);
    const handle = newHandle();
    // This server has seen the session alive, and asks the directory before the home tells otherwise.
    expect((await putHandle(person, handle, "usa1")).status).toBe(401);
    expect((await putHandle(person, handle, "deu1")).status).toBe(401);
    expect((await availability(handle)).body.available).toBe(true);
  });

  test("wanted by many at once goes to one of them", async () => {
    const people = await Promise.all(REGION_IDS.map((region) => signUp(world, region)));
    const handle = newHandle();
    const answers = await Promise.all(people.map((person) => putHandle(person, handle, "usa1")));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
  });

  test("asked for many times at once by the same person leaves them with one of those handles", async () => {
    const person = await signUp(world, "ind1");
    const handles = [newHandle(), newHandle(), newHandle()];
    const answers = await Promise.all(handles.map((handle) => putHandle(person, handle)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const me = await world.api("ind1").get<{ user: User }>("/v1/me", { token: person.session.token });
    expect(handles).toContain(me.body.user.handle);
    await Promise.all(handles.filter((handle) => handle !== me.body.user.handle).map(isQuarantined));
  });
});

test("a directory that is away delays a change of handle and nothing else", async () => {
  const person = await signUp(world, "ind1");
  await world.link("global").cut();
  const refused = await putHandle<Problem>(person, newHandle());
  expect(refused.status).toBe(503);
  expect(refused.body.type).toBe("urn:vetchium:problem:directory-unavailable");
  expect((await world.api("ind1").get("/v1/me", { token: person.session.token })).status).toBe(200);
  await world.link("global").mend();
  await vi.waitFor(async () => expect((await putHandle(person, newHandle())).status).toBe(200), {
    timeout: 15_000,
  });
});
