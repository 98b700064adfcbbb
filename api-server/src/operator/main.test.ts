import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Receipt } from "#cross-region/erasure/erasures.ts";
import type { DatabaseState } from "#cross-region/upkeep/database-states.ts";
import type { ResidencyReport } from "#cross-region/upkeep/residency-audit.ts";
import type { Whereabouts } from "#cross-region/upkeep/whereabouts.ts";
import { withClient } from "#postgres/with-client.ts";
import { newEmail, PASSWORD, type Person, requestSignUp, settled, signUp } from "../../test/people.ts";
import { startVetchium, vetchium } from "../../test/vetchium.ts";
import { World } from "../../test/world.ts";

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

/** What a person can see of one kind that happened to their account. */
async function activityOf({ session }: Person, kind: string) {
  const { body } = await world
    .api("ind1")
    .get<{ items: { kind: string; details: Record<string, string> }[] }>("/v1/me/activity", {
      token: session.token,
    });
  return body.items.filter((event) => event.kind === kind);
}

test("regions: says of every database whether it answers and how many people it has", async () => {
  await signUp(world, "usa1");
  const { code, document } = await vetchium<{ databases: DatabaseState[] }>(world, "regions");
  expect(code).toBe(0);
  expect(document.databases.map(({ name, isUp }) => [name, isUp])).toEqual([
    ["global", true],
    ["ind1", true],
    ["usa1", true],
    ["deu1", true],
  ]);
  expect(document.databases.find(({ name }) => name === "usa1")?.people).toBeGreaterThan(0);
  await world.link("deu1").cut();
  const away = await vetchium<{ databases: DatabaseState[] }>(world, "regions");
  await world.link("deu1").mend();
  expect(away.code).toBe(3);
  expect(away.document.databases.at(-1)).toMatchObject({ name: "deu1", isUp: false });
});

test("residency audit: finds nothing in what the product does, and a row that is out of place", async () => {
  const person = await signUp(world, "usa1");
  await requestSignUp(world, "deu1", newEmail());
  const clean = await vetchium<ResidencyReport>(world, "residency", "audit");
  expect(clean).toMatchObject({ code: 0, document: { misplaced: [], notAudited: [] } });
  expect(clean.document.checked).toBeGreaterThan(5);

  const { id } = person.user;
  const insert = "insert into users (user_id, handle, email) values ($1, $2, $3)";
  await world.rows("deu1", insert, [id, person.user.handle, person.email]);
  await world.rows("global", "insert into names values ('handle', 'nobodys', 'active', $1, null, 1)", [
    uuidv7(),
  ]);
  const found = await vetchium<ResidencyReport>(world, "residency", "audit");
  expect(found.code).toBe(1);
  expect(found.document.misplaced.map(({ database, table, people }) => [database, table, people])).toEqual([
    ["global", "names", 1],
    ["deu1", "users", 1],
  ]);
  expect(found.document.misplaced[1]?.examples).toEqual([id]);
  await world.rows("deu1", "delete from users where user_id = $1", [id]);
  await world.rows("global", "delete from names where value = 'nobodys'");
});

test("users show: finds somebody by any of their names, and tells no secret of theirs", async () => {
  const person = await signUp(world, "deu1");
  const { id, handle } = person.user;
  await settled(world);
  for (const who of [handle, `@${handle}`, person.email, person.email.toUpperCase(), id]) {
    const shown = await vetchium<Whereabouts>(world, "users", "show", who);
    expect(shown).toMatchObject({
      code: 0,
      document: {
        userId: id,
        directory: { home: "deu1", epoch: 1, rows: { users: 1, names: 2 } },
        regions: [
          { region: "ind1", rows: {} },
          { region: "usa1", rows: {} },
          { region: "deu1", epoch: 1, rows: { users: 1, credentials: 1, profiles: 1, sessions: 1 } },
        ],
      },
    });
    for (const secret of [person.email, "argon2", person.session.token, PASSWORD]) {
      expect(shown.stdout).not.toContain(secret);
    }
  }
  expect((await vetchium(world, "users", "show", "nobody.at.all")).code).toBe(1);
  const looks = await activityOf(person, "operator-looked");
  expect(looks).toHaveLength(5);
  expect(looks[0]).toMatchObject({ ip: null, user_agent: null, details: { command: "users show" } });
  expect(await world.rows("ind1", "select from audit_events where user_id = $1", [id])).toEqual([]);

  await world.link("global").cut();
  const without = await vetchium<Whereabouts>(world, "users", "show", handle);
  // A region that comes before theirs is no reason not to find them.
  await world.link("ind1").cut();
  const withTwo = await vetchium<Whereabouts>(world, "users", "show", handle);
  await world.link("global").mend();
  await world.link("ind1").mend();
  expect(without).toMatchObject({ code: 3, document: { userId: id, away: ["global"] } });
  expect(withTwo).toMatchObject({ code: 3, document: { userId: id, away: ["global", "ind1"] } });
});

