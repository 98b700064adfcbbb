import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { changeHandle, expectLogins, signInBy } from "../../../test/operations.ts";
import { newHandle, type Person, settled, signUp } from "../../../test/people.ts";
import { vetchium } from "../../../test/vetchium.ts";
import { World } from "../../../test/world.ts";
import type { VerifyReport } from "./report.ts";

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

/** Somebody whose sign-up the directory knows of. */
async function settledPerson(region: string): Promise<Person> {
  const person = await signUp(world, region);
  await settled(world);
  return person;
}

/** What was found of each kind, in all regions, and how much of it was repaired. */
async function counts(command: "verify" | "repair", ...args: string[]) {
  const ended = await vetchium<VerifyReport>(world, "directory", command, "--min-age", "0", ...args);
  const found = ended.document.parts.flatMap(({ region, findings }) =>
    Object.entries(findings).map(([kind, finding]) => [`${region} ${kind}`, finding.found, finding.repaired]),
  );
  return { code: ended.code, found, parts: ended.document.parts };
}

const nothing = { code: 0, found: [] };

/** A way to bring directory and region apart, for somebody who lives in usa1. */
interface Damage {
  kind: string;
  in: string;
  sql: string;
}

const damages: Damage[] = [
  {
    kind: "missing-person",
    in: "global",
    sql: "with n as (delete from names where user_id = $1) delete from users where user_id = $1",
  },
  { kind: "missing-handle", in: "global", sql: "delete from names where user_id = $1 and kind = 'handle'" },
  { kind: "missing-digest", in: "global", sql: "delete from names where user_id = $1 and kind = 'email'" },
  {
    kind: "stale-name",
    in: "global",
    sql: `insert into names (kind, value, state, user_id, change_number)
      values ('email', 'k1:' || gen_random_uuid(), 'active', $1, 1)`,
  },
  { kind: "wrong-home", in: "global", sql: "update users set home_region = 'deu1' where user_id = $1" },
  {
    kind: "wrong-home",
    in: "global",
    sql: "update users set home_region = 'deu1', epoch = 7 where user_id = $1",
  },
  { kind: "outdated", in: "usa1", sql: "update users set epoch = 3 where user_id = $1" },
  { kind: "behind", in: "global", sql: "update users set epoch = 4 where user_id = $1" },
  { kind: "behind", in: "global", sql: "update names set change_number = 5 where user_id = $1" },
];

describe("a directory that differs", () => {
  test("is found to do so, kind by kind, and is repaired", async () => {
    const people = await Promise.all(damages.map(() => settledPerson("usa1")));
    expect(await counts("verify")).toMatchObject(nothing);
    for (const [index, { in: database, sql }] of damages.entries()) {
      await world.rows(database, sql, [people[index]?.user.id]);
    }
    const kinds = new Map<string, number>();
    for (const { kind } of damages) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    const expected = (isRepaired: boolean) =>
      [...kinds].map(([kind, count]) => [`usa1 ${kind}`, count, isRepaired ? count : 0]).toSorted();
    const verified = await counts("verify");
    expect({ ...verified, found: verified.found.toSorted() }).toMatchObject({
      code: 1,
      found: expected(false),
    });
    const repaired = await counts("repair");
    expect({ ...repaired, found: repaired.found.toSorted() }).toMatchObject({
      code: 0,
      found: expected(true),
    });
    expect(await counts("verify")).toMatchObject(nothing);
    for (const person of people) await expectLogins(world, person);
    const told = "select distinct user_id from audit_events where kind = 'directory-repaired'";
    expect(await world.rows("usa1", told)).toHaveLength(people.length);
  });

  test("gives up somebody whom no region knows, and keeps their handle closed", async () => {
    const handle = newHandle();
    const userId = uuidv7();
    await world.rows("global", "insert into users (user_id, home_region) values ($1, 'ind1')", [userId]);
    await world.rows(
      "global",
      "insert into names (kind, value, state, user_id, change_number) values ('handle', $1, 'active', $2, 1)",
      [handle, userId],
    );
    expect(await counts("repair")).toMatchObject({ code: 0, found: [["ind1 lost-person", 1, 1]] });
    expect((await world.api("deu1").get(`/v1/handles/${handle}`)).body).toMatchObject({
      reason: "quarantined",
    });
    expect(await counts("verify")).toMatchObject(nothing);
  });

  test("gives up names of nobody", async () => {
    const handle = newHandle();
    await world.rows(
      "global",
      "insert into names (kind, value, state, user_id, change_number) values ('handle', $1, 'active', $2, 1)",
      [handle, uuidv7()],
    );
    expect(await counts("repair")).toMatchObject({ code: 0, found: [["none orphaned-name", 1, 1]] });
    expect(await counts("verify")).toMatchObject(nothing);
  });
});

