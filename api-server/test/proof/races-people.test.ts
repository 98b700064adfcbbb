import type { Move, PublicUser } from "@vetchium/api-contract";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  changeHandle,
  confirmEmail,
  emailToken,
  erase,
  isErased,
  isFree,
  me,
  settledPerson,
  signInBy,
  startMove,
} from "../operations.ts";
import { newEmail, newHandle, PASSWORD, type Person } from "../people.ts";
import { runJobs } from "../recovery.ts";
import type { WiredServer } from "../wired-server.ts";
import { REGION_IDS, World } from "../world.ts";
import { RaceCourse, working } from "./race.ts";

let world: World;
let course: RaceCourse;
let mover: Person;
beforeAll(async () => {
  world = await World.start({ runsJobs: false });
  // The sides of a race: whoever carries a person's move out, then two servers that are no part of it.
  course = await RaceCourse.open(world, ["ind1", "deu1", "deu1"]);
});
// Another for each scenario: with every run there is more that moves.
beforeEach(async () => {
  mover = await settledPerson(world, "ind1");
});
afterAll(async () => {
  await course.close();
  await world.stop();
});

const RACE = { timeout: 120_000 };

/**
 * Brings the mover home to ind1 and asks for a move from there, whose jobs are for the race. Answers a new
 * handle of theirs, so that no server remembers where it led.
 */
async function aboutToMove(): Promise<string> {
  const handle = newHandle();
  expect((await changeHandle(world.api("usa1"), mover, handle)).status).toBe(200);
  if ((await me(world, mover, "deu1")).home_region !== "ind1") {
    expect((await startMove(world.api("deu1"), mover, "ind1")).status).toBe(202);
  }
  await runJobs(world);
  expect((await startMove(world.api("deu1"), mover, "usa1")).status).toBe(202);
  return handle;
}

/** A move has no more statements than this. */
const MOVE = { ahead: 30 };

const carryOut = working(1);

function signIn({ api }: WiredServer, login: string) {
  const body = { login, password: PASSWORD, session: "bearer" };
  return api.post<Person & { type?: string }>("/v1/sessions", body);
}

test(
  "a move that is called off while it goes on is called off or done, whichever the directory says",
  RACE,
  async () => {
    await course.run(async () => {
      await aboutToMove();
      const { token } = mover.session;
      return {
        racers: [
          carryOut,
          ({ api }) => api.send<{ move: Move }>("DELETE", "/v1/me/moves/current", { token }),
        ],
        async check([, answer]) {
          expect([200, 503]).toContain(answer.status);
          const { home_region } = await me(world, mover, "deu1");
          if (answer.status === 200 && answer.body.move.status === "aborted")
            expect(home_region).toBe("ind1");
          const { body } = await world.api("deu1").get<{ move: Move }>("/v1/me/moves/current", { token });
          expect([body.move.status, home_region]).toEqual(
            home_region === "usa1" ? ["done", "usa1"] : ["aborted", "ind1"],
          );
        },
      };
    }, MOVE);
  },
);

test("a move asked for again while it goes on is that one, or over already", RACE, async () => {
  await course.run(async () => {
    await aboutToMove();
    const again = ({ api }: WiredServer) => startMove(api, mover, "usa1");
    return {
      racers: [carryOut, again, again],
      async check([, ...answers]) {
        for (const { status } of answers) expect([202, 400, 503]).toContain(status);
        const { home_region } = await me(world, mover, "deu1");
        expect(home_region).toBe("usa1");
        for (const region of REGION_IDS) {
          expect(await world.rows(region, "select from moves where from_region = to_region")).toEqual([]);
        }
      },
    };
  }, MOVE);
});

test("an edit during a move is refused or is there afterwards", RACE, async () => {
  let count = 0;
  await course.run(async () => {
    await aboutToMove();
    const { token } = mover.session;
    const edit = (member: string, value: string) => (server: WiredServer) =>
      server.api.send("PATCH", "/v1/me", { body: { [member]: value }, token });
    const before = await me(world, mover, "usa1");
    const value = `number ${++count}`;
    return {
      racers: [carryOut, edit("headline", value), edit("location", value)],
      async check([, headline, location]) {
        for (const { status } of [headline, location]) expect([200, 503]).toContain(status);
        expect(await me(world, mover, "deu1")).toMatchObject({
          home_region: "usa1",
          headline: headline.status === 200 ? value : before.headline,
          location: location.status === 200 ? value : before.location,
        });
      },
    };
  }, MOVE);
});

