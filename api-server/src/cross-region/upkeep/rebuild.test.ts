import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { changeHandle, expectLogins } from "../../../test/operations.ts";
import {
  complete,
  newEmail,
  newHandle,
  type Person,
  requestSignUp,
  settled,
  signUp,
} from "../../../test/people.ts";
import { runMigrations, vetchium } from "../../../test/vetchium.ts";
import { REGION_IDS, World } from "../../../test/world.ts";
import type { RebuildReport } from "./rebuild.ts";

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

/** Loses the directory as a disk does, and brings an empty one up in its place. */
async function loseDirectory(): Promise<void> {
  // Unlike a disk, this waits for whoever writes there, and they for this.
  await settled(world);
  await world.rows("global", "truncate users, names, claims, digest_rotations, rebuilds");
}

function rebuild(...args: string[]) {
  return vetchium<RebuildReport>(world, "directory", "rebuild", ...args);
}

async function expectRefused(handle: string, type: string): Promise<void> {
  for (const region of REGION_IDS) {
    const token = await requestSignUp(world, region, newEmail());
    const answer = await complete(world.api(region), { token, handle });
    expect(answer.body.type).toBe(`urn:vetchium:problem:${type}`);
  }
}

/** What the directory holds, without the moments at which it was written. */
async function contents() {
  return world.rows(
    "global",
    `select names.kind, value, state, names.user_id, last_holder_id, quarantined_until, home_region, epoch
     from names left join users using (user_id) order by kind, value`,
  );
}

test("a lost directory is made anew: everybody signs in everywhere, and no handle has changed hands", async () => {
  const people = await Promise.all(
    REGION_IDS.flatMap((region) => [signUp(world, region), signUp(world, region)]),
  );
  const renamed = people[2] as Person;
  const former = renamed.user.handle;
  const current = newHandle();
  expect((await changeHandle(world.api("ind1"), renamed, current)).status).toBe(200);
  const erased = newHandle();
  await world.rows("deu1", "insert into released_handles (handle) values ($1)", [erased]);
  const expired = newHandle();
  await world.rows("deu1", "insert into released_handles (handle, quarantined_until) values ($1, now())", [
    expired,
  ]);
  renamed.user.handle = current;
  await loseDirectory();

  // An empty directory beside regions that are not: from here on no name is given away.
  const migrated = await runMigrations(world);
  expect(migrated).toMatchObject({ code: 0, stderr: expect.stringContaining("rebuilt") });
  await expectRefused(people[0]?.user.handle ?? "", "directory-unavailable");
  // People who are not in it yet are found nevertheless.
  for (const person of people) await expectLogins(world, person);

  const first = await rebuild();
  expect(first).toMatchObject({ code: 0, document: { isOpen: true } });
  expect(first.document.regions.map(({ region, people, restored }) => [region, people, restored])).toEqual([
    ["ind1", 2, 2],
    ["usa1", 2, 2],
    ["deu1", 2, 2],
  ]);
  const made = await contents();
  const again = await rebuild();
  expect(again.document.regions.map(({ restored }) => restored)).toEqual([0, 0, 0]);
  expect(await contents()).toEqual(made);

  for (const person of people) {
    await expectLogins(world, person);
    await expectRefused(person.user.handle, "handle-taken");
  }
  for (const closed of [former, erased]) {
    await expectRefused(closed, "handle-taken");
    expect((await world.api("ind1").get(`/v1/handles/${closed}`)).body).toMatchObject({
      reason: "quarantined",
    });
  }
  expect((await changeHandle(world.api("ind1"), renamed, former)).status).toBe(200);
  const token = await requestSignUp(world, "ind1", newEmail());
  expect((await complete(world.api("ind1"), { token, handle: expired })).status).toBe(201);
});

test("a person whose move was interrupted is at home where the epoch is higher", async () => {
  const person = await signUp(world, "ind1");
  const { id } = person.user;
  await world.rows("deu1", "insert into users (user_id, handle, email, epoch) values ($1, $2, $3, 2)", [
    id,
    person.user.handle,
    person.email,
  ]);
  await world.rows("ind1", "update users set fenced_by = $2 where user_id = $1", [id, uuidv7()]);
  await loseDirectory();
  expect((await rebuild()).code).toBe(0);
  expect(await world.rows("global", "select home_region, epoch from users where user_id = $1", [id])).toEqual(
    [{ home_region: "deu1", epoch: 2 }],
  );
  // The rows of this move that a real one would have brought are not there: it ends here.
  await world.rows("deu1", "delete from users where user_id = $1", [id]);
});

test("while a region is away new names wait, and afterwards the rebuild goes on", async () => {
  const person = await signUp(world, "usa1");
  await loseDirectory();
  await world.link("deu1").cut();
  const partial = await rebuild();
  expect(partial).toMatchObject({ code: 3, document: { isOpen: false } });
  const taken = await signUpAt("usa1", newHandle());
  expect(taken.body.type).toBe("urn:vetchium:problem:directory-unavailable");
  await world.link("deu1").mend();
  expect(await rebuild()).toMatchObject({ code: 0, document: { isOpen: true } });
  await expectLogins(world, person);
  expect((await signUpAt("usa1", newHandle())).status).toBe(201);
});

test("people sign up while the directory is made anew", async () => {
  const people = await Promise.all(REGION_IDS.map((region) => signUp(world, region)));
  await loseDirectory();
  const tokens = await Promise.all(REGION_IDS.map((region) => requestSignUp(world, region, newEmail())));
  const rebuilding = rebuild();
  const strangers = tokens.map(async (token) => {
    for (;;) {
      const answer = await complete(world.api("ind1"), { token });
      if (answer.status === 201) return;
      expect(answer.body.type).toBe("urn:vetchium:problem:directory-unavailable");
    }
  });
  expect((await rebuilding).code).toBe(0);
  await Promise.all(strangers);
  for (const person of people) await expectLogins(world, person);
  expect(await vetchium(world, "directory", "verify", "--min-age", "0")).toMatchObject({ code: 0 });
});

async function signUpAt(region: string, handle: string) {
  const token = await requestSignUp(world, region, newEmail());
  return complete(world.api(region), { token, handle });
}
