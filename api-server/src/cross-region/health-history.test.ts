import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { World } from "../../test/world.ts";
import { closeDatabases, createDatabases, type Databases } from "./databases.ts";
import { HealthProbe } from "./health.ts";
import { HealthHistory } from "./health-history.ts";

/** Longer than callers share a probe, in milliseconds. */
const INTERVAL = 120;

let world: World;
let databases: Databases;
beforeAll(async () => {
  world = await World.start();
  databases = createDatabases(world.config("ind1"), { poolSize: 1, deadline: 10_000 });
});
afterAll(async () => {
  await closeDatabases(databases);
  await world.stop();
});

/** A history that remembers for this long, in milliseconds. */
function remember(span: number): HealthHistory {
  return new HealthHistory(new HealthProbe(databases.directory, databases.regions), {
    interval: INTERVAL,
    span,
  });
}

const timesOf = (history: HealthHistory) => history.samples.map(({ directory }) => directory.at.getTime());

test("measures by itself, and remembers in the order of time", async () => {
  const history = remember(3_600_000);
  await history.start();
  expect(history.samples).toHaveLength(1);
  await vi.waitFor(() => expect(history.samples.length).toBeGreaterThan(3), { timeout: 20_000 });
  history.stop();
  const times = timesOf(history);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  for (const [index, time] of times.slice(1).entries()) {
    // The clock of dates and that of timers may differ by a little.
    expect(time - (times[index] ?? 0)).toBeGreaterThan(INTERVAL - 20);
  }
});

test("forgets what is older than it is to remember", async () => {
  const history = remember(3 * INTERVAL);
  await history.start();
  const [first] = history.samples;
  await vi.waitFor(() => expect(history.samples).not.toContain(first), { timeout: 20_000 });
  history.stop();
  expect(history.samples.length).toBeLessThanOrEqual(3);
});

test("measures no more once it is stopped, whatever is under way", async () => {
  const [stopped, underWay, clock] = [remember(3_600_000), remember(3_600_000), remember(3_600_000)];
  await stopped.start();
  stopped.stop();
  const first = underWay.start();
  underWay.stop();
  await first;
  await clock.start();
  await vi.waitFor(() => expect(clock.samples.length).toBeGreaterThan(3), { timeout: 20_000 });
  clock.stop();
  expect(stopped.samples).toHaveLength(1);
  expect(underWay.samples).toEqual([]);
});
