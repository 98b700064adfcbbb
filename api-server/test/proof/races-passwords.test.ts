import { afterAll, beforeAll, expect, test } from "vitest";
import {
  changePassword,
  completeReset,
  isSignedIn,
  newPerson,
  resetToken,
  signInWith,
} from "../operations.ts";
import { PASSWORD, type Person, type SignedIn } from "../people.ts";
import type { WiredServer } from "../wired-server.ts";
import { World } from "../world.ts";
import { RaceCourse } from "./race.ts";

const HOME = "ind1";

let world: World;
let course: RaceCourse;
beforeAll(async () => {
  world = await World.start({ runsJobs: false });
  // Whoever signs in does so at home and from afar, which are two ways through the databases.
  course = await RaceCourse.open(world, [HOME, HOME, "deu1"]);
});
afterAll(async () => {
  await course.close();
  await world.stop();
});

const RACE = { timeout: 120_000 };
/** A log-in has no more statements than this. */
const LOG_IN = { ahead: 8 };

const next = "eleven quiet harbours at dusk";

function signIn(person: Person) {
  const body = { login: person.email, password: PASSWORD, session: "bearer" };
  return ({ api }: WiredServer) => api.post<SignedIn>("/v1/sessions", body);
}

/** Of those who signed in by the former password nobody is in, and the new one alone lets in. */
async function expectShut(person: Person, answers: Awaited<ReturnType<ReturnType<typeof signIn>>>[]) {
  for (const { status, body } of answers) {
    expect([201, 401]).toContain(status);
    if (status === 201) expect(await isSignedIn(world, { ...person, ...body }, "usa1")).toBe(false);
  }
  expect((await signInWith(world, person.email, PASSWORD, "usa1")).status).toBe(401);
  expect((await signInWith(world, person.email, next, "usa1")).status).toBe(201);
}

test("whoever signs in by the old password while it is changed is not in afterwards", RACE, async () => {
  await course.run(async () => {
    const person = await newPerson(world, HOME);
    return {
      racers: [({ api }) => changePassword(api, person, PASSWORD, next), signIn(person), signIn(person)],
      async check([change, ...answers]) {
        expect(change.status).toBe(204);
        await expectShut(person, answers);
        expect(await isSignedIn(world, person, "usa1"), "who changed it stays in").toBe(true);
      },
    };
  }, LOG_IN);
});

test(
  "whoever signs in by a forgotten password while another is chosen is not in afterwards",
  RACE,
  async () => {
    await course.run(async () => {
      const person = await newPerson(world, HOME);
      const token = await resetToken(world, HOME, person);
      return {
        racers: [({ api }) => completeReset(api, token, next), signIn(person), signIn(person)],
        async check([reset, ...answers]) {
          expect(reset.status).toBe(204);
          await expectShut(person, answers);
        },
      };
    }, LOG_IN);
  },
);
