import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { changeHandle, expectLogins, isFree, me } from "../../../test/operations.ts";
import { newHandle, signUp } from "../../../test/people.ts";
import { REGION_IDS, World } from "../../../test/world.ts";

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

/** Waits until the directory has settled that a handle is closed to others. */
async function isQuarantined(handle: string): Promise<void> {
  await vi.waitFor(
    async () => {
      const { body } = await world.api("deu1").get<{ reason?: string }>(`/v1/handles/${handle}`);
      expect(body.reason).toBe("quarantined");
    },
    { timeout: 10_000, interval: 30 },
  );
}

describe("a change of handle", () => {
  test("through any server gives the new one and closes the old one to everybody else", async () => {
    for (const via of ["usa1", "ind1"]) {
      const person = await signUp(world, "usa1");
      const handle = newHandle();
      const { status, body, headers } = await changeHandle(world.api(via), person, handle.toUpperCase());
      expect(status).toBe(200);
      expect(body.user).toMatchObject({ handle, home_region: "usa1", email: person.email });
      expect(headers.get("etag")).toBe(`"${body.user.version}"`);
      expect((await world.api("deu1").get(`/v1/users/${handle}`)).status).toBe(200);
      expect((await world.api("deu1").get(`/v1/users/${person.user.handle}`)).status).toBe(404);
      await isQuarantined(person.user.handle);
      const stranger = await signUp(world, "deu1");
      const refused = await changeHandle(world.api("ind1"), stranger, person.user.handle);
      expect(refused.status).toBe(409);
      expect(refused.body.type).toBe("urn:vetchium:problem:handle-taken");
      await expectLogins(world, { ...person, user: body.user }, ["ind1"]);
    }
  });

  test("can be taken back, at once and later", async () => {
    const person = await signUp(world, "usa1");
    const first = person.user.handle;
    const second = newHandle();
    for (const handle of [second, first, second, first]) {
      const { status, body } = await changeHandle(world.api("usa1"), person, handle);
      expect(status).toBe(200);
      expect(body.user.handle).toBe(handle);
    }
    await isQuarantined(second);
    expect((await changeHandle(world.api("ind1"), person, second)).status).toBe(200);
    await isQuarantined(first);
  });

  test("to the handle that one has changes nothing", async () => {
    const person = await signUp(world, "ind1");
    const { status, body } = await changeHandle(world.api("ind1"), person, person.user.handle);
    expect(status).toBe(200);
    expect(body.user.version).toBe(person.user.version);
  });

  test("to one that somebody has, or that is kept back, is refused, and so is what is no handle", async () => {
    const [person, other] = [await signUp(world, "ind1"), await signUp(world, "usa1")];
    const api = world.api("ind1");
    expect((await changeHandle(api, person, other.user.handle)).body.type).toContain("handle-taken");
    expect((await changeHandle(api, person, "support")).body.type).toContain("handle-reserved");
    expect((await changeHandle(api, person, "a b")).status).toBe(400);
    expect((await me(world, person, "usa1")).handle).toBe(person.user.handle);
  });

  test("without a living session is refused and leaves the handle free", async () => {
    const person = await signUp(world, "ind1");
    const { token } = person.session;
    await world.api("usa1").get("/v1/me", { token });
    expect((await world.api("ind1").send("DELETE", "/v1/sessions/current", { token })).status).toBe(204);
    const handle = newHandle();
    // This server has seen the session alive, and asks the directory before the home tells otherwise.
    expect((await changeHandle(world.api("usa1"), person, handle)).status).toBe(401);
    expect((await changeHandle(world.api("deu1"), person, handle)).status).toBe(401);
    expect(await isFree(world, handle)).toBe(true);
  });

  test("wanted by many at once goes to one of them", async () => {
    const people = await Promise.all(REGION_IDS.map((region) => signUp(world, region)));
    const handle = newHandle();
    const answers = await Promise.all(
      people.map((person) => changeHandle(world.api("usa1"), person, handle)),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
  });

  test("asked for many times at once by the same person leaves them with one of those handles", async () => {
    const person = await signUp(world, "ind1");
    const handles = [newHandle(), newHandle(), newHandle()];
    const answers = await Promise.all(
      handles.map((handle) => changeHandle(world.api("ind1"), person, handle)),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const { handle: kept } = await me(world, person, "ind1");
    expect(handles).toContain(kept);
    await Promise.all(handles.filter((handle) => handle !== kept).map(isQuarantined));
  });
});

test("a directory that is away delays a change of handle and nothing else", async () => {
  const person = await signUp(world, "ind1");
  await world.link("global").cut();
  const refused = await changeHandle(world.api("ind1"), person, newHandle());
  expect(refused.status).toBe(503);
  expect(refused.body.type).toBe("urn:vetchium:problem:directory-unavailable");
  expect((await world.api("ind1").get("/v1/me", { token: person.session.token })).status).toBe(200);
  await world.link("global").mend();
  await vi.waitFor(
    async () => expect((await changeHandle(world.api("ind1"), person, newHandle())).status).toBe(200),
    {
      timeout: 15_000,
    },
  );
});