test("sessions end and end-all: sign out one person, or everybody, and say so in their activity", async () => {
  const [one, other, third] = [
    await signUp(world, "ind1"),
    await signUp(world, "ind1"),
    await signUp(world, "usa1"),
  ] as const;
  await settled(world);
  const statuses = () =>
    Promise.all(
      [one, other, third].map(
        async ({ session }) => (await world.api("deu1").get("/v1/me", { token: session.token })).status,
      ),
    );
  const ended = await vetchium<{ regions: object[] }>(world, "sessions", "end", one.user.handle);
  expect(ended.code).toBe(0);
  expect(ended.document.regions).toContainEqual({ region: "ind1", people: 1, sessions: 1, moving: 0 });
  expect(await statuses()).toEqual([401, 200, 200]);
  expect((await vetchium(world, "sessions", "end-all")).code).toBe(2);
  expect(await statuses()).toEqual([401, 200, 200]);
  expect((await vetchium(world, "sessions", "end-all", "--yes")).code).toBe(0);
  expect(await statuses()).toEqual([401, 401, 401]);
  const told = "select details from audit_events where user_id = $1 and kind = 'operator-signed-out'";
  expect(await world.rows("ind1", told, [other.user.id])).toEqual([
    { details: { command: "sessions end-all" } },
  ]);
});

test("users show: says where somebody is who is moving, though nothing can be written down then", async () => {
  const person = await signUp(world, "deu1");
  await world.rows("deu1", "update users set fenced_by = gen_random_uuid() where user_id = $1", [
    person.user.id,
  ]);
  const { code, document } = await vetchium<Whereabouts>(world, "users", "show", person.user.id);
  expect({ code, moving: document.regions.map(({ isMoving }) => isMoving) }).toEqual({
    code: 0,
    moving: [false, false, true],
  });
  expect(await activityOf(person, "operator-looked")).toEqual([]);
  const kept = await vetchium<{ regions: { moving: number }[] }>(world, "sessions", "end", person.user.id);
  expect({ code: kept.code, moving: kept.document.regions.map(({ moving }) => moving) }).toEqual({
    code: 1,
    moving: [0, 0, 1],
  });
});

test("users move and erase: do what the person could do, to its end", async () => {
  const person = await signUp(world, "ind1");
  const { id, handle } = person.user;
  await settled(world);
  const { token } = person.session;
  expect(await vetchium(world, "users", "move", handle, "--to", "usa1")).toMatchObject({
    code: 0,
    stderr: "",
  });
  expect(await vetchium<Whereabouts>(world, "users", "show", id)).toMatchObject({
    document: { directory: { home: "usa1", epoch: 2 }, regions: [{}, { epoch: 2, rows: { users: 1 } }, {}] },
  });
  expect((await world.api("deu1").get("/v1/me", { token })).status).toBe(200);
  expect((await activityOf(person, "operator-moved"))[0]?.details).toEqual({
    command: "users move",
    to: "usa1",
  });
  expect(await vetchium(world, "users", "move", handle, "--to", "usa1")).toMatchObject({ code: 1 });

  expect(await vetchium(world, "users", "erase", person.email)).toMatchObject({ code: 2, stdout: "" });
  const erased = await vetchium<Receipt>(world, "users", "erase", person.email, "--yes");
  expect(erased.code).toBe(0);
  expect(erased.document.databases.map(({ rowsLeft }) => rowsLeft)).toEqual([0, 0, 0, 0]);
  expect((await world.api("deu1").get("/v1/me", { token })).status).toBe(401);
  expect(await vetchium(world, "users", "show", handle)).toMatchObject({ code: 1 });
  expect(await vetchium(world, "residency", "audit")).toMatchObject({ code: 0 });
});

test("what can't be understood ends with code 2 and a line that says why", async () => {
  expect(await vetchium(world, "directory", "verfy")).toMatchObject({
    code: 2,
    stdout: "",
    stderr: expect.stringContaining("verify"),
  });
  expect(await vetchium(world, "directory", "verify", "--min-age", "soon")).toMatchObject({
    code: 2,
    stdout: "",
  });
  expect(await vetchium(world, "directory", "verify", "--region", "atl9")).toMatchObject({
    code: 1,
    stdout: "",
    stderr: "there is no region atl9\n",
  });
  const { code, output } = await startVetchium(world, ["regions"], { TOKEN_KEY: "" }).ended;
  expect({ code, output }).toEqual({ code: 2, output: "TOKEN_KEY is not set\n" });
});

test("without the directory nothing is verified, and that is said in one line for each region", async () => {
  await world.link("global").cut();
  const { ended } = startVetchium(world, ["directory", "verify"]);
  const { code, output } = await ended;
  await world.link("global").mend();
  expect(code).toBe(3);
  expect(output).toContain("usa1: not verified, as the directory does not answer\n");
  expect(output).not.toContain("    at ");
});

test("Ctrl-C ends the work after the batch at hand", async () => {
  await withClient(world.databaseUrl("usa1"), async (blocker) => {
    await blocker.query("begin; lock table users in access exclusive mode");
    const { child, ended } = startVetchium(world, ["directory", "verify"]);
    await vi.waitFor(
      async () => {
        const waiting = await world.rows(
          "usa1",
          "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
        );
        expect(waiting.length).toBeGreaterThan(0);
      },
      { timeout: 10_000 },
    );
    child.kill("SIGINT");
    child.kill("SIGINT");
    await blocker.query("rollback");
    expect(await ended).toEqual({ code: 130, output: "stopped\n" });
  });
});
