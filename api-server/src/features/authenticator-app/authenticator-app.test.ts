import type { Problem } from "@vetchium/api-contract";
import { URI } from "otpauth";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type AuthenticatorApp,
  addApp,
  confirmApp,
  earlyInStep,
  factorsOf,
  startApp,
} from "../../../test/factors.ts";
import { mailsTo, PASSWORD, type Person, type SignedIn, signUp } from "../../../test/people.ts";
import { REGION_IDS, World } from "../../../test/world.ts";

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

/** Signs in with a code beside the password, where one is given. */
function signIn({ user }: Person, via: string, code?: string) {
  const credentials = { login: user.handle, password: PASSWORD, session: "bearer" };
  return world
    .api(via)
    .post<SignedIn & Problem>("/v1/sessions", { ...credentials, ...(code === undefined ? {} : { code }) });
}

function expectWrongCode({ status, body }: { status: number; body: Problem }): void {
  expect(status).toBe(401);
  expect(body.type).toBe("urn:vetchium:problem:unauthenticated");
  expect(body.errors?.[0]?.pointer).toBe("/code");
}

/** Lets codes count again that were taken, as if time had passed. */
async function forgetSteps({ user }: Person, region: string): Promise<void> {
  await world.rows(region, "update totp_factors set last_step = null where user_id = $1", [user.id]);
}

async function eventsOf({ session }: Person): Promise<string[]> {
  const { user } = (await world.api("ind1").get<SignedIn>("/v1/me", { token: session.token })).body;
  const rows = await world.rows<{ kind: string; details: { with?: string } }>(
    user.home_region,
    "select kind, details from audit_events where user_id = $1 order by event_id",
    [user.id],
  );
  return rows.map(({ kind, details }) => (details.with === undefined ? kind : `${kind} ${details.with}`));
}

