import type { Problem } from "@vetchium/api-contract";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { changeHandle, erase, startMove } from "../../../test/operations.ts";
import {
  complete,
  mailsTo,
  newEmail,
  newHandle,
  PASSWORD,
  type Person,
  requestSignUp,
  signUp,
  tokenIn,
} from "../../../test/people.ts";
import { DATABASES, World } from "../../../test/world.ts";

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

interface Receipt {
  id: string;
  status: string;
  finished_at: string | null;
  databases: { database: string; rows_left: number }[];
}

function receipt(id: string, via = "ind1") {
  return world.api(via).get<Receipt>(`/v1/erasures/${id}`);
}

function erased(id: string, via = "ind1"): Promise<Receipt> {
  return vi.waitFor(
    async () => {
      const { body } = await receipt(id, via);
      expect(body.status).toBe("erased");
      return body;
    },
    { timeout: 15_000, interval: 30 },
  );
}

describe("an erasure", () => {
  test("through any server ends every session at once and leaves nothing in any database", async () => {
    for (const via of ["usa1", "ind1"]) {
      const person = await signUp(world, "usa1");
      const login = { login: person.email, password: PASSWORD };
      const other = await world.api("ind1").post<Person>("/v1/sessions", { ...login, session: "bearer" });
      const { status, body } = await erase(world.api(via), person);
      expect(status).toBe(202);
      for (const { session } of [person, other.body]) {
        expect((await world.api("deu1").get("/v1/me", { token: session.token })).status).toBe(401);
      }
      const { databases, finished_at } = await erased(body.erasure.id, "deu1");
      expect(databases).toEqual(DATABASES.map((database) => ({ database, rows_left: 0 })));
      expect(finished_at).not.toBeNull();
      expect((await world.api("ind1").post("/v1/sessions", login)).status).toBe(401);
      expect((await world.api("ind1").get(`/v1/users/${person.user.handle}`)).status).toBe(404);
      expect(await world.rows("global", "select 1 from names where user_id = $1", [person.user.id])).toEqual(
        [],
      );
    }
  });

  test("closes the handle to everybody and frees the email", async () => {
    const person = await signUp(world, "deu1");
    const first = person.user.handle;
    const second = newHandle();
    expect((await changeHandle(world.api("deu1"), person, second)).status).toBe(200);
    await erased((await erase(world.api("ind1"), person)).body.erasure.id);
    for (const handle of [first, second]) {
      const availability = await world.api("ind1").get(`/v1/handles/${handle}`);
      expect(availability.body).toMatchObject({ available: false, reason: "quarantined" });
    }
    await world.api("ind1").post("/v1/signups", { email: person.email, home_region: "ind1" });
    const token = await vi.waitFor(
      async () => {
        const links = (await mailsTo(world, person.email)).filter(({ text }) => text.includes("/signup/"));
        expect(links).toHaveLength(2);
        return tokenIn(links[1]);
      },
      { timeout: 15_000, interval: 50 },
    );
    expect((await complete(world.api("ind1"), { token, handle: first })).status).toBe(409);
    expect((await complete(world.api("ind1"), { token })).status).toBe(201);
  });

  test("of somebody who has moved takes the signposts along", async () => {
    const person = await signUp(world, "ind1");
    const { token } = person.session;
    expect((await startMove(world.api("ind1"), person, "deu1")).status).toBe(202);
    await vi.waitFor(
      async () => {
        const move = await world
          .api("ind1")
          .get<{ move: { status: string } }>("/v1/me/moves/current", { token });
        expect(move.body.move.status).toBe("done");
      },
      { timeout: 10_000, interval: 30 },
    );
    expect(
      await world.rows("ind1", "select 1 from forwarded_sessions where user_id = $1", [person.user.id]),
    ).toHaveLength(1);
    const { body } = await erase(world.api("usa1"), person);
    const { databases } = await erased(body.erasure.id);
    expect(databases.every(({ rows_left }) => rows_left === 0)).toBe(true);
    expect((await world.api("ind1").get("/v1/me", { token })).status).toBe(401);
  });

  test("waits for a region that is away, and the receipt says so until it is back", async () => {
    const person = await signUp(world, "ind1");
    await world.link("deu1").cut();
    const { body } = await erase(world.api("ind1"), person);
    expect((await world.api("ind1").get("/v1/me", { token: person.session.token })).status).toBe(401);
    const refused = await world.api("ind1").get<Problem>(`/v1/erasures/${body.erasure.id}`);
    expect(refused.body).toMatchObject({ type: "urn:vetchium:problem:region-unavailable", region: "deu1" });
    await world.link("deu1").mend();
    expect((await erased(body.erasure.id)).databases).toHaveLength(4);
  });

  test("with a wrong password or without a session erases nobody", async () => {
    const person = await signUp(world, "ind1");
    const refused = await erase(world.api("usa1"), { ...person, password: "not my password" });
    expect(refused.status).toBe(401);
    expect(refused.body.errors?.[0]?.pointer).toBe("/password");
    expect((await world.api("ind1").post("/v1/me/erasure", { password: PASSWORD })).status).toBe(401);
    expect((await world.api("ind1").get("/v1/me", { token: person.session.token })).status).toBe(200);
  });

  test("asked for twice in the same instant is one erasure", async () => {
    const person = await signUp(world, "ind1");
    const answers = await Promise.all([erase(world.api("ind1"), person), erase(world.api("usa1"), person)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([202, 401]);
  });

  test("overtaken by the settling of the sign-up leaves nothing either", async () => {
    const email = newEmail();
    const token = await requestSignUp(world, "usa1", email);
    await world.stopServer("usa1"); // nobody settles for now
    let id: string;
    let person: Person;
    try {
      person = { ...(await complete(world.api("ind1"), { token })).body, email, password: PASSWORD };
      id = (await erase(world.api("ind1"), person)).body.erasure.id;
    } finally {
      await world.startServer("usa1");
    }
    await erased(id);
    await vi.waitFor(
      async () =>
        expect(
          await world.rows("usa1", "select 1 from graphile_worker.jobs where task_identifier = $1", [
            "settle-claim",
          ]),
        ).toEqual([]),
      { timeout: 10_000, interval: 30 },
    );
    expect((await erased(id)).databases.every(({ rows_left }) => rows_left === 0)).toBe(true);
    const availability = await world.api("ind1").get(`/v1/handles/${person.user.handle}`);
    expect(availability.body).toMatchObject({ reason: "quarantined" });
  });
});

test("a receipt that was never given is not found", async () => {
  expect((await receipt(uuidv7())).status).toBe(404);
});
