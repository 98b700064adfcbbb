import type { Problem } from "@vetchium/api-contract";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { withClient } from "#postgres/with-client.ts";
import { complete, newEmail, newHandle, PASSWORD, requestSignUp, signUp } from "../../test/people.ts";
import { World } from "../../test/world.ts";

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

async function directory<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
  return world.rows("global", sql, values);
}

interface Reservation {
  handle: string;
  homeRegion: string;
  lease: string;
  userId?: string;
}

/** Leaves a claim behind as a server does that dies between reserving and deciding. */
async function reserve({ handle, homeRegion, lease, userId = uuidv7() }: Reservation): Promise<string> {
  const claimId = uuidv7();
  await directory("select * from reserve_names($1, $2, $3, $4::interval, $5, $6)", [
    claimId,
    userId,
    homeRegion,
    lease,
    ["handle"],
    [handle],
  ]);
  return claimId;
}

async function decide(region: string, claimId: string, fate: string): Promise<void> {
  await world.rows(region, "insert into claim_fates (claim_id, fate, change_number) values ($1, $2, $3)", [
    claimId,
    fate,
    fate === "kept" ? 1 : null,
  ]);
}

/** Adds the recovery job now rather than at the next full minute. */
async function runRecovery(region: string): Promise<void> {
  await world.rows(region, "select graphile_worker.add_job('recover-claims')");
}

async function isGone(claimId: string): Promise<void> {
  await vi.waitFor(
    async () => expect(await directory("select 1 from claims where claim_id = $1", [claimId])).toEqual([]),
    { timeout: 10_000, interval: 50 },
  );
}

describe("a claim that nobody decided", () => {
  test("is dropped once its lease is over, and its names are free", async () => {
    const handle = newHandle();
    const claimId = await reserve({ handle, homeRegion: "usa1", lease: "-1 second" });
    await runRecovery("usa1");
    await isGone(claimId);
    expect((await world.api("ind1").get(`/v1/handles/${handle}`)).body).toMatchObject({ available: true });
  });

  test("is left alone while its lease lasts", async () => {
    const handle = newHandle();
    const overdue = await reserve({ handle: newHandle(), homeRegion: "ind1", lease: "-1 second" });
    await reserve({ handle, homeRegion: "ind1", lease: "1 hour" });
    await runRecovery("ind1");
    await isGone(overdue);
    expect((await world.api("ind1").get(`/v1/handles/${handle}`)).body).toMatchObject({ available: false });
    const token = await requestSignUp(world, "ind1", newEmail());
    expect((await complete(world.api("ind1"), { token, handle })).status).toBe(409);
  });

  test("is recovered on the spot by whoever wants the name after its lease", async () => {
    const handle = newHandle();
    await reserve({ handle, homeRegion: "deu1", lease: "-1 second" });
    const token = await requestSignUp(world, "ind1", newEmail());
    expect((await complete(world.api("ind1"), { token, handle })).status).toBe(201);
  });

  test("can't be decided late: the dropped fate stands and the names are somebody else's", async () => {
    const handle = newHandle();
    const claimId = await reserve({ handle, homeRegion: "ind1", lease: "-1 second" });
    await runRecovery("ind1");
    await isGone(claimId);
    await expect(decide("ind1", claimId, "kept")).rejects.toThrow("claim_fates_pkey");
  });

  test("waits while its region is away, and does not keep others from being recovered", async () => {
    const dark = await reserve({ handle: newHandle(), homeRegion: "deu1", lease: "-1 hour" });
    await world.link("deu1").cut();
    const other = await reserve({ handle: newHandle(), homeRegion: "ind1", lease: "-1 second" });
    await runRecovery("ind1");
    await isGone(other);
    expect(await directory("select 1 from claims where claim_id = $1", [dark])).toHaveLength(1);
    await world.link("deu1").mend();
    await vi.waitFor(
      async () => {
        await runRecovery("ind1");
        expect(await directory("select 1 from claims where claim_id = $1", [dark])).toEqual([]);
      },
      { timeout: 10_000, interval: 200 },
    );
  });
});

