import { afterAll, beforeAll, expect, test } from "vitest";
import {
  changeHandle,
  confirmEmail,
  emailToken,
  isFree,
  me,
  type Newcomer,
  newcomer,
  requestEmail,
  settledPerson,
  signInBy,
} from "../operations.ts";
import { complete, mailsTo, newEmail, newHandle, type Person } from "../people.ts";
import { World } from "../world.ts";
import { crashSweep, type Operation } from "./crash-sweep.ts";

let world: World;
beforeAll(async () => {
  world = await World.start({ runsJobs: false });
});
afterAll(() => world.stop());

const HOME = "ind1";

/** Of two logins of a person, the one that works. Throws unless exactly one does, and if it lets in another. */
async function loginOf(person: Person, former: string, present: string): Promise<string> {
  const users = [await signInBy(world, former, "deu1"), await signInBy(world, present, "deu1")];
  expect(users.filter((user) => user !== undefined).map(({ id }) => id)).toEqual([person.user.id]);
  return users[0] === undefined ? present : former;
}

function signingUp(server: string, fewest: number): Operation<Newcomer> {
  return {
    name: `a sign-up through ${server}`,
    server,
    fewest,
    prepare: () => newcomer(world, HOME),
    ask: complete,
    async hasHappened({ email, handle, userId }) {
      const users = [await signInBy(world, email, "usa1"), await signInBy(world, handle, "deu1")];
      expect(new Set(users.map((user) => user?.id)).size, "one login works and the other does not").toBe(1);
      expect(await isFree(world, handle)).toBe(users[0] === undefined);
      return users[0]?.id === userId;
    },
    async askAgain(subject, hasHappened) {
      const { status } = await complete(world.api("usa1"), subject);
      expect(status).toBe(hasHappened ? 410 : 201);
    },
  };
}

function changingHandle(server: string, fewest: number): Operation<{ person: Person; handle: string }> {
  return {
    name: `a change of handle through ${server}`,
    server,
    fewest,
    prepare: async () => ({ person: await settledPerson(world, HOME), handle: newHandle() }),
    ask: (api, { person, handle }) => changeHandle(api, person, handle),
    async hasHappened({ person, handle }) {
      const login = await loginOf(person, person.user.handle, handle);
      expect((await me(world, person, "usa1")).handle).toBe(login);
      expect(await isFree(world, person.user.handle)).toBe(false);
      expect(await isFree(world, handle)).toBe(login !== handle);
      return login === handle;
    },
    async askAgain({ person, handle }) {
      expect((await changeHandle(world.api("usa1"), person, handle)).status).toBe(200);
    },
  };
}

function requestingEmail(): Operation<{ person: Person; email: string }> {
  return {
    name: "asking for another email",
    server: HOME,
    fewest: 8,
    prepare: async () => ({ person: await settledPerson(world, HOME), email: newEmail() }),
    ask: (api, { person, email }) => requestEmail(api, person, email),
    async hasHappened({ person, email }) {
      const { token } = person.session;
      const { body } = await world
        .api("usa1")
        .get<{ email: string; pending_email: string | null }>("/v1/me/email", { token });
      expect(body.email).toBe(person.email);
      if (body.pending_email === null) return false;
      expect(body.pending_email).toBe(email);
      for (const address of [email, person.email]) await mailsTo(world, address);
      return true;
    },
    async askAgain({ person, email }) {
      expect((await requestEmail(world.api("usa1"), person, email)).status).toBe(202);
    },
  };
}

function changingEmail(
  server: string,
  fewest: number,
): Operation<{ person: Person; email: string; token: string }> {
  return {
    name: `proving another email through ${server}`,
    server,
    fewest,
    async prepare() {
      const [person, email] = [await settledPerson(world, HOME), newEmail()];
      return { person, email, token: await emailToken(world, HOME, person, email) };
    },
    ask: (api, { person, token }) => confirmEmail(api, person, token),
    async hasHappened({ person, email }) {
      const login = await loginOf(person, person.email, email);
      expect((await me(world, person, "usa1")).email).toBe(login);
      if (login === email) await mailsTo(world, person.email);
      return login === email;
    },
    async askAgain({ person, token }, hasHappened) {
      const { status } = await confirmEmail(world.api("usa1"), person, token);
      expect(status).toBe(hasHappened ? 410 : 200);
    },
  };
}

const SWEEP = { timeout: 120_000 };

test("a sign-up happens whole or not at all, wherever its server fails", SWEEP, async () => {
  await crashSweep(world, signingUp(HOME, 5));
  await crashSweep(world, signingUp("deu1", 2));
});

test("a change of handle happens whole or not at all, wherever its server fails", SWEEP, async () => {
  await crashSweep(world, changingHandle(HOME, 5));
  await crashSweep(world, changingHandle("deu1", 3));
});

test(
  "a request for another email happens whole or not at all, wherever its server fails",
  SWEEP,
  async () => {
    await crashSweep(world, requestingEmail());
  },
);

test("a change of email happens whole or not at all, wherever its server fails", SWEEP, async () => {
  await crashSweep(world, changingEmail(HOME, 9));
  await crashSweep(world, changingEmail("deu1", 3));
});
