import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ApiAnswer, ApiClient } from "../../../test/api-client.ts";
import { newEmail, PASSWORD, type Person, signUp } from "../../../test/people.ts";
import { REGION_IDS, World } from "../../../test/world.ts";

const HOME = "usa1";
const NEEDED = "urn:vetchium:problem:proof-required";

let world: World;
let person: Person;
beforeAll(async () => {
  world = await World.start();
  person = await signUp(world, HOME);
});
afterAll(() => world.stop());

interface Fields {
  password?: string;
}

/** Everything that needs to know who asks. The one that ends an account comes last. */
const operations: [
  string,
  number,
  (api: ApiClient, token: string, fields?: Fields) => Promise<ApiAnswer<unknown>>,
][] = [
  [
    "PUT /v1/me/email",
    202,
    (api, token, fields) =>
      api.send("PUT", "/v1/me/email", { body: { email: newEmail(), ...fields }, token }),
  ],
  [
    "POST /v1/me/moves",
    202,
    (api, token, fields) => api.post("/v1/me/moves", { to_region: "deu1", ...fields }, { token }),
  ],
  ["POST /v1/me/erasure", 202, (api, token, fields) => api.post("/v1/me/erasure", { ...fields }, { token })],
];

/** The last proof of every session of a person was a while ago. */
async function age({ user }: Person, minutes: number): Promise<void> {
  await world.rows(
    HOME,
    "update sessions set proven_at = now() - make_interval(mins => $2) where user_id = $1",
    [user.id, minutes],
  );
}

function prove(via: string, token: string, password = PASSWORD) {
  return world
    .api(via)
    .post<{ type: string; errors?: { pointer: string }[] }>(
      "/v1/sessions/current/proof",
      { password },
      { token },
    );
}

async function secondsLeft(token: string, via = HOME): Promise<number> {
  const { status, body } = await world
    .api(via)
    .get<{ seconds_left: number }>("/v1/sessions/current/proof", { token });
  expect(status).toBe(200);
  return body.seconds_left;
}

/** Everything that an operation could have changed, so that one can see that it did not. */
async function everythingOf({ user }: Person): Promise<unknown> {
  const tables = ["users", "email_changes", "outgoing_mails", "moves", "audit_events", "erasures"];
  return Promise.all(
    tables.map((table) =>
      world.rows(HOME, `select to_jsonb(t) as row from ${table} as t where user_id = $1`, [user.id]),
    ),
  );
}

async function kindsOf({ user }: Person): Promise<string[]> {
  const rows = await world.rows<{ kind: string }>(
    HOME,
    "select kind from audit_events where user_id = $1 order by event_id",
    [user.id],
  );
  return rows.map(({ kind }) => kind);
}

describe.each(operations)("%s", (_name, success, request) => {
  test.each(REGION_IDS)("through %s asks for a proof that is not older than ten minutes", async (via) => {
    const { token } = person.session;
    await age(person, 11);
    const before = await everythingOf(person);
    const refused = await request(world.api(via), token);
    expect(refused).toMatchObject({ status: 403, body: { type: NEEDED } });
    expect(await everythingOf(person)).toEqual(before);
  });

  test("does it with the password", async () => {
    const other = await signUp(world, HOME);
    await age(other, 11);
    const done = await request(world.api("ind1"), other.session.token, { password: PASSWORD });
    expect(done.status).toBe(success);
  });

  test("with a wrong password does nothing but tell its owner, however fresh the proof is", async () => {
    const other = await signUp(world, HOME);
    const refused = await request(world.api("ind1"), other.session.token, { password: "not my password" });
    expect(refused).toMatchObject({ status: 401, body: { errors: [{ pointer: "/password" }] } });
    expect(await kindsOf(other)).toEqual(["signed-up", "proof-failed"]);
  });

  test.each(REGION_IDS)("does it after a proof through %s", async (via) => {
    const other = await signUp(world, HOME);
    await age(other, 11);
    expect((await prove(via, other.session.token)).status).toBe(204);
    expect((await request(world.api(via), other.session.token)).status).toBe(success);
  });
});

test("an export asks for a proof too, and takes no password", async () => {
  const { token } = person.session;
  for (const via of REGION_IDS) {
    await age(person, 11);
    const refused = await world.api(via).get("/v1/me/export", { token });
    expect(refused).toMatchObject({ status: 403, body: { type: NEEDED } });
    expect((await prove(via, token)).status).toBe(204);
    expect((await world.api(via).get("/v1/me/export", { token })).status).toBe(200);
  }
});

test("a proof counts for its own session and for no other", async () => {
  const other = await world.api(HOME).post<{ session: { token: string } }>("/v1/sessions", {
    login: person.email,
    password: PASSWORD,
    session: "bearer",
  });
  await age(person, 11);
  expect((await prove("deu1", other.body.session.token)).status).toBe(204);
  expect(await secondsLeft(other.body.session.token)).toBeGreaterThan(590);
  expect(await secondsLeft(person.session.token)).toBe(0);
  const refused = await world.api(HOME).get("/v1/me/export", { token: person.session.token });
  expect(refused).toMatchObject({ status: 403, body: { type: NEEDED } });
});

test("signing in is a proof, and how long it still counts is told", async () => {
  const fresh = await signUp(world, HOME);
  expect(await secondsLeft(fresh.session.token, "ind1")).toBeGreaterThan(590);
  await age(fresh, 4);
  expect(await secondsLeft(fresh.session.token)).toBeGreaterThan(350);
  expect(await secondsLeft(fresh.session.token)).toBeLessThanOrEqual(360);
});

test("a wrong password proves nothing, and is kept among what happened to the account", async () => {
  const other = await signUp(world, HOME);
  await age(other, 11);
  for (const via of REGION_IDS) {
    const { status, body } = await prove(via, other.session.token, "not my password");
    expect({ status, errors: body.errors }).toMatchObject({
      status: 401,
      errors: [{ pointer: "/password" }],
    });
  }
  expect(await secondsLeft(other.session.token)).toBe(0);
  expect(await kindsOf(other)).toEqual(["signed-up", "proof-failed", "proof-failed", "proof-failed"]);
});

test("while a person moves there is no proof, and nobody is told that there was", async () => {
  const other = await signUp(world, HOME);
  await age(other, 11);
  // As a move that is under way has it.
  await world.rows(HOME, "update users set fenced_by = gen_random_uuid() where user_id = $1", [
    other.user.id,
  ]);
  for (const password of [PASSWORD, "not my password"]) {
    expect(await prove("ind1", other.session.token, password)).toMatchObject({
      status: 503,
      body: { type: "urn:vetchium:problem:moving" },
    });
  }
  expect(await secondsLeft(other.session.token)).toBe(0);
});

test("is nobody's without a session", async () => {
  expect((await world.api(HOME).post("/v1/sessions/current/proof", { password: PASSWORD })).status).toBe(401);
  expect((await world.api(HOME).get("/v1/sessions/current/proof")).status).toBe(401);
});
