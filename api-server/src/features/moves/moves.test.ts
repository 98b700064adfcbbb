import type { Move, Problem, User } from "@vetchium/api-contract";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { withClient } from "#postgres/with-client.ts";
import { personTables } from "#regional-db/person-tables.ts";
import { changeHandle, expectLogins, me, requestEmail, startMove } from "../../../test/operations.ts";
import { addActivity, newEmail, newHandle, PASSWORD, type Person, signUp } from "../../../test/people.ts";
import { REGION_IDS, World } from "../../../test/world.ts";

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

async function currentMove(person: Person): Promise<Move> {
  const { token } = person.session;
  const answer = await world.api("ind1").get<{ move: Move }>("/v1/me/moves/current", { token });
  expect(answer.status).toBe(200);
  return answer.body.move;
}

/** Waits until the latest move is over, and answers it. */
function moveEnds(person: Person, status: Move["status"] = "done"): Promise<Move> {
  return vi.waitFor(
    async () => {
      const move = await currentMove(person);
      expect(move.status).toBe(status);
      expect(move.finished_at).not.toBeNull();
      return move;
    },
    { timeout: 15_000, interval: 20 },
  );
}

/** How many rows of the person are left in each table of a region that moving should have emptied. */
async function remains(region: string, person: Person): Promise<object> {
  const tables = [...personTables.moving.map(({ name }) => name), "moves", "arriving_rows"];
  const rows = await world.rows<{ table_name: string; row_count: string }>(
    region,
    "select * from count_person_rows($1, $2) where row_count > 0",
    [tables, person.user.id],
  );
  return Object.fromEntries(rows.map(({ table_name, row_count }) => [table_name, Number(row_count)]));
}

const PARTS = {
  work: [{ title: "Botanist", organisation: "Lalbagh", start: "2019-04" }],
  education: [{ school: "ऑक्सफ़ोर्ड", start: "2014", end: "2018" }],
  links: [{ url: "https://example.org/" }],
  languages: [{ language: "ta", level: "native" }],
  contacts: [{ kind: "phone", value: "+91 44 2345 6789" }],
  visibility: { work: "signed-in", contacts: "nobody" },
  search_engines: false,
};

