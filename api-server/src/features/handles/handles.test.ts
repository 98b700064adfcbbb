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
    });
  }
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
