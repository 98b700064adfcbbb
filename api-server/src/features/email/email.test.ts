import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { confirmEmail, requestEmail } from "../../../test/operations.ts";
import { complete, mailsTo, newEmail, PASSWORD, type Person, signUp, tokenIn } from "../../../test/people.ts";
import { World } from "../../../test/world.ts";

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

interface OwnEmail {
  email: string;
  pending_email: string | null;
  pending_until: string | null;
}

async function ownEmail(person: Person): Promise<OwnEmail> {
  return (await world.api("deu1").get<OwnEmail>("/v1/me/email", { token: person.session.token })).body;
}

/** Asks for another email and answers the token that is mailed to it. */
async function askFor(person: Person, email: string, via = "ind1"): Promise<string> {
  expect((await requestEmail(world.api(via), person, email)).status).toBe(202);
  return tokenIn((await mailsTo(world, email)).at(-1), "email/confirm");
}

function signIn(login: string) {
  return world.api("ind1").post("/v1/sessions", { login, password: PASSWORD });
}

describe("a change of email", () => {
  test("keeps the old address until the new one is proven, and tells the old one both times", async () => {
    for (const via of ["usa1", "ind1"]) {
      const person = await signUp(world, "usa1");
      const email = newEmail();
      const token = await askFor(person, email, via);
      expect(await ownEmail(person)).toMatchObject({ email: person.email, pending_email: email });
      expect((await signIn(person.email)).status).toBe(201);
      expect((await signIn(email)).status).toBe(401);
      const { status, body } = await confirmEmail(world.api(via), person, token);
      expect(status).toBe(200);
      expect(body.user).toMatchObject({ email, handle: person.user.handle });
      expect(await ownEmail(person)).toEqual({ email, pending_email: null, pending_until: null });
      expect((await signIn(email)).status).toBe(201);
      expect((await signIn(person.email)).status).toBe(401);
      const told = await mailsTo(world, person.email, 3);
      const notice = told.find(({ subject }) => subject.includes("new email was entered"));
      expect(notice?.text).toContain("/account");
      expect(told.map(({ subject }) => subject)).toContainEqual(expect.stringContaining("has changed"));
      expect(told.map(({ text }) => text).join()).not.toContain(email);
    }
  });

  test("frees the old address for somebody else", async () => {
    const person = await signUp(world, "ind1");
    await confirmEmail(world.api("ind1"), person, await askFor(person, newEmail()));
    await vi.waitFor(
      async () => {
        expect(
          (await world.api("deu1").post("/v1/signups", { email: person.email, home_region: "deu1" })).status,
        ).toBe(202);
        const links = (await mailsTo(world, person.email, 4)).filter(({ text }) =>
          text.includes("/signup/complete?"),
        );
        expect(links.length).toBeGreaterThan(1);
        const token = tokenIn(links.at(-1));
        expect((await complete(world.api("deu1"), { token })).status).toBe(201);
      },
      { timeout: 15_000 },
    );
  });

  test("can be called off: its link is spent then, and the old address goes on", async () => {
    const person = await signUp(world, "deu1");
    const { token: session } = person.session;
    const token = await askFor(person, newEmail());
    for (let times = 0; times < 2; times++) {
      const answer = await world.api("usa1").send("DELETE", "/v1/me/email/change", { token: session });
      expect(answer.status).toBe(204);
    }
    expect((await ownEmail(person)).pending_email).toBeNull();
    expect((await confirmEmail(world.api("ind1"), person, token)).body.type).toBe(
      "urn:vetchium:problem:token-spent",
    );
    expect((await signIn(person.email)).status).toBe(201);
  });

  test("is replaced by a later one, whose link alone works, and once", async () => {
    const person = await signUp(world, "ind1");
    const first = await askFor(person, newEmail());
    const email = newEmail();
    const second = await askFor(person, email);
    expect((await confirmEmail(world.api("ind1"), person, first)).status).toBe(410);
    expect((await confirmEmail(world.api("ind1"), person, second)).status).toBe(200);
    expect((await confirmEmail(world.api("ind1"), person, second)).status).toBe(410);
    expect((await ownEmail(person)).email).toBe(email);
  });

  test("back to the address before is possible at once", async () => {
    const person = await signUp(world, "ind1");
    await confirmEmail(world.api("ind1"), person, await askFor(person, newEmail()));
    expect((await requestEmail(world.api("ind1"), person, person.email)).status).toBe(202);
    const mails = await vi.waitFor(
      async () => {
        const found = (await mailsTo(world, person.email)).filter(({ text }) =>
          text.includes("/email/confirm?"),
        );
        expect(found).toHaveLength(1);
        return found;
      },
      { timeout: 10_000 },
    );
    const token = tokenIn(mails[0], "email/confirm");
    expect((await confirmEmail(world.api("ind1"), person, token)).body.user.email).toBe(person.email);
  });

  test("to an address that has an account tells its owner, and the one who asked learns nothing", async () => {
    const [person, other] = [await signUp(world, "ind1"), await signUp(world, "usa1")];
    expect((await requestEmail(world.api("ind1"), person, other.email)).status).toBe(202);
    const mail = (await mailsTo(world, other.email, 2)).at(-1);
    expect(mail?.subject).toContain("entered for another");
    expect(mail?.text).not.toContain("token=");
  });

  test("to an address that somebody takes before it is proven is refused", async () => {
    const person = await signUp(world, "ind1");
    const email = newEmail();
    const token = await askFor(person, email);
    await world.api("deu1").post("/v1/signups", { email, home_region: "deu1" });
    const signUpToken = tokenIn((await mailsTo(world, email, 2)).at(-1));
    expect((await complete(world.api("deu1"), { token: signUpToken })).status).toBe(201);
    expect((await confirmEmail(world.api("ind1"), person, token)).body.type).toBe(
      "urn:vetchium:problem:email-taken",
    );
  });

  test.for([
    ["not an address", PASSWORD, 400, "/email"],
    ["", PASSWORD, 400, "/email"],
    ["good", "not the password", 401, "/password"],
    ["same", PASSWORD, 400, "/email"],
  ] as const)(
    "to %s with the password %s is refused at the member",
    async ([kind, password, status, pointer]) => {
      const person = await signUp(world, "ind1");
      const email = { good: newEmail(), same: person.email }[kind as string] ?? kind;
      const answer = await requestEmail(world.api("ind1"), { ...person, password }, email);
      expect(answer.status).toBe(status);
      expect(answer.body.errors?.[0]?.pointer).toBe(pointer);
      expect((await ownEmail(person)).pending_email).toBeNull();
    },
  );

  test("is confirmed by nobody but the one who asked", async () => {
    const [person, other] = [await signUp(world, "ind1"), await signUp(world, "usa1")];
    const token = await askFor(person, newEmail());
    expect((await confirmEmail(world.api("ind1"), other, token)).status).toBe(403);
    expect((await confirmEmail(world.api("ind1"), person, `${token}x`)).status).toBe(410);
    expect((await world.api("ind1").post("/v1/me/email/confirm", { token })).status).toBe(401);
    expect((await confirmEmail(world.api("ind1"), person, token)).status).toBe(200);
  });
});

test("a mail whose sending ended without a word is sent once nobody can be at it any more", async () => {
  const person = await signUp(world, "ind1");
  const sql = (text: string) => world.rows("ind1", text, [person.user.id]);
  await sql(
    `insert into outgoing_mails (user_id, kind, address, sending_until)
     select user_id, 'email-change-notice', email, now() + interval '1 second' from users where user_id = $1`,
  );
  await sql("select graphile_worker.add_job('send-mails', json_build_object('user_id', $1::uuid))");
  // The first is the one that the person signed up by.
  await mailsTo(world, person.email, 2);
});