test("claims of a region that is away, or gone for good, do not keep a region's own from being recovered", async () => {
  await world.link("deu1").cut();
  const reserved = (homeRegion: string) => reserve({ handle: newHandle(), homeRegion, lease: "-1 hour" });
  const others = await Promise.all(Array.from({ length: 100 }, () => reserved("deu1")));
  const foreign = await reserved("atl1");
  const own = await reserve({ handle: newHandle(), homeRegion: "ind1", lease: "-1 second" });
  await runRecovery("ind1");
  await isGone(own);
  await world.link("deu1").mend();
  // The next test meets no breaker that is still open.
  await vi.waitFor(
    async () =>
      expect(
        (await world.api("ind1").post("/v1/signups", { email: newEmail(), home_region: "deu1" })).status,
      ).toBe(202),
    { timeout: 10_000 },
  );
  await directory("delete from names where claim_id = any ($1)", [[...others, foreign]]);
  await directory("delete from claims where claim_id = any ($1)", [[...others, foreign]]);
});

describe("a claim that was decided but not settled", () => {
  test("is settled as kept by the recovery", async () => {
    const handle = newHandle();
    const userId = uuidv7();
    const claimId = await reserve({ handle, homeRegion: "usa1", lease: "-1 second", userId });
    await decide("usa1", claimId, "kept");
    await runRecovery("usa1");
    await isGone(claimId);
    expect(await directory("select state, user_id from names where value = $1", [handle])).toEqual([
      { state: "active", user_id: userId },
    ]);
    expect(await directory("select home_region, epoch from users where user_id = $1", [userId])).toEqual([
      { home_region: "usa1", epoch: 1 },
    ]);
  });

  test("lets its person sign in meanwhile, from every server", async () => {
    const token = await requestSignUp(world, "deu1", newEmail());
    await world.stopServer("deu1"); // nobody settles for deu1 now
    const { body } = await complete(world.api("usa1"), { token });
    const unsettled = () => directory("select 1 from claims where user_id = $1", [body.user.id]);
    const login = { login: body.user.handle, password: PASSWORD };
    try {
      expect(await unsettled()).toHaveLength(1);
      for (const via of ["ind1", "usa1"]) {
        expect((await world.api(via).post("/v1/sessions", login)).status).toBe(201);
      }
    } finally {
      await world.startServer("deu1");
    }
    expect((await world.api("deu1").post("/v1/sessions", login)).status).toBe(201);
    await vi.waitFor(async () => expect(await unsettled()).toEqual([]), { timeout: 10_000 });
  });
});

test("a sign-up whose claim is dropped under way is tried anew and succeeds", async () => {
  const email = newEmail();
  const token = await requestSignUp(world, "ind1", email);
  const claims = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()) as {
    sub: string;
  };
  // What a first try left behind whose server died before deciding.
  const handle = newHandle();
  await reserve({ handle, homeRegion: "ind1", lease: "1 hour", userId: claims.sub });
  expect((await complete(world.api("usa1"), { token, handle })).status).toBe(201);
});

test("a directory lost after reserving loses nobody: the person is there when it is back", async () => {
  const person = await signUp(world, "usa1");
  await world.link("global").cut();
  const token = person.session.token;
  expect((await world.api("usa1").get("/v1/me", { token })).status).toBe(200);
  const login = await world
    .api("ind1")
    .post<Problem>("/v1/sessions", { login: person.email, password: PASSWORD });
  expect(login.status).toBe(201);
  await world.link("global").mend();
  await vi.waitFor(
    async () =>
      expect(
        await directory("select state from names where user_id = $1 and kind = 'handle'", [person.user.id]),
      ).toEqual([{ state: "active" }]),
    { timeout: 20_000 },
  );
});

