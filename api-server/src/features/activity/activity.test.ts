import { glob, readFile } from "node:fs/promises";
import { ActivityKind } from "@vetchium/api-contract";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { changeHandle, settledPerson, startMove } from "../../../test/operations.ts";
import { addActivity, newHandle, PASSWORD, type Person } from "../../../test/people.ts";
import { dump } from "../../../test/proof/places.ts";
import { runJobs } from "../../../test/recovery.ts";
import { DATABASES, REGION_IDS, World } from "../../../test/world.ts";

let world: World;
beforeAll(async () => {
  world = await World.start({ runsJobs: false });
});
afterAll(() => world.stop());

interface Event {
  id: string;
  kind: string;
  at: string;
  ip: string | null;
  user_agent: string | null;
  details: Record<string, string>;
}

interface Activity {
  items: Event[];
  next_cursor: string | null;
}

async function activity({ session }: Person, via: string, query = ""): Promise<Activity> {
  const { status, body } = await world
    .api(via)
    .get<Activity>(`/v1/me/activity${query}`, { token: session.token });
  expect(status).toBe(200);
  return body;
}

describe("recent activity", () => {
  test("has what a person did, the latest first, with address and browser, through every server", async () => {
    const person = await settledPerson(world, "usa1");
    const { token } = person.session;
    const headers = { "x-forwarded-for": "203.0.113.9", "user-agent": "Firefox/140.0 (Windows)" };
    const api = world.api("ind1");
    await api.send("PATCH", "/v1/me", { body: { headline: "Gardener" }, token, headers });
    const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: "teal" } })
      .png()
      .toBuffer();
    await api.send("PUT", "/v1/me/avatar", {
      body: picture,
      token,
      headers: { ...headers, "content-type": "image/png" },
    });
    await api.send("DELETE", "/v1/me/avatar", { token, headers });
    // Of what changes nothing there is nothing to tell.
    await api.send("DELETE", "/v1/me/avatar", { token, headers });
    await api.send("PATCH", "/v1/me", {
      body: { bio: "x" },
      token,
      headers: { ...headers, "if-match": '"1"' },
    });
    await changeHandle(api, person, newHandle());
    await api.get("/v1/me/export", { token, headers });
    await api.post("/v1/sessions/current/proof", { password: PASSWORD }, { token, headers });
    await api.post("/v1/sessions/current/proof", { password: "not it" }, { token, headers });
    await world
      .api("usa1")
      .post("/v1/sessions", { login: person.email, password: PASSWORD, session: "bearer" }, { headers });
    // Whether the device was new is looked at once the log-in is answered.
    await vi.waitFor(async () =>
      expect((await activity(person, "deu1")).items.map(({ kind }) => kind)).toContain("new-device"),
    );
    for (const via of REGION_IDS) {
      const { items, next_cursor } = await activity(person, via);
      expect(items.map(({ kind }) => kind)).toEqual([
        "new-device",
        "signed-in",
        "proof-failed",
        "proof-given",
        "data-exported",
        "handle-changed",
        "picture-removed",
        "picture-changed",
        "profile-changed",
        "signed-up",
      ]);
      expect(next_cursor).toBeNull();
      expect(items.at(-2)).toMatchObject({ ip: "203.0.113.9", user_agent: "Firefox/140.0 (Windows)" });
      expect(items[3]?.details).toEqual({ by: "password" });
      const times = items.map(({ at }) => Date.parse(at));
      expect(times).toEqual(times.toSorted((a, b) => b - a));
    }
  });

  test("comes in pages", async () => {
    const person = await settledPerson(world, "deu1");
    await addActivity(world, "deu1", person, 44);
    const all: string[] = [];
    const sizes: number[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const page: Activity = await activity(person, "ind1", `?limit=20${cursor && `&cursor=${cursor}`}`);
      all.push(...page.items.map(({ id }) => id));
      sizes.push(page.items.length);
      cursor = page.next_cursor;
    }
    expect(sizes).toEqual([20, 20, 5]);
    expect(new Set(all).size).toBe(45);
    expect(all).toEqual(all.toSorted().toReversed());
    expect((await activity(person, "deu1")).items).toHaveLength(20);
    const wrong = await world
      .api("deu1")
      .get("/v1/me/activity?cursor=page-2", { token: person.session.token });
    expect(wrong).toMatchObject({ status: 400, body: { errors: [{ pointer: "/cursor" }] } });
  });

  test("is nobody else's", async () => {
    const [person, other] = [await settledPerson(world, "usa1"), await settledPerson(world, "usa1")];
    await addActivity(world, "usa1", other, 3);
    const { items } = await activity(person, "usa1");
    expect(items.map(({ kind }) => kind)).toEqual(["signed-up"]);
    const theirs = (await activity(other, "usa1")).items.at(-1)?.id ?? "";
    // Their cursor leads nowhere but among one's own.
    expect((await activity(person, "usa1", `?cursor=${theirs}`)).items.length).toBeLessThanOrEqual(1);
    expect((await world.api("usa1").get("/v1/me/activity")).status).toBe(401);
  });

  test("goes along on a move, says what moved, and stays nowhere else", async () => {
    const person = await settledPerson(world, "usa1");
    expect((await startMove(world.api("ind1"), person, "deu1")).status).toBe(202);
    await runJobs(world);
    const { items } = await activity(person, "ind1");
    expect(items.map(({ kind, details }) => [kind, details])).toEqual([
      ["moved-here", { from: "usa1", to: "deu1" }],
      ["move-asked-for", { from: "usa1", to: "deu1" }],
      ["signed-up", {}],
    ]);
    for (const region of ["usa1", "ind1"]) {
      expect(
        await world.rows(region, "select from audit_events where user_id = $1", [person.user.id]),
      ).toEqual([]);
    }
  });

  test("says why a move was not carried out", async () => {
    const person = await settledPerson(world, "usa1");
    await startMove(world.api("usa1"), person, "deu1");
    await world.api("usa1").send("DELETE", "/v1/me/moves/current", { token: person.session.token });
    await runJobs(world);
    const { items } = await activity(person, "usa1");
    expect(items[0]).toMatchObject({ kind: "move-aborted", details: { because: "called-off" } });
  });

  test("is in no log and in nobody else's database", async () => {
    const person = await settledPerson(world, "ind1");
    const headers = { "user-agent": `Marked/${person.user.handle}`, "x-forwarded-for": "198.51.100.77" };
    await world.api("usa1").get("/v1/me/export", { token: person.session.token, headers });
    const { items } = await activity(person, "deu1");
    expect(items[0]).toMatchObject({ kind: "data-exported", ip: "198.51.100.77" });
    for (const text of [`Marked/${person.user.handle}`, "198.51.100.77"]) {
      expect(world.log()).not.toContain(text);
      for (const database of DATABASES.filter((name) => name !== "ind1")) {
        for (const { content } of await dump(world, database)) expect(content).not.toContain(text);
      }
    }
  });
});

