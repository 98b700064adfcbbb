import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  askForReset,
  changePassword,
  completeReset,
  confirmEmail,
  emailToken,
  isSignedIn,
  requestEmail,
  signInWith,
} from "../../../test/operations.ts";
import {
  complete,
  mailsTo,
  newEmail,
  PASSWORD,
  type Person,
  requestSignUp,
  signUp,
} from "../../../test/people.ts";
import { World } from "../../../test/world.ts";

// What logs in a dozen times on a busy machine.
const MANY = { timeout: 60_000 };
const NEW_PASSWORD = "eleven copper lanterns drifting";

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

async function anotherSession(person: Person, via: string): Promise<Person> {
  const { body } = await signInWith(world, person.email, PASSWORD, via);
  return { ...person, session: body.session };
}

async function eventsOf({ user }: Person, region: string): Promise<{ kind: string; ip: string | null }[]> {
  return world.rows(region, "select kind, host(ip) as ip from audit_events where user_id = $1", [user.id]);
}

describe("a change of password", () => {
  test(
    "ends every other session in every region, and this one goes on with a fresh proof",
    MANY,
    async () => {
      for (const via of ["usa1", "deu1"]) {
        const person = await signUp(world, "usa1");
        const other = await anotherSession(person, "ind1");
        await world.rows(
          "usa1",
          "update sessions set proven_at = now() - interval '1 hour' where user_id = $1",
          [person.user.id],
        );
        const { status } = await changePassword(world.api(via), person, PASSWORD, NEW_PASSWORD);
        expect(status).toBe(204);
        for (const region of ["ind1", "usa1", "deu1"]) {
          expect(await isSignedIn(world, other, region)).toBe(false);
          expect(await isSignedIn(world, person, region)).toBe(true);
          expect((await signInWith(world, person.email, PASSWORD, region)).status).toBe(401);
          expect((await signInWith(world, person.user.handle, NEW_PASSWORD, region)).status).toBe(201);
        }
        const { token } = person.session;
        const proven = await world
          .api(via)
          .send("PUT", "/v1/me/email", { body: { email: newEmail() }, token });
        expect(proven.status).toBe(202);
        const told = (await mailsTo(world, person.email, 3)).map(({ subject }) => subject);
        expect(told).toContainEqual(expect.stringContaining("password of your Vetchium account has changed"));
        expect(await eventsOf(person, "usa1")).toContainEqual({ kind: "password-changed", ip: "127.0.0.1" });
      }
    },
  );

  test("needs the current password, and says at which member it was wrong", async () => {
    const person = await signUp(world, "ind1");
    const refused = await changePassword(world.api("deu1"), person, "not my password", NEW_PASSWORD);
    expect(refused.status).toBe(401);
    expect(refused.body.errors).toMatchObject([{ pointer: "/current_password" }]);
    expect((await signInWith(world, person.email, PASSWORD, "ind1")).status).toBe(201);
  });

  test("calls off a new password that was asked for by mail", async () => {
    const person = await signUp(world, "ind1");
    const token = await askForReset(world, person.email, "ind1");
    expect((await changePassword(world.api("ind1"), person, PASSWORD, NEW_PASSWORD)).status).toBe(204);
    expect((await completeReset(world.api("ind1"), token, "seven other words entirely")).status).toBe(410);
    expect((await signInWith(world, person.email, NEW_PASSWORD, "ind1")).status).toBe(201);
  });
});

