import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { withClient } from "#postgres/with-client.ts";
import { expectLogins } from "../../../test/operations.ts";
import { complete, mailsTo, newEmail, type Person, settled, signUp, tokenIn } from "../../../test/people.ts";
import { startVetchium, vetchium } from "../../../test/vetchium.ts";
import { newDigestKey, REGION_IDS, World } from "../../../test/world.ts";
import { emailDigests } from "../email-digest.ts";
import type { KeyStatus } from "./digest-keys.ts";

const first = newDigestKey("k1", 1);
const second = newDigestKey("a2", 2);

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

test("digests under a key stand side by side, whatever language the directory sorts in", async () => {
  const rows = await directory(
    `select collation_name from information_schema.columns
     where table_name = 'names' and column_name = 'value'`,
  );
  // The retiring of a key goes by ranges; in English, for one, "k1:x" does not stand between "k1:" and "k1;".
  expect(rows).toEqual([{ collation_name: "C" }]);
});

async function directory<Row extends object>(sql: string, values: unknown[] = []) {
  return world.rows<Row>("global", sql, values);
}

/** Waits until one connection to the directory waits for a lock that another holds. */
async function somebodyWaits(): Promise<void> {
  const waiting =
    "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
  await vi.waitFor(async () => expect(await directory(waiting)).toHaveLength(1), { timeout: 10_000 });
}

/** Everybody signs in from every server, and nobody else can sign up with their email. */
async function expectHeld(people: Person[]): Promise<void> {
  for (const person of people) {
    await expectLogins(world, person);
    const { email } = person;
    const before = (await mailsTo(world, email)).length;
    await world.api("deu1").post("/v1/signups", { email, home_region: "deu1" });
    const mail = (await mailsTo(world, email, before + 1)).at(-1);
    expect(mail?.text).not.toContain("signup/complete");
  }
}

/** Of two sign-ups with one email at once, in two regions, one succeeds. */
async function expectOneOfTwo(): Promise<void> {
  const email = newEmail();
  for (const home_region of ["ind1", "usa1"]) {
    await world.api("ind1").post("/v1/signups", { email, home_region });
  }
  const tokens = (await mailsTo(world, email, 2)).map((mail) => tokenIn(mail));
  const answers = await Promise.all(tokens.map((token) => complete(world.api("deu1"), { token })));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
}

async function status(): Promise<[id: string, role: string, lacking: number | undefined][]> {
  const { code, document } = await vetchium<{ keys: KeyStatus[] }>(world, "digest-keys", "status");
  expect(code).toBe(0);
  return document.keys.map(({ keyId, role, lacking }) => [keyId, role, lacking]);
}

// Three releases and a few dozen sign-ins take their time on a busy machine.
const EXCHANGE_MS = 120_000;

test(
  "a key is exchanged while everything runs, and an email is one person's at every stage",
  async () => {
    const people = await Promise.all(REGION_IDS.map((region) => signUp(world, region)));
    await expectOneOfTwo();

    await world.release(second, first);
    people.push(await signUp(world, "usa1"));
    await expectHeld(people);
    await expectOneOfTwo();
    await settled(world);
    // Four before the new key: three, and the one of two.
    expect(await status()).toEqual([
      ["a2", "current", 4],
      ["k1", "configured", 0],
    ]);
    // That not everybody has a digest under the new key yet is no disagreement.
    expect(await vetchium(world, "directory", "verify", "--min-age", "0")).toMatchObject({ code: 0 });

    expect((await vetchium(world, "digest-keys", "rotate")).code).toBe(0);
    expect(await status()).toEqual([
      ["a2", "current", 0],
      ["k1", "configured", 0],
    ]);
    expect((await vetchium(world, "digest-keys", "rotate")).code).toBe(0);
    await expectHeld(people);
    await expectOneOfTwo();

    const early = await vetchium(world, "digest-keys", "retire", "k1");
    expect(early).toMatchObject({ code: 1, stderr: expect.stringContaining("EMAIL_DIGEST_KEYS") });
    await world.release(second);
    await expectHeld(people);
    await settled(world);
    expect((await vetchium(world, "digest-keys", "retire", "k1")).code).toBe(0);
    expect(await status()).toEqual([["a2", "current", 0]]);
    expect(await directory("select from names where value like 'k1:%'")).toEqual([]);
    people.push(await signUp(world, "deu1"));
    await expectHeld(people);
    await expectOneOfTwo();
    await settled(world);
    expect(await vetchium(world, "directory", "verify", "--min-age", "0")).toMatchObject({ code: 0 });
  },
  EXCHANGE_MS,
);

