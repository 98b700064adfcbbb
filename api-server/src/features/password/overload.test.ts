import { availableParallelism } from "node:os";
import type { Problem } from "@vetchium/api-contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newPerson, signInWith } from "../../../test/operations.ts";
import { World } from "../../../test/world.ts";

// Two and a half times what may wait.
const FLOOD = 250 * availableParallelism();
// All of it at once would take this much for each, in bytes.
const HASH_MEMORY = 19 * 1024 * 1024;

let world: World;
beforeAll(async () => {
  world = await World.start({ runsJobs: false });
});
afterAll(() => world.stop());

test("of a flood of log-ins those that can't be done soon are turned away, and the rest goes on", async () => {
  const api = world.api("ind1");
  const person = await newPerson(world, "ind1");
  const memoryBefore = process.memoryUsage().rss;
  let memory = 0;
  const startedAt = performance.now();
  let isOver = false;
  const flood = Promise.all(
    Array.from({ length: FLOOD }, () =>
      // What can be nobody's handle costs no database anything, and a hash all the same.
      api.post<Problem>("/v1/sessions", { login: "nobody at all", password: "not anybody's password" }),
    ),
  ).finally(() => {
    isOver = true;
  });

  const waits: number[] = [];
  while (!isOver) {
    const askedAt = performance.now();
    expect((await api.get("/livez")).status).toBe(200);
    waits.push(performance.now() - askedAt);
    memory = Math.max(memory, process.memoryUsage().rss - memoryBefore);
  }
  const took = performance.now() - startedAt;
  const answers = await flood;

  const done = answers.filter(({ status }) => status === 401);
  const refused = answers.filter(({ body }) => body.type === "urn:vetchium:problem:overloaded");
  expect(done.length + refused.length).toBe(FLOOD);
  expect(done.length).toBeGreaterThan(0);
  expect(refused.length).toBeGreaterThan(0);
  for (const { status, headers } of refused) {
    expect(status).toBe(503);
    expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
  }
  expect(memory).toBeLessThan((FLOOD * HASH_MEMORY) / 10);
  // Many were answered while hashes were made, and the median of them in a small part of that time.
  const median = waits.toSorted((one, other) => one - other)[Math.floor(waits.length / 2)] ?? took;
  expect(waits.length).toBeGreaterThan(10);
  expect(median).toBeLessThan(took / 10);

  expect((await signInWith(world, person.email, person.password, "ind1")).status).toBe(201);
});