test("what happened is forgotten after a year, a moving person's only when they have moved", async () => {
  const [person, moving] = [await settledPerson(world, "usa1"), await settledPerson(world, "usa1")];
  for (const { user } of [person, moving]) {
    await world.rows(
      "usa1",
      `insert into audit_events (user_id, kind, created_at)
       select $1, 'signed-in', now() - make_interval(days => age) from unnest(array[364, 366, 800]) as age`,
      [user.id],
    );
  }
  await world.rows("usa1", "update users set fenced_by = gen_random_uuid() where user_id = $1", [
    moving.user.id,
  ]);
  await world.rows("usa1", "select graphile_worker.add_job('forget-old-activity')");
  await runJobs(world);
  const kept = async ({ user }: Person) =>
    world.rows("usa1", "select from audit_events where user_id = $1", [user.id]);
  expect(await kept(person)).toHaveLength(2);
  expect(await kept(moving)).toHaveLength(4);
});

/** A statement that writes what happened: the expression in the column of the kind. */
const WRITTEN =
  /insert into audit_events \(user_id, kind[^)]*\)\s*(?:select\s+|values\s*\(\s*)[\w.]+\s*,\s*((?:'[^']*'|[^',\n])+)/g;

test("every kind that is written anywhere is one that the API knows", async () => {
  const known = new Set<string>(ActivityKind.enum);
  const root = new URL("../../../", import.meta.url);
  let statements = 0;
  for await (const file of glob(["src/**/*.sql", "db/migrations/regional/*.sql"], { cwd: root })) {
    const sql = await readFile(new URL(file, root), "utf8");
    const written = [...sql.matchAll(WRITTEN)];
    // None may look otherwise than the pattern expects.
    expect(written, file).toHaveLength(sql.split("insert into audit_events").length - 1);
    for (const [statement, expression = ""] of written) {
      const kinds = [...expression.matchAll(/'([^']*)'/g)].map(([, kind]) => kind);
      expect(kinds, statement).not.toEqual([]);
      for (const kind of kinds) expect(known, `${kind} of ${file}`).toContain(kind);
      statements++;
    }
  }
  expect(statements).toBeGreaterThan(15);
});
