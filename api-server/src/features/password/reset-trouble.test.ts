import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { withClient } from "#postgres/with-client.ts";
import {
  askForReset,
  completeReset,
  erase,
  isErased,
  me,
  signInWith,
  startMove,
} from "../../../test/operations.ts";
import { mailsTo, newEmail, type Person, settled, signUp, tokenIn } from "../../../test/people.ts";
import { World } from "../../../test/world.ts";

const NEW_PASSWORD = "eleven copper lanterns drifting";

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

async function ask(email: string, via: string): Promise<void> {
  const { status, body } = await world.api(via).post("/v1/password-resets", { email });
  expect({ status, body }).toEqual({ status: 202, body: {} });
}

async function resetsOf({ user }: Person, region: string): Promise<unknown[]> {
  return world.rows(region, "select from password_resets where user_id = $1", [user.id]);
}

describe("a link to choose a new password", () => {
  test("goes on leading to a person who has moved meanwhile, once", async () => {
    const person = await signUp(world, "ind1");
    const token = await askForReset(world, person.email, "ind1");
    expect((await startMove(world.api("ind1"), person, "deu1")).status).toBe(202);
    await expect
      .poll(async () => (await me(world, person, "usa1")).home_region, { timeout: 20_000 })
      .toBe("deu1");
    await expect.poll(() => resetsOf(person, "ind1"), { timeout: 10_000 }).toEqual([]);
    expect((await completeReset(world.api("usa1"), token, NEW_PASSWORD)).status).toBe(204);
    expect((await signInWith(world, person.email, NEW_PASSWORD, "ind1")).status).toBe(201);
    expect((await completeReset(world.api("ind1"), token, NEW_PASSWORD)).status).toBe(410);
  });

  test("is spent for a person who was erased meanwhile", async () => {
    const person = await signUp(world, "usa1");
    await settled(world);
    const token = await askForReset(world, person.email, "usa1");
    const { body } = await erase(world.api("usa1"), person);
    await expect.poll(() => isErased(world, body.erasure.id), { timeout: 20_000 }).toBe(true);
    expect((await completeReset(world.api("deu1"), token, NEW_PASSWORD)).status).toBe(410);
  });

  test("stays good while the person's region is away", async () => {
    const person = await signUp(world, "deu1");
    const token = await askForReset(world, person.email, "deu1");
    await world.link("deu1").cut();
    const refused = await completeReset(world.api("ind1"), token, NEW_PASSWORD);
    expect([refused.status, refused.body.type]).toEqual([503, "urn:vetchium:problem:region-unavailable"]);
    await world.link("deu1").mend();
    await expect
      .poll(async () => (await completeReset(world.api("ind1"), token, NEW_PASSWORD)).status, {
        timeout: 15_000,
      })
      .toBe(204);
  });
});

describe("asking for a new password is answered alike", () => {
  test("for an address that nobody has, which gets no mail", async () => {
    const nobody = newEmail();
    const person = await signUp(world, "ind1");
    await ask(nobody, "usa1");
    await askForReset(world, person.email, "usa1");
    // The server that was asked has nothing left under way once it has stopped.
    await world.stopServer("usa1");
    await world.startServer("usa1");
    expect(await mailsTo(world, nobody, 0)).toEqual([]);
    for (const region of ["ind1", "usa1", "deu1"]) {
      expect(await world.rows(region, "select from outgoing_mails where address = $1", [nobody])).toEqual([]);
    }
    expect(world.log()).not.toContain(nobody);
  });

  test("in the same time, whether there is an account here, elsewhere, away or nowhere", async () => {
    const people = [await signUp(world, "ind1"), await signUp(world, "usa1"), await signUp(world, "deu1")];
    await world.link("deu1").cut();
    // Whatever is looked up in the home of the second takes this long, in milliseconds.
    world.link("usa1").delay = 3_000;
    try {
      for (const email of [...people.map((person) => person.email), newEmail()]) {
        const startedAt = performance.now();
        await ask(email, "ind1");
        expect(performance.now() - startedAt).toBeLessThan(3_000);
      }
    } finally {
      world.link("usa1").delay = 0;
      await world.link("deu1").mend();
    }
    for (const { email } of people.slice(0, 2))
      tokenIn((await mailsTo(world, email, 2)).at(-1), "password/reset");
  });

  test("while the person moves, who gets the mail when that is over", async () => {
    const person = await signUp(world, "ind1");
    const move = [person.user.id, "0190a5c0-0000-7000-8000-000000000000"];
    await world.rows("ind1", "update users set fenced_by = $2 where user_id = $1", move);
    await ask(person.email, "deu1");
    expect(await resetsOf(person, "ind1")).toEqual([]);
    // As the move itself does when it is called off.
    const open = `with move as (select set_config('vetchium.move_id', $2, true))
      update users set fenced_by = null from move where user_id = $1`;
    await world.rows("ind1", open, move);
    tokenIn((await mailsTo(world, person.email, 2)).at(-1), "password/reset");
  });
});

describe("a hash that was made with weaker parameters", () => {
  // Argon2id with m=8 MiB and t=1 of the password below.
  const WEAK = { memoryCost: 8 * 1024, timeCost: 1, parallelism: 1 };
  const OLD_PASSWORD = "nine silver kettles whistling";

  async function weaken(person: Person, region: string): Promise<string> {
    const { hash } = await import("@node-rs/argon2");
    const weak = await hash(OLD_PASSWORD, WEAK);
    expect(weak).toContain("m=8192,t=1,");
    await world.rows(region, "update credentials set password_hash = $2 where user_id = $1", [
      person.user.id,
      weak,
    ]);
    return weak;
  }

  async function hashOf({ user }: Person, region: string): Promise<string | undefined> {
    const sql = "select password_hash from credentials where user_id = $1";
    return (await world.rows<{ password_hash: string }>(region, sql, [user.id]))[0]?.password_hash;
  }

  test("is replaced after a log-in, by whichever server, and the password stays", async () => {
    const person = await signUp(world, "usa1");
    for (const via of ["usa1", "ind1"]) {
      await weaken(person, "usa1");
      expect((await signInWith(world, person.email, "not the password", via)).status).toBe(401);
      expect((await signInWith(world, person.email, OLD_PASSWORD, via)).status).toBe(201);
      await expect.poll(() => hashOf(person, "usa1")).toContain("$argon2id$v=19$m=19456,t=2,p=1$");
      expect((await signInWith(world, person.email, OLD_PASSWORD, via)).status).toBe(201);
    }
  });

  test("is left alone where the password is changed at the same time", async () => {
    const person = await signUp(world, "usa1");
    const other = await hashOf(person, "usa1");
    await weaken(person, "usa1");
    await withClient(world.databaseUrl("usa1"), async (change) => {
      await change.query("begin");
      // Sessions may begin meanwhile, and nothing may be changed.
      await change.query("select from credentials where user_id = $1 for share", [person.user.id]);
      expect((await signInWith(world, person.email, OLD_PASSWORD, "ind1")).status).toBe(201);
      const waiting = `select from pg_stat_activity
         where datname = current_database() and wait_event_type = 'Lock' and query like '%update credentials%'`;
      await vi.waitFor(async () => expect(await world.rows("usa1", waiting)).toHaveLength(1), {
        timeout: 10_000,
      });
      await change.query("update credentials set password_hash = $2 where user_id = $1", [
        person.user.id,
        other,
      ]);
      await change.query("commit");
    });
    await world.stopServer("ind1");
    await world.startServer("ind1");
    expect(await hashOf(person, "usa1")).toBe(other);
  });
});
