import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { changeHandle, newcomer, settledPerson } from "./operations.ts";
import { complete, newHandle } from "./people.ts";
import { World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await World.start({ runsJobs: false });
});
afterAll(() => world.stop());

/** Starts the server of ind1 anew with these keys; the first signs. */
async function exchange(...keys: Uint8Array[]): Promise<void> {
  world.tokenKeys = keys;
  await world.stopServer("ind1");
  await world.startServer("ind1");
}

test("links and sessions outlive an exchange of the key that signs them, links until the old one is taken out", async () => {
  const [former, next] = [randomBytes(32), randomBytes(32)];
  await exchange(former);
  const person = await settledPerson(world, "ind1");
  const early = await newcomer(world, "ind1");
  const late = await newcomer(world, "ind1");

  await exchange(next, former);
  expect((await complete(world.api("ind1"), early)).status).toBe(201);
  const current = await newcomer(world, "ind1");

  await exchange(next);
  expect(await complete(world.api("ind1"), late)).toMatchObject({
    status: 410,
    body: { type: "urn:vetchium:problem:token-spent" },
  });
  expect((await complete(world.api("ind1"), current)).status).toBe(201);
  // Its token says whose it is under a key that is gone: their home is asked.
  expect((await changeHandle(world.api("ind1"), person, newHandle())).status).toBe(200);
});