describe("a move to another region", () => {
  test("takes everything along, leaves nothing, and the session goes on by its old token", async () => {
    const person = await signUp(world, "usa1");
    const { token } = person.session;
    const patch = { bio: "Grüße, “नमस्ते” 🌺", headline: null, location: "  Chennai ", ...PARTS };
    await world.api("ind1").send("PATCH", "/v1/me", { body: patch, token });
    const preferences = { locale: "ta", theme: "light", time_zone: "Asia/Kolkata" };
    await world.api("ind1").send("PATCH", "/v1/me/preferences", { body: preferences, token });
    const before = await me(world, person, "ind1");
    expect(before).toMatchObject({ ...PARTS, preferences });
    const { status, body } = await startMove(world.api("ind1"), person, "deu1");
    expect(status).toBe(202);
    expect(body.move).toMatchObject({ from_region: "usa1", to_region: "deu1" });
    const move = await moveEnds(person);
    expect(move.rows_copied).toBe(move.rows_total);
    expect(move.rows_total).toBeGreaterThan(4);
    expect(await remains("usa1", person)).toEqual({});
    for (const via of REGION_IDS) {
      expect(await me(world, person, via)).toEqual({ ...before, home_region: "deu1" });
      await expectLogins(world, person, [via]);
      const profile = await world.api(via).get<{ user: User }>(`/v1/users/${person.user.handle}`);
      expect(profile.body.user.home_region).toBe("deu1");
    }
    expect((await world.api("usa1").send("PATCH", "/v1/me", { body: { bio: "x" }, token })).status).toBe(200);
    const rows = await world.rows("global", "select home_region, epoch from users where user_id = $1", [
      person.user.id,
    ]);
    expect(rows).toEqual([{ home_region: "deu1", epoch: 2 }]);
  });

  test("there, on, and back again keeps every session alive, and gives browsers a cookie of the new home", async () => {
    const person = await signUp(world, "ind1");
    for (const to of ["usa1", "deu1", "ind1", "deu1"]) {
      expect((await startMove(world.api("usa1"), person, to)).status).toBe(202);
      await moveEnds(person);
      expect((await me(world, person, "usa1")).home_region).toBe(to);
    }
    const cookie = `vetchium_session=${person.session.token}`;
    const answer = await world.api("ind1").get("/v1/me", { headers: { cookie } });
    const fresh = answer.headers.getSetCookie().find((line) => line.startsWith("vetchium_session="));
    expect(fresh).toContain("vetchium_session=vet_deu1_");
    const renewed = await world
      .api("ind1")
      .get("/v1/me", { headers: { cookie: fresh?.split(";")[0] ?? "" } });
    expect(renewed.status).toBe(200);
    expect(renewed.headers.getSetCookie()).toEqual([]);
    for (const region of ["ind1", "usa1"]) expect(await remains(region, person)).toEqual({});
    expect(
      (await world.api("usa1").send("DELETE", "/v1/sessions/current", { token: person.session.token }))
        .status,
    ).toBe(204);
    expect((await world.api("ind1").get("/v1/me", { token: person.session.token })).status).toBe(401);
  });

  test("never stops reads, holds writes back for a moment with 1,000 rows, and loses none it accepted", async () => {
    const refusals: number[] = [];
    for (let round = 0; round < 5; round++) {
      const person = await signUp(world, "ind1");
      await addActivity(world, "ind1", person, 1000);
      const { token } = person.session;
      let isOver = false;
      let accepted = 0;
      let refusedFor = 0;
      const write = async () => {
        let refusedSince: number | undefined;
        for (let count = 1; !isOver; count++) {
          const body = { headline: `number ${count}` };
          const answer = await world.api("ind1").send<Problem>("PATCH", "/v1/me", { body, token });
          if (answer.status === 200) {
            accepted = count;
            if (refusedSince !== undefined) refusedFor += performance.now() - refusedSince;
            refusedSince = undefined;
          } else {
            expect(answer.body.type).toBe("urn:vetchium:problem:moving");
            expect(answer.headers.get("retry-after")).not.toBeNull();
            refusedSince ??= performance.now();
          }
        }
      };
      const read = async (path: string) => {
        while (!isOver) expect((await world.api("usa1").get(path, { token })).status).toBe(200);
      };
      const traffic = [write(), read("/v1/me"), read(`/v1/users/${person.user.handle}`)];
      expect((await startMove(world.api("ind1"), person, "deu1")).status).toBe(202);
      const move = await moveEnds(person);
      expect(move.rows_total).toBeGreaterThan(1000);
      isOver = true;
      await Promise.all(traffic);
      expect(accepted).toBeGreaterThan(0);
      expect((await me(world, person, "ind1")).headline).toBe(`number ${accepted}`);
      refusals.push(Math.round(refusedFor));
    }
    const median = refusals.toSorted((one, other) => one - other)[2];
    console.log(`writes were refused for ${refusals.join(", ")} ms; median ${median}`);
  });

  test("asked for twice is one move, and another way meanwhile is refused", async () => {
    const person = await signUp(world, "ind1");
    await world.stopServer("ind1"); // nobody carries the move out now
    try {
      const first = await startMove(world.api("usa1"), person, "deu1");
      const again = await startMove(world.api("deu1"), person, "deu1");
      expect(again.body).toEqual(first.body);
      const other = await startMove(world.api("usa1"), person, "usa1");
      expect(other.status).toBe(503);
      expect(other.body.type).toBe("urn:vetchium:problem:moving");
    } finally {
      await world.startServer("ind1");
    }
    await moveEnds(person);
    expect((await me(world, person, "ind1")).home_region).toBe("deu1");
  });

  test.for([
    ["nowhere", PASSWORD, 400, "/to_region"],
    ["ind1", PASSWORD, 400, "/to_region"],
    ["usa1", "a wrong password", 401, "/password"],
  ] as const)("to %s with the password %s is refused", async ([to, password, status, pointer]) => {
    const person = await signUp(world, "ind1");
    const answer = await startMove(world.api("usa1"), { ...person, password }, to);
    expect(answer.status).toBe(status);
    expect(answer.body.errors?.[0]?.pointer).toBe(pointer);
    const { token } = person.session;
    expect((await world.api("ind1").get("/v1/me/moves/current", { token })).status).toBe(404);
  });

  test("asked for twice in the same moment is one move", async () => {
    const person = await signUp(world, "ind1");
    await withClient(world.databaseUrl("ind1"), async (other) => {
      await other.query("begin");
      const moveId = uuidv7();
      await other.query(
        `insert into moves (move_id, user_id, from_region, to_region, status)
         values ($1, $2, 'ind1', 'deu1', 'fencing')`,
        [moveId, person.user.id],
      );
      const asked = startMove(world.api("usa1"), person, "deu1");
      const waiting = `select from pg_stat_activity
         where datname = current_database() and wait_event_type = 'Lock' and query like '%into moves%'`;
      await vi.waitFor(async () => expect(await world.rows("ind1", waiting)).toHaveLength(1));
      await other.query("commit");
      const { status, body } = await asked;
      expect(status).toBe(202);
      expect(body.move.id).toBe(moveId);
    });
  });
});

