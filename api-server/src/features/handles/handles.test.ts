import type { Problem } from "@vetchium/api-contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newHandle, signUp } from "../../../test/people.ts";
import { REGION_IDS, World } from "../../../test/world.ts";

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

function look<Body = object>(handle: string, via = "ind1") {
  return world.api(via).get<Body>(`/v1/handles/${encodeURIComponent(handle)}`);
}

test("a handle is free until somebody has it, seen from every server", async () => {
  const free = newHandle();
  expect((await look(free.toUpperCase())).body).toEqual({ handle: free, available: true });
  const { user } = await signUp(world, "deu1");
  for (const via of REGION_IDS) {
    expect((await look(user.handle, via)).body).toEqual({
      handle: user.handle,
      available: false,
      reason: "taken",
      alternatives: expect.toSatisfy((others: string[]) => others.length === 3),
    });
  }
});

test("what is offered for a taken handle is free and can be had", async () => {
  const { user } = await signUp(world, "usa1");
  const { body } = await look<{ alternatives: string[] }>(user.handle);
  for (const alternative of body.alternatives) {
    expect(alternative.startsWith(user.handle)).toBe(true);
    expect((await look(alternative)).body).toEqual({ handle: alternative, available: true });
  }
  const [first = ""] = body.alternatives;
  await signUp(world, "ind1", "ind1", { handle: first });
  expect((await look<{ alternatives: string[] }>(user.handle)).body.alternatives).not.toContain(first);
});

test("the longest handle has alternatives too", async () => {
  const handle = newHandle().padEnd(30, "x");
  await signUp(world, "usa1", "usa1", { handle });
  const { body } = await look<{ alternatives: string[] }>(handle);
  expect(body.alternatives).toHaveLength(3);
  for (const alternative of body.alternatives) expect(alternative).toMatch(/^[a-z][a-z0-9_]{2,29}$/);
});

test.for(["admin", "Support", "vetchium", "vetchi_team", "signup"])("%s is reserved", async (handle) => {
  expect((await look(handle)).body).toMatchObject({ available: false, reason: "reserved" });
});

test.for(["ab", "1abc", "_abc", "a-b-c", "a b c", "ä_umlaut", "a".repeat(31)])(
  "%s is invalid",
  async (handle) => {
    expect((await look(handle)).body).toMatchObject({ available: false, reason: "invalid" });
  },
);

test.for(["a%00b", "%ff%fe", "%", "a".repeat(101), "a".repeat(5000)])(
  "/v1/handles/%s is a validation problem",
  async (path) => {
    const answer = await world.api("ind1").get<Problem>(`/v1/handles/${path}`);
    expect(answer.status).toBe(400);
    expect(answer.body.type).toBe("urn:vetchium:problem:validation");
  },
);

test("the directory's absence is told", async () => {
  await world.link("global").cut();
  const answer = await look<Problem>(newHandle());
  expect(answer.status).toBe(503);
  expect(answer.body.type).toBe("urn:vetchium:problem:directory-unavailable");
  await world.link("global").mend();
});