describe("a new password by mail", () => {
  test("works once, ends every session in every region, and kills the old password", MANY, async () => {
    for (const [via, home] of [
      ["deu1", "ind1"],
      ["ind1", "ind1"],
    ] as const) {
      const person = await signUp(world, home);
      const other = await anotherSession(person, "usa1");
      const token = await askForReset(world, person.email, via);
      expect(token).toMatch(new RegExp(`^vrt_${home}_[A-Za-z0-9_-]{43}$`));
      const { status, headers } = await completeReset(world.api(via), token, NEW_PASSWORD);
      expect(status).toBe(204);
      expect(headers.getSetCookie()).toContainEqual(expect.stringMatching(/^vetchium_session=;.*Max-Age=0/));
      for (const region of ["ind1", "usa1", "deu1"]) {
        for (const one of [person, other]) expect(await isSignedIn(world, one, region)).toBe(false);
        expect((await signInWith(world, person.email, PASSWORD, region)).status).toBe(401);
        expect((await signInWith(world, person.email, NEW_PASSWORD, region)).status).toBe(201);
      }
      const again = await completeReset(world.api("usa1"), token, "seven other words entirely");
      expect(again.body.type).toBe("urn:vetchium:problem:token-spent");
      const told = (await mailsTo(world, person.email, 3)).map(({ subject }) => subject);
      expect(told).toContainEqual(expect.stringContaining("password of your Vetchium account has changed"));
      const events = (await eventsOf(person, home)).map(({ kind }) => kind);
      expect(events).toEqual(expect.arrayContaining(["password-reset-asked-for", "password-reset"]));
    }
  });

  test("goes to one of two who use the link at once", async () => {
    const person = await signUp(world, "deu1");
    const token = await askForReset(world, person.email, "deu1");
    const passwords = [NEW_PASSWORD, "nine silver kettles whistling"];
    const answers = await Promise.all(
      passwords.map((password, at) => completeReset(world.api(["deu1", "usa1"][at] ?? ""), token, password)),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 410]);
    const won = answers.findIndex(({ status }) => status === 204);
    for (const [at, password] of passwords.entries()) {
      const { status } = await signInWith(world, person.email, password, "ind1");
      expect(status).toBe(at === won ? 201 : 401);
    }
  });

  test("is replaced by a later one, whose link alone works", async () => {
    const person = await signUp(world, "usa1");
    const first = await askForReset(world, person.email, "usa1");
    const second = await askForReset(world, person.email, "usa1", 3);
    expect((await completeReset(world.api("usa1"), first, NEW_PASSWORD)).status).toBe(410);
    expect((await completeReset(world.api("usa1"), second, NEW_PASSWORD)).status).toBe(204);
  });

  test("expires after half an hour, and is forgotten then", async () => {
    const person = await signUp(world, "usa1");
    const token = await askForReset(world, person.email, "usa1");
    const left =
      "select extract(epoch from expires_at - now()) / 60 as minutes from password_resets where user_id = $1";
    const [reset] = await world.rows<{ minutes: string }>("usa1", left, [person.user.id]);
    expect(Number(reset?.minutes)).toBeGreaterThan(25);
    expect(Number(reset?.minutes)).toBeLessThanOrEqual(30);
    await world.rows("usa1", "update password_resets set expires_at = now() where user_id = $1", [
      person.user.id,
    ]);
    expect((await completeReset(world.api("ind1"), token, NEW_PASSWORD)).status).toBe(410);
    await world.rows("usa1", "select graphile_worker.add_job('forget-expired-password-resets')");
    await expect.poll(() => world.rows("usa1", left, [person.user.id]), { timeout: 10_000 }).toEqual([]);
  });

  test("is nothing that can be made up", async () => {
    const secret = "A".repeat(43);
    for (const token of [`vrt_ind1_${secret}`, `vrt_nowhere_${secret}`, "vrt_ind1_short", "x"]) {
      expect((await completeReset(world.api("ind1"), token, NEW_PASSWORD)).status).toBe(410);
    }
  });

  test("is kept only as a digest, by whoever reads the database", async () => {
    const person = await signUp(world, "ind1");
    const token = await askForReset(world, person.email, "ind1");
    const kept = await world.rows<{ row: string }>(
      "ind1",
      "select password_resets::text as row from password_resets",
    );
    expect(kept.length).toBeGreaterThan(0);
    const secret = token.split("_").slice(2).join("_");
    expect(kept.map(({ row }) => row).join()).not.toContain(secret);
    expect(world.log()).not.toContain(secret);
  });

  test("is called off by another email, whose holder never sees the link", async () => {
    const person = await signUp(world, "ind1");
    const token = await askForReset(world, person.email, "ind1");
    const change = await emailToken(world, "ind1", person, newEmail());
    expect((await confirmEmail(world.api("ind1"), person, change)).status).toBe(200);
    expect((await completeReset(world.api("ind1"), token, NEW_PASSWORD)).status).toBe(410);
  });

  test("is not sent to an address that is only asked for", async () => {
    const person = await signUp(world, "ind1");
    const unproven = newEmail();
    await requestEmail(world.api("ind1"), person, unproven);
    await mailsTo(world, unproven);
    await world.api("ind1").post("/v1/password-resets", { email: unproven });
    // What was asked for later has come: the other is not under way any more.
    await askForReset(world, person.email, "ind1", 3);
    const subjects = (await mailsTo(world, unproven)).map(({ subject }) => subject);
    expect(subjects).not.toContainEqual(expect.stringContaining("new password"));
  });
});

describe("a password that is guessed too easily is refused", () => {
  const weak = ["passwordpassword", "qwertyuiop123456", "vetchium2026!"];

  test("when it is changed", async () => {
    const person = await signUp(world, "ind1");
    for (const password of [...weak, `${person.user.handle}-2026`, `${person.email}!`]) {
      const { status, body } = await changePassword(world.api("ind1"), person, PASSWORD, password);
      expect([status, body.errors?.[0]?.pointer], password).toEqual([400, "/new_password"]);
    }
    expect((await changePassword(world.api("ind1"), person, PASSWORD, NEW_PASSWORD)).status).toBe(204);
  });

  test("when it is chosen by mail, and the link stays good", async () => {
    const person = await signUp(world, "usa1");
    const token = await askForReset(world, person.email, "usa1");
    for (const password of [...weak, `${person.user.handle}-2026`, `${person.email}!`]) {
      const { status, body } = await completeReset(world.api("deu1"), token, password);
      expect([status, body.errors?.[0]?.pointer], password).toEqual([400, "/password"]);
    }
    expect((await completeReset(world.api("deu1"), token, NEW_PASSWORD)).status).toBe(204);
  });

  test("when somebody signs up, and the link stays good", async () => {
    const email = newEmail();
    const token = await requestSignUp(world, "deu1", email);
    const name = { handle: `zinnia_${email.slice(1, 8)}`, display_name: "Marguerite Yourcenar" };
    const own = [`${name.handle}-2026`, "MargueriteYourcenar1"];
    for (const password of [...weak, ...own]) {
      const { status, body } = await complete(world.api("ind1"), { token, ...name, password });
      expect([status, body.errors?.[0]?.pointer], password).toEqual([400, "/password"]);
    }
    expect((await complete(world.api("ind1"), { token, ...name, password: NEW_PASSWORD })).status).toBe(201);
  });

  test("but a long passphrase in any script is not, and spaces and 256 characters are kept as typed", async () => {
    const person = await signUp(world, "ind1");
    let current = PASSWORD;
    for (const password of ["யாதும் ஊரே யாவரும் கேளிர்", ` ${"ixora kettle monsoon ".repeat(12)}`.slice(0, 256)]) {
      expect((await changePassword(world.api("ind1"), person, current, password)).status).toBe(204);
      expect((await signInWith(world, person.email, password, "ind1")).status).toBe(201);
      expect((await signInWith(world, person.email, password.trim().slice(0, -1), "ind1")).status).toBe(401);
      current = password;
    }
  });
});