describe("a move to a region that is away", () => {
  test("is called off by itself and holds nothing back", async () => {
    const person = await signUp(world, "ind1");
    await world.link("usa1").cut();
    expect((await startMove(world.api("ind1"), person, "usa1")).status).toBe(202);
    await vi.waitFor(
      async () =>
        expect(await currentMove(person)).toMatchObject({ status: "aborted", aborted_because: "failed" }),
      { timeout: 15_000, interval: 30 },
    );
    const { token } = person.session;
    expect((await world.api("ind1").send("PATCH", "/v1/me", { body: { bio: "x" }, token })).status).toBe(200);
    await world.link("usa1").mend();
    await vi.waitFor(async () => expect((await currentMove(person)).finished_at).not.toBeNull(), {
      timeout: 20_000,
    });
    expect((await startMove(world.api("ind1"), person, "usa1")).status).toBe(202);
    await moveEnds(person);
    expect((await me(world, person, "ind1")).home_region).toBe("usa1");
  });
});

describe("calling a move off", () => {
  test("before the switch leaves everything as it was, and a switch that comes late fails", async () => {
    const person = await signUp(world, "usa1");
    await world.stopServer("usa1"); // nobody carries the move out now
    try {
      expect((await startMove(world.api("ind1"), person, "deu1")).status).toBe(202);
      const { token } = person.session;
      const answer = await world
        .api("ind1")
        .send<{ move: Move }>("DELETE", "/v1/me/moves/current", { token });
      expect(answer.status).toBe(200);
      expect(answer.body.move).toMatchObject({ status: "aborted", aborted_because: "called-off" });
      const late = await world.rows("global", "select switch_home($1, 'usa1', 'deu1', 1) as home", [
        person.user.id,
      ]);
      expect(late).toEqual([{ home: "usa1" }]);
    } finally {
      await world.startServer("usa1");
    }
    await moveEnds(person, "aborted");
    expect((await me(world, person, "ind1")).home_region).toBe("usa1");
    expect(await remains("deu1", person)).toEqual({});
    expect((await startMove(world.api("ind1"), person, "deu1")).status).toBe(202);
    await moveEnds(person);
  });

  test("after the switch is too late: the move goes on, and says so", async () => {
    const person = await signUp(world, "ind1");
    await startMove(world.api("ind1"), person, "usa1");
    await moveEnds(person);
    const { token } = person.session;
    const answer = await world.api("ind1").send<{ move: Move }>("DELETE", "/v1/me/moves/current", { token });
    expect(answer.body.move.status).toBe("done");
    expect((await me(world, person, "ind1")).home_region).toBe("usa1");
  });

  test("with no move to call off is answered by not-found", async () => {
    const { session } = await signUp(world, "ind1");
    const answer = await world.api("ind1").send("DELETE", "/v1/me/moves/current", { token: session.token });
    expect(answer.status).toBe(404);
  });
});

test("a change of handle and a mail that wait go along", async () => {
  const person = await signUp(world, "ind1");
  const handle = newHandle();
  await world.stopServer("ind1"); // neither settled nor mailed for now
  try {
    expect((await changeHandle(world.api("usa1"), person, handle)).status).toBe(200);
    expect((await requestEmail(world.api("usa1"), person, newEmail())).status).toBe(202);
    expect((await startMove(world.api("usa1"), person, "deu1")).status).toBe(202);
  } finally {
    await world.startServer("ind1");
  }
  await moveEnds(person);
  expect(await remains("ind1", person)).toEqual({});
  expect((await me(world, person, "ind1")).handle).toBe(handle);
  await vi.waitFor(
    async () =>
      expect(
        await world.rows("deu1", "select 1 from outgoing_mails where user_id = $1", [person.user.id]),
      ).toEqual([]),
    { timeout: 10_000 },
  );
});
