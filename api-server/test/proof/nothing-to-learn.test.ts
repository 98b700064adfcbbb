import type { Problem } from "@vetchium/api-contract";
import { probit, wilcoxonRankSum } from "simple-statistics";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ApiAnswer, ApiClient } from "../api-client.ts";
import { FarServer } from "../far-server.ts";
import { newPerson, settledPerson, startMove } from "../operations.ts";
import { newEmail, newHandle, type Person } from "../people.ts";
import { World } from "../world.ts";

const HERE = "ind1";
const ELSEWHERE = "usa1";
/** How many answers of each kind are held against each other. */
const SAMPLES = 200;
/** How often all comparisons of a test together may find a difference where there is none. */
const SIGNIFICANCE = 0.001;
/** How many requests are under way at once. */
const AT_ONCE = 8;
/** The time slot of a log-in that fails, in milliseconds: more than so many at once take. */
const SLOT = 350;
/** A machine that has much else to do needs so long, in milliseconds. */
const timeout = 400_000;

let world: World;
let here: Person;
let elsewhere: Person;
let moving: Person;
beforeAll(async () => {
  world = await World.start({ runsJobs: false });
  here = await settledPerson(world, HERE);
  elsewhere = await settledPerson(world, ELSEWHERE);
  moving = await newPerson(world, HERE);
  const { body } = await startMove(world.api(HERE), moving, "deu1");
  // The first step of the job, and no other.
  await world.rows(HERE, "select fence_person($1)", [body.move.id]);
  const change = { body: { headline: "Gardener" }, token: moving.session.token };
  expect((await world.api(HERE).send("PATCH", "/v1/me", change)).status).toBe(503);
});
afterAll(() => world.stop());

type Ask = (api: ApiClient) => Promise<ApiAnswer<Problem>>;

interface Sample {
  milliseconds: number;
  /** All that an answer says: its status, its body, and the names of its headers. */
  said: string;
}

/** A difference that is to be found. */
interface Planted {
  count?: number;
  /** How long an answer takes from another region, in milliseconds. */
  wayBack?: number;
}

/** Sends requests of every kind, as many of each, in an order that chance makes, through a server with a way to go. */
async function samplesOf(asks: Ask[], uniformAnswer: number, planted: Planted = {}): Promise<Sample[][]> {
  const { count = SAMPLES, wayBack } = planted;
  const options = wayBack === undefined ? {} : { wayBack };
  const server = await FarServer.start(world, HERE, { ...options, settings: { uniformAnswer } });
  try {
    const samples: Sample[][] = asks.map(() => []);
    const waiting = asks.flatMap((ask, kind) => Array.from({ length: count }, () => ({ ask, kind })));
    shuffle(waiting);
    const work = async () => {
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const startedAt = performance.now();
        const answer = await next.ask(server.api);
        samples[next.kind]?.push({ milliseconds: performance.now() - startedAt, said: said(answer) });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return samples;
  } finally {
    await server.stop();
  }
}

function said({ status, headers, body }: ApiAnswer<Problem>): string {
  return JSON.stringify({ status, body, headers: [...headers.keys()].toSorted() });
}

/** Fisher and Yates. */
function shuffle(items: unknown[]): void {
  for (let last = items.length - 1; last > 0; last--) {
    const other = Math.floor(Math.random() * (last + 1));
    [items[last], items[other]] = [items[other], items[last]];
  }
}

/**
 * By how many standard deviations the ranks of one kind of answers are off what they would be if both kinds took
 * the same time (Mann and Whitney's test, whose statistic is normal for so many samples).
 */
function deviation(one: Sample[], other: Sample[]): number {
  const [n, m] = [one.length, other.length];
  const times = (samples: Sample[]) => samples.map(({ milliseconds }) => milliseconds);
  const ranks = wilcoxonRankSum(times(one), times(other));
  return Math.abs(ranks - (n * (n + m + 1)) / 2) / Math.sqrt((n * m * (n + m + 1)) / 12);
}

/** What the deviation of none of so many comparisons exceeds by chance (Bonferroni's correction). */
function bound(comparisons: number): number {
  return probit(1 - SIGNIFICANCE / comparisons / 2);
}

function expectAlike(kinds: Record<string, Ask>, samples: Sample[][]): void {
  const [first = [], ...others] = samples;
  expect(new Set(samples.flat().map((sample) => sample.said)).size, "different answers").toBe(1);
  for (const [index, other] of others.entries()) {
    const names = `${Object.keys(kinds)[0]}, ${Object.keys(kinds)[index + 1]}`;
    expect(deviation(first, other), names).toBeLessThan(bound(others.length));
  }
}

describe("log-ins that fail", () => {
  const logIn =
    (login: () => string): Ask =>
    (api) =>
      api.post("/v1/sessions", { login: login(), password: "a wrong one", session: "bearer" });
  const kinds = {
    "a wrong password": logIn(() => here.email),
    "an email that nobody has": logIn(newEmail),
    "a handle that nobody has": logIn(newHandle),
    "somebody at home in another region": logIn(() => elsewhere.email),
    "somebody who is moving": logIn(() => moving.email),
  };

  test("are answered alike, and after the same time", { timeout }, async () => {
    const samples = await samplesOf(Object.values(kinds), SLOT);
    expectAlike(kinds, samples);
    // No answer comes before its time.
    expect(Math.min(...samples.flat().map(({ milliseconds }) => milliseconds))).toBeGreaterThan(SLOT - 2);
  });

  test("would tell whether there is such an account, without the time slot", { timeout }, async () => {
    const asks = [kinds["a wrong password"], kinds["an email that nobody has"]];
    // As far as it is between India and the United States, so that a busy machine can tell too.
    const [one = [], other = []] = await samplesOf(asks, 1, { count: 60, wayBack: 220 });
    expect(deviation(one, other)).toBeGreaterThan(bound(1));
  });
});

describe("sign-ups", () => {
  const signUp =
    (email: () => string): Ask =>
    (api) =>
      api.post("/v1/signups", { email: email(), home_region: HERE });
  const kinds = {
    "an email that nobody has": signUp(newEmail),
    "an email of the region": signUp(() => here.email),
    "an email of another region": signUp(() => elsewhere.email),
    "an email of somebody who is moving": signUp(() => moving.email),
  };

  test("are answered alike, and after the same time", { timeout }, async () => {
    expectAlike(kinds, await samplesOf(Object.values(kinds), SLOT));
  });
});