describe("an authenticator app", () => {
  test.for(REGION_IDS)("is set up and asked for at the server of %s", async (via) => {
    const person = await signUp(world, "usa1");
    const app = await startApp(world.api(via), person);
    expect(app.secret).toMatch(/^[A-Z2-7]{32}$/);
    const read = URI.parse(app.uri);
    expect(read).toMatchObject({ issuer: "Vetchium", label: person.user.handle, period: 30, digits: 6 });
    // It counts for nothing until a code has shown that it has the secret.
    expect((await factorsOf(world.api(via), person)).authenticator_app).toBeNull();
    expect((await signIn(person, via)).status).toBe(201);

    await earlyInStep();
    const confirmed = await confirmApp(world.api(via), person, app.code(-1));
    expect(confirmed.status).toBe(200);
    expect(new Set(confirmed.body.recovery_codes).size).toBe(10);
    expect(await factorsOf(world.api(via), person)).toMatchObject({
      authenticator_app: { confirmed_at: expect.any(String) },
      recovery_codes_left: 10,
      passkeys: [],
    });

    const refused = await signIn(person, via);
    expect(refused.status).toBe(401);
    expect(refused.body.type).toBe("urn:vetchium:problem:second-factor-required");
    const code = app.code();
    expect((await signIn(person, via, `${code.slice(0, 3)} ${code.slice(3)}`)).status).toBe(201);
    expect(await eventsOf(person)).toEqual([
      "signed-up",
      "signed-in password",
      "authenticator-app-added",
      "signed-in authenticator-app",
    ]);
    const told = (await mailsTo(world, person.email, 2)).at(-1);
    expect(told?.subject).toContain("new way to sign in");
  });

  test("says nothing of codes to who does not know the password", async () => {
    const person = await signUp(world, "deu1");
    const app = await addApp(world.api("deu1"), person);
    const login = person.user.handle;
    for (const via of REGION_IDS) {
      const wrong = { login, password: "not the password" };
      const answers = await Promise.all([
        world.api(via).post<Problem>("/v1/sessions", { ...wrong, code: app.code() }),
        world.api(via).post<Problem>("/v1/sessions", wrong),
      ]);
      for (const { status, body } of answers) {
        expect(status).toBe(401);
        expect(body.type).toBe("urn:vetchium:problem:unauthenticated");
        expect(body.errors).toBeUndefined();
      }
    }
    // None of them used the code up.
    expect((await signIn(person, "ind1", app.code())).status).toBe(201);
  });

  test("takes a code of the step before and of the one after, and none further off", async () => {
    const person = await signUp(world, "ind1");
    const app = await addApp(world.api("ind1"), person);
    for (const [steps, status] of [
      [-2, 401],
      [-1, 201],
      [0, 201],
      [1, 201],
      [2, 401],
    ] as const) {
      await forgetSteps(person, "ind1");
      await earlyInStep();
      expect((await signIn(person, "usa1", app.code(steps))).status, `${steps} steps off`).toBe(status);
    }
  });

  test("takes no code twice, and none older than one that was taken", async () => {
    const person = await signUp(world, "ind1");
    const app = await addApp(world.api("ind1"), person);
    await earlyInStep();
    const [now, next] = [app.code(), app.code(1)];
    expect((await signIn(person, "deu1", next)).status).toBe(201);
    for (const code of [next, now, app.code(-1)]) expectWrongCode(await signIn(person, "ind1", code));
  });

  test("takes no code that confirmed it", async () => {
    const person = await signUp(world, "ind1");
    const app = await startApp(world.api("ind1"), person);
    await earlyInStep();
    const code = app.code();
    expect((await confirmApp(world.api("ind1"), person, code)).status).toBe(200);
    expectWrongCode(await signIn(person, "ind1", code));
  });

  test("lets in one of all who send one code at once", async () => {
    const person = await signUp(world, "ind1");
    const app = await addApp(world.api("ind1"), person);
    await earlyInStep();
    const code = app.code();
    const vias = [...REGION_IDS, ...REGION_IDS];
    const answers = await Promise.all(vias.map((via) => signIn(person, via, code)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 401, 401, 401, 401, 401]);
    const [sessions] = await world.rows<{ count: number }>(
      "ind1",
      "select count(*)::int as count from sessions where user_id = $1",
      [person.user.id],
    );
    // The one of the sign-up, and the one that was let in: nobody else's is even offered.
    expect(sessions?.count).toBe(2);
  });

  test("refuses what is no code, at the code", async () => {
    const person = await signUp(world, "usa1");
    const app = await startApp(world.api("usa1"), person);
    for (const code of ["000000", "12345a", "１２３４５６", app.secret.slice(0, 20)]) {
      expectWrongCode(await confirmApp(world.api("ind1"), person, code));
    }
    await earlyInStep();
    expect((await confirmApp(world.api("usa1"), person, app.code(-1))).status).toBe(200);
    for (const code of ["000000", "abcdef", "ABCD-EFGH-ABCD-EFGH-ABCD-EFGH", `${app.code()}0`]) {
      expectWrongCode(await signIn(person, "deu1", code));
    }
    expect((await signIn(person, "deu1", "12345")).status).toBe(400);
  });

  test("begins anew until it is confirmed, and the secret before no longer counts", async () => {
    const person = await signUp(world, "ind1");
    const first = await startApp(world.api("ind1"), person);
    const second = await startApp(world.api("usa1"), person);
    await earlyInStep();
    expectWrongCode(await confirmApp(world.api("ind1"), person, first.code()));
    const answers = await Promise.all(
      REGION_IDS.map((via) => confirmApp(world.api(via), person, second.code(-1))),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
    const { body } = await world
      .api("ind1")
      .post<Problem>("/v1/me/authenticator-app", { password: PASSWORD }, { token: person.session.token });
    expect(body.type).toBe("urn:vetchium:problem:factor-exists");
    expect((await factorsOf(world.api("deu1"), person)).recovery_codes_left).toBe(10);
  });

  test("is kept sealed, for its owner alone", async () => {
    const [person, other] = [await signUp(world, "ind1"), await signUp(world, "ind1")];
    const app = await addApp(world.api("ind1"), person);
    await addApp(world.api("ind1"), other);
    const [row] = await world.rows<{ sealed_secret: string }>(
      "ind1",
      "select sealed_secret from totp_factors where user_id = $1",
      [person.user.id],
    );
    expect(row?.sealed_secret).not.toContain(app.secret);
    await world.rows("ind1", "update totp_factors set sealed_secret = $2 where user_id = $1", [
      other.user.id,
      row?.sealed_secret,
    ]);
    await earlyInStep();
    expectWrongCode(await signIn(other, "ind1", app.code()));
    expect((await signIn(person, "ind1", app.code())).status).toBe(201);
  });

  test("is removed with its recovery codes by who proved themselves lately", async () => {
    const person = await signUp(world, "deu1");
    const app = await addApp(world.api("deu1"), person);
    const remove = (via: string) =>
      world.api(via).send<Problem>("DELETE", "/v1/me/authenticator-app", { token: person.session.token });
    await ageProof(person, "deu1");
    expect((await remove("ind1")).body.type).toBe("urn:vetchium:problem:proof-required");
    await world.rows("deu1", "update sessions set proven_at = now() where user_id = $1", [person.user.id]);
    expect((await remove("ind1")).status).toBe(204);
    expect((await remove("ind1")).status).toBe(404);
    expect(await factorsOf(world.api("ind1"), person)).toMatchObject({
      authenticator_app: null,
      recovery_codes_left: 0,
    });
    expect((await signIn(person, "usa1")).status).toBe(201);
    expect((await signIn(person, "usa1", app.recoveryCodes[0])).status).toBe(201);
    const subjects = (await mailsTo(world, person.email, 3)).map(({ subject }) => subject);
    expect(subjects.at(-1)).toContain("was removed");
  });

  test("needs a password or a proof of the last minutes to be begun, and recovery codes to be made", async () => {
    const person = await signUp(world, "deu1");
    await ageProof(person, "deu1");
    for (const path of ["/v1/me/authenticator-app", "/v1/me/recovery-codes", "/v1/me/passkeys/options"]) {
      const ask = (body: object) =>
        world.api("ind1").post<Problem>(path, body, { token: person.session.token });
      expect((await ask({})).body.type, path).toBe("urn:vetchium:problem:proof-required");
      const wrong = await ask({ password: "not the password" });
      expect(wrong.status, path).toBe(401);
      expect(wrong.body.errors?.[0]?.pointer, path).toBe("/password");
    }
  });
});

async function ageProof({ user }: Person, region: string): Promise<void> {
  const old = "update sessions set proven_at = now() - interval '11 minutes' where user_id = $1";
  await world.rows(region, old, [user.id]);
}

describe("recovery codes", () => {
  test("each let in once, through whichever server, and tell how many are left", async () => {
    const person = await signUp(world, "usa1");
    const { recoveryCodes } = await addApp(world.api("usa1"), person);
    for (const [index, code] of recoveryCodes.entries()) {
      const via = REGION_IDS[index % REGION_IDS.length] as string;
      const typed = index % 2 === 0 ? code : code.toLowerCase().replaceAll("-", " ");
      expect((await signIn(person, via, typed)).status).toBe(201);
      expectWrongCode(await signIn(person, via, code));
    }
    expect((await factorsOf(world.api("usa1"), person)).recovery_codes_left).toBe(0);
    const events = await eventsOf(person);
    expect(events.filter((event) => event === "recovery-code-used")).toHaveLength(10);
    expect(events.filter((event) => event === "signed-in recovery-code")).toHaveLength(10);
    const mails = await mailsTo(world, person.email, 12);
    const told = mails.filter(({ subject }) => subject.includes("recovery code"));
    const left = told.map(({ text }) => Number(/(\d+) are left/.exec(text)?.[1]));
    expect(left.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test("let in one of all who send one at once", async () => {
    const person = await signUp(world, "deu1");
    const { recoveryCodes } = await addApp(world.api("deu1"), person);
    const answers = await Promise.all(
      [...REGION_IDS, ...REGION_IDS].map((via) => signIn(person, via, recoveryCodes[0])),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 401, 401, 401, 401, 401]);
    expect((await factorsOf(world.api("deu1"), person)).recovery_codes_left).toBe(9);
  });

  test("are replaced by ten others, and the old ones are dead", async () => {
    const person = await signUp(world, "ind1");
    const app = await addApp(world.api("ind1"), person);
    const codes = await newCodes(person, "usa1");
    expect(codes).toHaveLength(10);
    expectWrongCode(await signIn(person, "ind1", app.recoveryCodes[0]));
    expect((await signIn(person, "deu1", codes[9])).status).toBe(201);
    expect(await eventsOf(person)).toContain("recovery-codes-made");
  });

  test("are ten, however many ask for new ones at once", async () => {
    const person = await signUp(world, "ind1");
    await addApp(world.api("ind1"), person);
    const answers = await Promise.all(
      REGION_IDS.map((via) =>
        world.api(via).post<Problem>("/v1/me/recovery-codes", {}, { token: person.session.token }),
      ),
    );
    for (const { status } of answers) expect([201, 409]).toContain(status);
    expect(answers.some(({ status }) => status === 201)).toBe(true);
    expect((await factorsOf(world.api("ind1"), person)).recovery_codes_left).toBe(10);
  });

  test("are nobody else's", async () => {
    const [person, other] = [await signUp(world, "ind1"), await signUp(world, "ind1")];
    const { recoveryCodes } = await addApp(world.api("ind1"), person);
    await addApp(world.api("ind1"), other);
    expectWrongCode(await signIn(other, "ind1", recoveryCodes[0]));
    expect((await signIn(person, "ind1", recoveryCodes[0])).status).toBe(201);
  });

  test("come with an authenticator app alone", async () => {
    const person = await signUp(world, "ind1");
    await startApp(world.api("ind1"), person);
    const { status } = await world
      .api("ind1")
      .post("/v1/me/recovery-codes", {}, { token: person.session.token });
    expect(status).toBe(404);
  });
});

async function newCodes(person: Person, via: string): Promise<string[]> {
  const { status, body } = await world
    .api(via)
    .post<{ recovery_codes: string[] }>(
      "/v1/me/recovery-codes",
      { password: PASSWORD },
      { token: person.session.token },
    );
  expect(status).toBe(201);
  return body.recovery_codes;
}

test("a person who has moved signs in by code at every server, old home and all", async () => {
  const person = await signUp(world, "ind1");
  const app: AuthenticatorApp = await addApp(world.api("ind1"), person);
  const { status } = await world
    .api("ind1")
    .post("/v1/me/moves", { to_region: "deu1", password: PASSWORD }, { token: person.session.token });
  expect(status).toBe(202);
  await expect
    .poll(
      async () =>
        (
          await world
            .api("ind1")
            .get<{ move: { status: string } }>("/v1/me/moves/current", { token: person.session.token })
        ).body.move.status,
      { timeout: 20_000 },
    )
    .toBe("done");
  for (const via of REGION_IDS) {
    expect((await signIn(person, via)).body.type).toBe("urn:vetchium:problem:second-factor-required");
    await earlyInStep();
    await forgetSteps(person, "deu1");
    const { status: answered, body } = await signIn(person, via, app.code());
    expect(answered).toBe(201);
    expect(body.session.token).toMatch(/^vet_deu1_/);
    expect((await signIn(person, via, app.recoveryCodes.pop())).status).toBe(201);
  }
});