test("an old key is not retired while somebody has a digest under no other", async () => {
  await world.release(first);
  await signUp(world, "ind1");
  await settled(world);
  await world.release(second);
  const refused = await vetchium(world, "digest-keys", "retire", "k1");
  expect(refused).toMatchObject({ code: 1, stderr: expect.stringMatching(/^1 people have no digest/) });
  await world.release(second, first);
  expect((await vetchium(world, "digest-keys", "rotate")).code).toBe(0);
});

test("an email that changes while its digest is added does not keep the old digest", async () => {
  await world.release(first);
  const person = await signUp(world, "ind1");
  await settled(world);
  await world.release(second, first);
  const email = newEmail();
  const [former = ""] = emailDigests([first], person.email);
  const changed = emailDigests([second, first], email);
  await withClient(world.databaseUrl("global"), async (settling) => {
    // As settling does: the person first, then the names.
    await settling.query("begin");
    await settling.query("select from users where user_id = $1 for update", [person.user.id]);
    const rotating = vetchium(world, "digest-keys", "rotate");
    await somebodyWaits();
    await world.rows("ind1", "update users set email = $2, change_number = 2 where user_id = $1", [
      person.user.id,
      email,
    ]);
    await settling.query("delete from names where value = $1", [former]);
    await settling.query(
      `insert into names (kind, value, state, user_id, change_number)
       select 'email', value, 'active', $1, 2 from unnest($2::text[]) as value`,
      [person.user.id, changed],
    );
    await settling.query("commit");
    expect((await rotating).code).toBe(0);
  });
  expect(
    await directory("select value from names where user_id = $1 and kind = 'email' order by value", [
      person.user.id,
    ]),
  ).toEqual(changed.toSorted().map((value) => ({ value })));
});

test("a rotation that is stopped keeps what it did, and goes on from there", async () => {
  world.digestKeys = [first];
  const emails = Array.from({ length: 2500 }, (_, number) => `rotated${number}@example.org`);
  const userIds = emails.map(() => uuidv7()).toSorted();
  await world.rows(
    "deu1",
    `insert into users (user_id, handle, email)
     select user_id, 'rotated.' || number, email
     from unnest($1::uuid[], $2::text[]) with ordinality as made (user_id, email, number)`,
    [userIds, emails],
  );
  expect(await vetchium(world, "directory", "rebuild")).toMatchObject({ code: 0 });
  world.digestKeys = [newDigestKey("b3", 3), first];
  await withClient(world.databaseUrl("global"), async (blocker) => {
    // Somebody of the third batch.
    await blocker.query("begin");
    await blocker.query("select from users where user_id = $1 for update", [userIds[2400]]);
    const { child, ended } = startVetchium(world, ["digest-keys", "rotate"]);
    await somebodyWaits();
    child.kill("SIGINT");
    await blocker.query("rollback");
    expect(await ended).toEqual({ code: 130, output: "stopped\n" });
  });
  const progress =
    "select people_count, finished_at from digest_rotations where key_id = 'b3' and region = 'deu1'";
  const [stopped] = await directory<{ people_count: string; finished_at: Date | null }>(progress);
  expect(stopped?.finished_at).toBeNull();
  expect(Number(stopped?.people_count)).toBeGreaterThanOrEqual(2000);
  expect((await vetchium(world, "digest-keys", "rotate")).code).toBe(0);
  expect((await directory(progress))[0]).toMatchObject({ finished_at: expect.any(Date) });
  expect(await directory("select from names where value like 'b3:%'")).toHaveLength(
    (await directory("select from users")).length,
  );
});
