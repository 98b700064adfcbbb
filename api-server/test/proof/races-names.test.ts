import { afterAll, beforeAll, expect, test } from "vitest";
import { changeHandle, confirmEmail, emailToken, me, newcomer, newPerson, signInBy } from "../operations.ts";
import { complete, newEmail, newHandle, type Person } from "../people.ts";
import { runJobs } from "../recovery.ts";
import { World } from "../world.ts";
import { RaceCourse, working } from "./race.ts";

let world: World;
let course: RaceCourse;
let somebody: Person;
let another: Person;
beforeAll(async () => {
  world = await World.start({ runsJobs: false });
  course = await RaceCourse.open(world, ["ind1", "usa1", "ind1"]);
  somebody = await newPerson(world, "ind1");
  another = await newPerson(world, "deu1");
  await runJobs(world);
});
afterAll(async () => {
  await course.close();
  await world.stop();
});

/** Two requests of one person may be in each other's way until one gives up; neither is told "taken" then. */
const TRY_LATER = 503;
const RACE = { timeout: 120_000 };

test(
  "of two who sign up with one handle exactly one gets it, and the other can take another",
  RACE,
  async () => {
    await course.run(async () => {
      const handle = newHandle();
      const [one, other] = [
        await newcomer(world, "ind1", { handle }),
        await newcomer(world, "usa1", { handle }),
      ];
      return {
        racers: [({ api }) => complete(api, one), ({ api }) => complete(api, other), working(2)],
        async check([first, second]) {
          expect([first.status, second.status].toSorted()).toEqual([201, 409]);
          const [winner, loser] = first.status === 201 ? [one, other] : [other, one];
          expect((await signInBy(world, handle, "deu1"))?.id).toBe(winner.userId);
          expect((await complete(world.api("deu1"), { ...loser, handle: newHandle() })).status).toBe(201);
          await runJobs(world);
        },
      };
    });
  },
);

test("of two who sign up with one email exactly one becomes a person", RACE, async () => {
  await course.run(async () => {
    const email = newEmail();
    const [one, other] = [await newcomer(world, "ind1", { email }), await newcomer(world, "usa1", { email })];
    return {
      racers: [({ api }) => complete(api, one), ({ api }) => complete(api, other), working(2)],
      async check([first, second]) {
        expect([first.status, second.status].toSorted()).toEqual([201, 409]);
        const winner = first.status === 201 ? one : other;
        expect((await signInBy(world, email, "deu1"))?.id).toBe(winner.userId);
      },
    };
  });
});

test("a sign-up that is sent twice at once makes one person", RACE, async () => {
  await course.run(async () => {
    const one = await newcomer(world, "ind1");
    return {
      racers: [
        ({ api }) => complete(api, one),
        ({ api }) => complete(api, { ...one, handle: newHandle() }),
        working(2),
      ],
      async check([first, second]) {
        const statuses = [first.status, second.status];
        expect(statuses.filter((status) => status === 201)).toHaveLength(1);
        // 503: the two were in each other's way until they gave up.
        expect([410, 503]).toContain(statuses.find((status) => status !== 201));
        expect((await signInBy(world, one.email, "deu1"))?.id).toBe(one.userId);
      },
    };
  });
});

test("of two who want one handle exactly one gets it", RACE, async () => {
  await course.run(async () => {
    const handle = newHandle();
    return {
      racers: [
        ({ api }) => changeHandle(api, somebody, handle),
        ({ api }) => changeHandle(api, another, handle),
        working(2),
      ],
      async check([first, second]) {
        expect([first.status, second.status].toSorted()).toEqual([200, 409]);
        const winner = first.status === 200 ? somebody : another;
        expect((await signInBy(world, handle, "usa1"))?.id).toBe(winner.user.id);
      },
    };
  });
});

test(
  "who changes their handle twice at once has one of the two, and what they gave up is closed",
  RACE,
  async () => {
    await course.run(async () => {
      const former = (await me(world, somebody, "ind1")).handle;
      const [one, other] = [newHandle(), newHandle()];
      return {
        racers: [
          ({ api }) => changeHandle(api, somebody, one),
          ({ api }) => changeHandle(api, somebody, other),
          working(3),
        ],
        async check([first, second]) {
          for (const { status } of [first, second]) expect([200, TRY_LATER]).toContain(status);
          const taken = [first.status === 200 ? one : [], second.status === 200 ? other : []].flat();
          const { handle } = await me(world, somebody, "deu1");
          expect(taken.length === 0 ? [former] : taken).toContain(handle);
          for (const closed of [former, ...taken].filter((name) => name !== handle)) {
            expect((await changeHandle(world.api("usa1"), another, closed)).status).toBe(409);
          }
        },
      };
    });
  },
);

test(
  "a handle that is given up and wanted by somebody else at once stays closed, and its last holder may take it back",
  RACE,
  async () => {
    await course.run(async () => {
      const former = (await me(world, somebody, "ind1")).handle;
      const next = newHandle();
      return {
        racers: [
          ({ api }) => changeHandle(api, somebody, next),
          ({ api }) => changeHandle(api, another, former),
          async (server) => {
            await server.runJobs();
            return changeHandle(server.api, somebody, former);
          },
        ],
        async check([first, second, third]) {
          for (const { status } of [first, third]) expect([200, TRY_LATER]).toContain(status);
          expect(second.status).toBe(409);
          expect([former, next]).toContain((await me(world, somebody, "deu1")).handle);
        },
      };
    });
  },
);

test("an email goes to who proves it or to who signs up with it, never to both", RACE, async () => {
  await course.run(async () => {
    const email = newEmail();
    const before = (await me(world, somebody, "ind1")).email;
    await world.rows("ind1", "delete from email_changes");
    const token = await emailToken(world, "ind1", somebody, email);
    const joining = await newcomer(world, "usa1", { email });
    return {
      racers: [
        ({ api }) => confirmEmail(api, somebody, token),
        ({ api }) => complete(api, joining),
        working(2),
      ],
      async check([proven, joined]) {
        expect([
          [200, 409],
          [409, 201],
        ]).toContainEqual([proven.status, joined.status]);
        const holder = proven.status === 200 ? somebody.user.id : joining.userId;
        expect((await signInBy(world, email, "deu1"))?.id).toBe(holder);
        expect((await me(world, somebody, "usa1")).email).toBe(proven.status === 200 ? email : before);
      },
    };
  });
});

test(
  "a claim that is recovered while it is being decided is decided once: kept or dropped",
  RACE,
  async () => {
    await course.run(async () => {
      const joining = await newcomer(world, "ind1");
      return {
        racers: [
          ({ api }) => complete(api, joining),
          async (server) => {
            for (let pass = 0; pass < 4; pass++) {
              await world.rows(
                "global",
                "update claims set lease_expires_at = now() - interval '1 hour' where user_id = $1",
                [joining.userId],
              );
              await world.rows("usa1", "select graphile_worker.add_job('recover-claims')");
              await server.runJobs();
            }
          },
          working(2),
        ],
        async check([joined]) {
          expect([201, 503]).toContain(joined.status);
          expect((await signInBy(world, joining.email, "deu1"))?.id).toBe(
            joined.status === 201 ? joining.userId : undefined,
          );
          if (joined.status === 201) return;
          expect((await complete(world.api("deu1"), joining)).status).toBe(201);
          await runJobs(world);
        },
      };
    });
  },
);