test("whoever signs in during a move is let in, or told to wait, and stays signed in", RACE, async () => {
  await course.run(async () => {
    const handle = await aboutToMove();
    return {
      racers: [carryOut, (server) => signIn(server, handle), (server) => signIn(server, mover.email)],
      async check([, ...answers]) {
        for (const { status, body } of answers) {
          expect([201, 503]).toContain(status);
          if (status === 201) expect((await me(world, { ...mover, ...body }, "deu1")).id).toBe(mover.user.id);
        }
      },
    };
  }, MOVE);
});

test("who moves is found and reads their own data all the time", RACE, async () => {
  await course.run(async () => {
    const handle = await aboutToMove();
    const { token } = mover.session;
    return {
      racers: [
        carryOut,
        async ({ api }) => [
          await api.get("/v1/me", { token }),
          await api.get("/v1/me", { token }),
          await api.get("/v1/me/residency", { token }),
        ],
        async ({ api }) => [
          await api.get<{ user: PublicUser }>(`/v1/users/${handle}`),
          await api.get<{ user: PublicUser }>(`/v1/users/${handle}`),
        ],
      ],
      async check([, own, found]) {
        expect([...own, ...found].map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
      },
    };
  }, MOVE);
});

test("a change of handle during a move is refused or goes along", RACE, async () => {
  await course.run(async () => {
    const former = await aboutToMove();
    const handle = newHandle();
    return {
      racers: [carryOut, ({ api }) => changeHandle(api, mover, handle)],
      async check([, { status }]) {
        expect([200, 503]).toContain(status);
        const user = await me(world, mover, "deu1");
        expect(user.handle).toBe(status === 200 ? handle : former);
        expect((await signInBy(world, user.handle, "deu1"))?.id).toBe(mover.user.id);
      },
    };
  }, MOVE);
});

test("a change of email during a move is refused or goes along", RACE, async () => {
  await course.run(async () => {
    await aboutToMove();
    const { email: former } = await me(world, mover, "ind1");
    const email = newEmail();
    await world.rows("ind1", "delete from email_changes");
    const token = await emailToken(world, "ind1", mover, email);
    return {
      racers: [carryOut, ({ api }) => confirmEmail(api, mover, token)],
      async check([, { status }]) {
        expect([200, 503]).toContain(status);
        const user = await me(world, mover, "deu1");
        expect(user.email).toBe(status === 200 ? email : former);
        expect((await signInBy(world, user.email, "deu1"))?.id).toBe(mover.user.id);
      },
    };
  }, MOVE);
});

test("an erasure during a move is refused or leaves nothing in either region", RACE, async () => {
  await course.run(async () => {
    const person = await settledPerson(world, "ind1");
    expect((await startMove(world.api("deu1"), person, "usa1")).status).toBe(202);
    return {
      racers: [carryOut, ({ api }) => erase(api, person)],
      async check([, answer]) {
        expect([202, 503]).toContain(answer.status);
        const user = await signInBy(world, person.email, "deu1");
        expect(user?.home_region).toBe(answer.status === 202 ? undefined : "usa1");
        if (answer.status === 202) expect(await isErased(world, answer.body.erasure.id)).toBe(true);
      },
    };
  }, MOVE);
});

test("an erasure during a change of handle leaves neither name with anybody", RACE, async () => {
  await course.run(async () => {
    const person = await settledPerson(world, "ind1");
    const handle = newHandle();
    return {
      racers: [working(3), ({ api }) => erase(api, person), ({ api }) => changeHandle(api, person, handle)],
      async check([, erasure, change]) {
        expect(erasure.status).toBe(202);
        expect([200, 401, 503]).toContain(change.status);
        expect(await isErased(world, erasure.body.erasure.id)).toBe(true);
        for (const login of [person.email, person.user.handle, handle]) {
          expect(await signInBy(world, login, "usa1")).toBeUndefined();
        }
        // A name that was decided is closed; one that was not is free for anybody.
        expect(await isFree(world, handle)).toBe(change.status !== 200);
      },
    };
  });
});
