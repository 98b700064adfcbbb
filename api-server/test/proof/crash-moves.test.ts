import type { Move } from "@vetchium/api-contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ApiClient } from "../api-client.ts";
import { addApp, addPasskey, signInByPasskey } from "../factors.ts";
import { erase, isErased, isFree, me, newPerson, signInBy, startMove } from "../operations.ts";
import type { Person } from "../people.ts";
import { runJobs } from "../recovery.ts";
import type { SoftwareAuthenticator } from "../software-authenticator.ts";
import { World } from "../world.ts";
import { crashSweep, type Operation } from "./crash-sweep.ts";

let world: World;
beforeAll(async () => {
  world = await World.start({ runsJobs: false });
});
afterAll(() => world.stop());

const FROM = "ind1";
const TO = "usa1";

/** Somebody whose password alone lets nobody in. */
interface Traveller extends Person {
  recoveryCodes: string[];
  authenticator: SoftwareAuthenticator;
}

/** Somebody with something to take along in many of the tables. */
async function traveller(): Promise<Traveller> {
  const person = await newPerson(world, FROM);
  const { token } = person.session;
  const patch = { bio: "At home in two places", website: "https://example.org/" };
  expect((await world.api(FROM).send("PATCH", "/v1/me", { body: patch, token })).status).toBe(200);
  const { authenticator } = await addPasskey(world, world.api(FROM), person);
  const { recoveryCodes } = await addApp(world.api(FROM), person, 0);
  await runJobs(world);
  return { ...person, recoveryCodes, authenticator };
}

/** Where a person is at home. Throws unless they are whole there, for every server. */
async function homeOf(person: Traveller): Promise<string> {
  const user = await me(world, person, "deu1");
  expect(user).toMatchObject({ bio: "At home in two places", email: person.email });
  expect(await me(world, person, TO)).toEqual(user);
  for (const login of [person.email, person.user.handle]) {
    expect(await signInBy(world, login, "deu1", person.recoveryCodes.pop())).toEqual(user);
  }
  const byPasskey = await signInByPasskey(world.api("deu1"), person.authenticator);
  expect(byPasskey.body.user).toEqual(user);
  const { token } = person.session;
  const patch = { body: { headline: "still here" }, token };
  expect((await world.api("deu1").send("PATCH", "/v1/me", patch)).status, "nothing is held back").toBe(200);
  return user.home_region;
}

function moving(server: string, fewest: number): Operation<Traveller> {
  return {
    name: `a move through ${server}`,
    server,
    fewest,
    mayBeCalledOff: true,
    prepare: traveller,
    ask: (api, person) => startMove(api, person, TO),
    hasHappened: async (person) => (await homeOf(person)) === TO,
    async askAgain(person, hasHappened) {
      const { status } = await startMove(world.api("deu1"), person, TO);
      expect(status).toBe(hasHappened ? 400 : 202);
    },
  };
}

/** The move is under way when it is called off; where that fails, it goes on and its person is at home elsewhere. */
function callingOff(server: string, fewest: number): Operation<Traveller> {
  const callOff = (api: ApiClient, { session: { token } }: Person) =>
    api.send<{ move: Move }>("DELETE", "/v1/me/moves/current", { token });
  return {
    name: `calling a move off through ${server}`,
    server,
    fewest,
    async prepare() {
      const person = await traveller();
      expect((await startMove(world.api(FROM), person, TO)).status).toBe(202);
      return person;
    },
    async ask(api, person) {
      const answer = await callOff(api, person);
      if (answer.status === 200) expect(answer.body.move.status).toBe("aborted");
      return answer;
    },
    hasHappened: async (person) => (await homeOf(person)) === FROM,
    async askAgain(person, hasHappened) {
      const { status, body } = await callOff(world.api("deu1"), person);
      expect(status).toBe(200);
      expect(body.move.status).toBe(hasHappened ? "aborted" : "done");
      if (!hasHappened) expect((await startMove(world.api("deu1"), person, FROM)).status).toBe(202);
    },
  };
}

interface Leaving {
  person: Traveller;
  receiptId?: string;
}

function erasing(server: string, fewest: number): Operation<Leaving> {
  return {
    name: `an erasure through ${server}`,
    server,
    fewest,
    prepare: async () => ({ person: await traveller() }),
    async ask(api, leaving) {
      const answer = await erase(api, leaving.person);
      if (answer.status === 202) leaving.receiptId = answer.body.erasure.id;
      return answer;
    },
    async hasHappened({ person, receiptId }) {
      const users = [
        await signInBy(world, person.email, "usa1", person.recoveryCodes.pop()),
        await signInBy(world, person.user.handle, "deu1", person.recoveryCodes.pop()),
        (await signInByPasskey(world.api("usa1"), person.authenticator)).body.user,
      ];
      expect(new Set(users.map((user) => user?.id)).size, "one way in works and another does not").toBe(1);
      // A handle that somebody had stays closed.
      expect(await isFree(world, person.user.handle)).toBe(false);
      if (receiptId !== undefined) expect(await isErased(world, receiptId)).toBe(true);
      return users[0] === undefined;
    },
    async askAgain({ person }, hasHappened) {
      const { status } = await erase(world.api("deu1"), person);
      expect(status).toBe(hasHappened ? 401 : 202);
    },
  };
}

// Far more than it takes, also on a machine with much else to do.
const SWEEP = { timeout: 300_000 };

test("a move happens whole or not at all, wherever its server fails", SWEEP, async () => {
  await crashSweep(world, moving(FROM, 15));
  await crashSweep(world, moving("deu1", 2));
});

test("a move is called off whole or goes on, wherever the server fails", SWEEP, async () => {
  await crashSweep(world, callingOff(FROM, 8));
  await crashSweep(world, callingOff("deu1", 4));
});

test("an erasure happens whole or not at all, wherever its server fails", SWEEP, async () => {
  await crashSweep(world, erasing(FROM, 10));
  await crashSweep(world, erasing("deu1", 2));
});
