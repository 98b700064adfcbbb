import { afterAll, beforeAll, expect, test } from "vitest";
import { StackFailure } from "../src/failure.ts";
import { roundTrip } from "../src/geography.ts";
import { geography, readSettings } from "../src/settings.ts";
import { readStartOptions } from "../src/start-options.ts";
import { type Stack, startThrowawayStack } from "../src/throwaway-stack.ts";

const rounds = 7;

let stack: Stack;
beforeAll(async () => {
  stack = await startThrowawayStack({ geography });
}, 120_000);
afterAll(() => stack?.stop());

/** How long each of several answers took that a region's server gave, in milliseconds, shortest first. */
async function timesAt(region: string, path: string, body?: () => object): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const startedAt = performance.now();
    const response = await fetch(`${stack.apiUrl}${path}`, {
      headers: { cookie: `vetchium_region=${region}`, "content-type": "application/json" },
      ...(body && { method: "POST", body: JSON.stringify(body()) }),
    });
    await response.arrayBuffer();
    times.push(performance.now() - startedAt);
    expect(response.ok, `${path} answered ${response.status}`).toBe(true);
  }
  return times.toSorted((a, b) => a - b);
}

function fastest(times: number[]): number {
  return times[0] ?? 0;
}

function median(times: number[]): number {
  return times[Math.floor(times.length / 2)] ?? Number.POSITIVE_INFINITY;
}

let people = 0;
const signUpIn = (home_region: string) => () => ({
  email: `person${people++}@example.org`,
  home_region,
});

test("what a region keeps costs a round trip from another, and none at home", async () => {
  const distance = roundTrip(geography, "ind1", "usa1");
  expect(fastest(await timesAt("ind1", "/v1/signups", signUpIn("usa1")))).toBeGreaterThanOrEqual(distance);
  expect(fastest(await timesAt("usa1", "/v1/signups", signUpIn("ind1")))).toBeGreaterThanOrEqual(distance);
  expect(median(await timesAt("usa1", "/v1/signups", signUpIn("usa1")))).toBeLessThan(distance);
});

test("the directory is as far as the region that it is in", async () => {
  for (const region of ["ind1", "usa1"]) {
    const distance = roundTrip(geography, region, geography.directory);
    expect(fastest(await timesAt(region, "/v1/handles/wanderer"))).toBeGreaterThanOrEqual(distance);
  }
  const nearest = roundTrip(geography, "usa1", geography.directory);
  expect(median(await timesAt(geography.directory, "/v1/handles/wanderer"))).toBeLessThan(nearest);
});

test("every region of the local stack has its distance to every other", () => {
  const regions = readSettings({}).regions.map(({ id }) => id);
  for (const from of regions) {
    for (const to of regions) expect(roundTrip(geography, from, to) > 0).toBe(from !== to);
  }
});

test("a region without a distance is refused in one line", () => {
  const asking = () => roundTrip(geography, "ind1", "fra1");
  expect(asking).toThrow(StackFailure);
  expect(asking).toThrow(/^No distance is set between ind1 and fra1: add it .*$/);
});

test("an unknown argument is refused with the usage", () => {
  expect(readStartOptions([])).toEqual({ geo: false });
  expect(readStartOptions(["--geo"])).toEqual({ geo: true });
  const reading = () => readStartOptions(["--goe"]);
  expect(reading).toThrow(StackFailure);
  expect(reading).toThrow(/'--goe'\.\nUsage: npm start/);
});