test("a reservation that names nothing in its way has been made, however others come and go", async () => {
  const handle = newHandle();
  const takeAndDrop = () =>
    withClient(world.databaseUrl("global"), async (client) => {
      let taken = 0;
      for (let round = 0; round < 400; round++) {
        const claimId = uuidv7();
        const reserved = await client.query(
          "select kind from reserve_names($1, $2, 'ind1', interval '1 hour', '{handle}', $3)",
          [claimId, uuidv7(), [handle]],
        );
        if (reserved.rowCount !== 0) continue;
        taken++;
        const held = await client.query("select 1 from names where claim_id = $1", [claimId]);
        expect(held.rowCount).toBe(1);
        await client.query("select settle_claim($1, 'dropped', null)", [claimId]);
      }
      return taken;
    });
  const taken = await Promise.all([takeAndDrop(), takeAndDrop(), takeAndDrop(), takeAndDrop()]);
  expect(Math.min(...taken)).toBeGreaterThan(0);
});

test("a name that the directory has lost is still its holder's at home", async () => {
  const { user } = await signUp(world, "usa1");
  await directory("delete from names where value = $1", [user.handle]);
  const token = await requestSignUp(world, "usa1", newEmail());
  const answer = await complete(world.api("ind1"), { token, handle: user.handle });
  expect(answer.status).toBe(409);
  expect(answer.body.type).toBe("urn:vetchium:problem:handle-taken");
  expect((await complete(world.api("ind1"), { token })).status).toBe(201);
});

describe("settling", () => {
  test("in either order leaves the newer name, and frees or closes the older", async () => {
    const userId = uuidv7();
    const names = [newHandle(), newHandle(), newHandle()];
    const claimIds = names.map(() => uuidv7());
    for (const [index, handle] of names.entries()) {
      await directory("select * from reserve_names($1, $2, 'ind1', interval '1 hour', $3, $4)", [
        claimIds[index],
        userId,
        ["handle"],
        [handle],
      ]);
    }
    for (const index of [0, 2, 1, 2, 0])
      await directory("select settle_claim($1, 'kept', $2)", [claimIds[index], index + 1]);
    expect(
      await directory(
        "select value, state from names where user_id = $1 order by array_position($2, value)",
        [userId, names],
      ),
    ).toEqual([
      { value: names[0], state: "quarantined" },
      { value: names[1], state: "quarantined" },
      { value: names[2], state: "active" },
    ]);
  });

  test("a released handle is closed to others, given back to its last holder, and free after 90 days", async () => {
    const userId = uuidv7();
    const handle = newHandle();
    const claim = async (claimant: string, value: string, change: number, fate: string) => {
      const claimId = uuidv7();
      const sql = "select kind from reserve_names($1, $2, 'ind1', interval '1 hour', $3, $4)";
      const obstacles = await directory(sql, [claimId, claimant, ["handle"], [value]]);
      if (obstacles.length === 0) await directory("select settle_claim($1, $2, $3)", [claimId, fate, change]);
      return obstacles.length === 0;
    };
    expect(await claim(userId, handle, 1, "kept")).toBe(true);
    expect(await claim(userId, newHandle(), 2, "kept")).toBe(true);
    expect((await world.api("ind1").get(`/v1/handles/${handle}`)).body).toMatchObject({
      reason: "quarantined",
    });
    expect(await claim(uuidv7(), handle, 1, "kept")).toBe(false);
    expect(await claim(userId, handle, 3, "dropped")).toBe(true);
    expect((await world.api("ind1").get(`/v1/handles/${handle}`)).body).toMatchObject({
      reason: "quarantined",
    });
    expect(await claim(userId, handle, 4, "kept")).toBe(true);
    expect(await claim(userId, newHandle(), 5, "kept")).toBe(true);
    await directory("update names set quarantined_until = now() - interval '1 second' where value = $1", [
      handle,
    ]);
    expect((await world.api("ind1").get(`/v1/handles/${handle}`)).body).toMatchObject({ available: true });
    expect(await claim(uuidv7(), handle, 1, "kept")).toBe(true);
  });
});