describe("what nobody but a person can decide is reported and left as it is", () => {
  test("two people with one handle, until one of them takes another", async () => {
    const [first, second] = [await settledPerson("ind1"), await settledPerson("usa1")];
    const { handle } = second.user;
    await world.rows("ind1", "update users set handle = $2 where user_id = $1", [first.user.id, handle]);
    for (let time = 1; time <= 2; time++) {
      expect(await counts("repair")).toMatchObject({ code: 1, found: [["ind1 conflict", 1, 0]] });
    }
    await expectLogins(world, second, ["usa1", "deu1"]);
    // A server finds somebody of its own region before it asks the directory.
    expect((await signInBy(world, handle, "ind1"))?.id).toBe(first.user.id);
    expect((await changeHandle(world.api("ind1"), first, newHandle())).status).toBe(200);
    await vi.waitFor(async () => expect(await counts("verify")).toMatchObject(nothing), { timeout: 10_000 });
  });

  test("somebody who lives in two regions", async () => {
    const person = await settledPerson("usa1");
    await world.rows("deu1", "insert into users (user_id, handle, email) values ($1, $2, $3)", [
      person.user.id,
      person.user.handle,
      person.email,
    ]);
    expect(await counts("repair")).toMatchObject({ code: 1, found: [["deu1 two-homes", 1, 0]] });
    await world.rows("deu1", "delete from users where user_id = $1", [person.user.id]);
    expect(await counts("verify")).toMatchObject(nothing);
  });
});

describe("what is under way is left alone", () => {
  test("a change that is young", async () => {
    const person = await settledPerson("ind1");
    await world.rows("global", "delete from names where user_id = $1", [person.user.id]);
    const young = await vetchium<VerifyReport>(world, "directory", "repair");
    expect(young.code).toBe(0);
    expect(await world.rows("global", "select from names where user_id = $1", [person.user.id])).toEqual([]);
    expect((await counts("repair")).found).toEqual([["ind1 missing-handle", 1, 1]]);
  });

  test("a person who is moving, and one with a claim that is not settled", async () => {
    const [mover, changer] = [await settledPerson("ind1"), await settledPerson("ind1")];
    const moveId = uuidv7();
    await world.rows("ind1", "update users set fenced_by = $2 where user_id = $1", [mover.user.id, moveId]);
    const claim = "select from reserve_names($1, $2, 'ind1', interval '1 hour', '{handle}', $3)";
    await world.rows("global", claim, [uuidv7(), changer.user.id, [newHandle()]]);
    for (const { user } of [mover, changer]) {
      await world.rows("global", "delete from names where value = $1", [user.handle]);
    }
    expect(await counts("repair")).toMatchObject(nothing);
    await world.rows("ind1", `set local vetchium.move_id = '${moveId}'; update users set fenced_by = null`);
    await world.rows("global", "select settle_claim(claim_id, 'dropped', null) from claims");
    expect(await counts("repair")).toMatchObject({ code: 0, found: [["ind1 missing-handle", 2, 2]] });
  });
});

test("a region that is away is not verified; the others are, and nobody is removed on its account", async () => {
  const person = await settledPerson("usa1");
  const lost = uuidv7();
  await world.rows("global", "insert into users (user_id, home_region) values ($1, 'usa1')", [lost]);
  await world.rows("global", "delete from names where value = $1", [person.user.handle]);
  await world.link("deu1").cut();
  const { code, found, parts } = await counts("repair");
  await world.link("deu1").mend();
  expect(code).toBe(3);
  expect(found).toEqual([["usa1 missing-handle", 1, 1]]);
  expect(parts.find(({ region }) => region === "deu1")?.notVerified).toBe(
    "the database of deu1 does not answer",
  );
  expect(parts.find(({ region }) => region === "usa1")).toMatchObject({ undecided: 1 });
  expect(await counts("repair")).toMatchObject({ code: 0, found: [["usa1 lost-person", 1, 1]] });
});

test("a region that comes back empty does not empty the directory, unless that is what is wanted", async () => {
  await world.rows(
    "global",
    "insert into users (user_id, home_region) select gen_random_uuid(), 'deu1' from generate_series(1, 150)",
  );
  const { code, found, parts } = await counts("repair");
  expect({ code, found }).toEqual({ code: 1, found: [["deu1 lost-person", 150, 0]] });
  expect(parts.find(({ region }) => region === "deu1")).toMatchObject({ refused: 150 });
  expect(await counts("repair", "--force")).toMatchObject({
    code: 0,
    found: [["deu1 lost-person", 150, 150]],
  });
});

test("each server verifies its own region, and its metrics tell what it found", async () => {
  const person = await settledPerson("deu1");
  await world.rows("deu1", "update users set changed_at = now() - interval '1 day'");
  await world.rows("global", "update users set updated_at = now() - interval '1 day'");
  await world.rows("global", "delete from names where value = $1", [person.user.handle]);
  await world.rows("deu1", "select graphile_worker.add_job('verify-directory')");
  await vi.waitFor(
    async () => {
      const text = await world.metrics("deu1");
      expect(text).toContain('vetchium_directory_drift{kind="missing-handle",region="deu1"} 1');
      expect(text).toContain('vetchium_directory_repaired_total{kind="missing-handle",region="deu1"} 1');
      expect(text).toMatch(/^vetchium_directory_verification_timestamp_seconds \d/m);
      expect(text).not.toContain(person.user.handle);
      expect(text).not.toContain(person.user.id);
    },
    { timeout: 10_000 },
  );
  await expectLogins(world, person);
});
