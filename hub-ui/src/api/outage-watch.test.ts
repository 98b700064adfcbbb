import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Outage } from "./outage.ts";
import { type Notice, OutageWatch } from "./outage-watch.ts";

const AWAY: Outage = { kind: "database", region: "deu1" };
const MINUTE = 60_000;

/** How things are, and how often somebody has asked. */
let outage: Outage | undefined;
let looks = 0;
let askedOf: string | undefined;
let isHidden = false;
let watch: OutageWatch;

beforeEach(() => {
  vi.useFakeTimers();
  [outage, looks, isHidden] = [undefined, 0, false];
  watch = new OutageWatch(
    async (home) => {
      looks++;
      askedOf = home;
      return outage;
    },
    () => isHidden,
  );
});
afterEach(() => vi.useRealTimers());

test("asks nothing while nobody suspects anything", async () => {
  watch.wake();
  await vi.advanceTimersByTimeAsync(10 * MINUTE);
  expect(looks).toBe(0);
  expect(watch.notice()).toBeUndefined();
});

test("tells at once of what is sure, and that it is over, for a while", async () => {
  outage = AWAY;
  watch.suspect({ home: "deu1", outage: AWAY });
  expect(watch.notice()).toEqual({ outage: AWAY, isOver: false });
  expect(looks).toBe(0);
  await vi.advanceTimersByTimeAsync(5 * MINUTE);
  expect(watch.notice()).toEqual({ outage: AWAY, isOver: false });
  outage = undefined;
  const told: (Notice | undefined)[] = [];
  watch.subscribe(() => told.push(watch.notice()));
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(told).toEqual([{ outage: AWAY, isOver: true }, undefined]);
});

test("looks before it tells of what is not sure", async () => {
  watch.suspect({ home: "deu1" });
  await vi.advanceTimersByTimeAsync(0);
  expect(looks).toBe(1);
  expect(watch.notice()).toBeUndefined();
  await vi.advanceTimersByTimeAsync(MINUTE);
  outage = { kind: "server", region: "deu1" };
  watch.suspect({ home: "deu1" });
  await vi.advanceTimersByTimeAsync(0);
  expect(watch.notice()).toEqual({ outage, isOver: false });
});

test("does not look for every error where all was well just now", async () => {
  for (let second = 0; second < 9; second++) {
    watch.suspect({ home: "deu1" });
    await vi.advanceTimersByTimeAsync(1_000);
  }
  expect(looks).toBe(1);
});

test("asks ever more rarely, and only once at a time", async () => {
  outage = AWAY;
  for (let error = 0; error < 5; error++) watch.suspect({ home: "deu1", outage: AWAY });
  await vi.advanceTimersByTimeAsync(20_000);
  expect(looks).toBeGreaterThanOrEqual(2);
  expect(looks).toBeLessThanOrEqual(4);
  const before = looks;
  await vi.advanceTimersByTimeAsync(10 * MINUTE);
  // Every 15 seconds, give or take a quarter.
  expect(looks - before).toBeGreaterThanOrEqual(30);
  expect(looks - before).toBeLessThanOrEqual(55);
});

test("waits while nobody looks at the page, and asks at once when somebody does", async () => {
  outage = AWAY;
  watch.suspect({ home: "deu1", outage: AWAY });
  isHidden = true;
  await vi.advanceTimersByTimeAsync(10 * MINUTE);
  expect(looks).toBe(0);
  [isHidden, outage] = [false, undefined];
  watch.wake();
  await vi.advanceTimersByTimeAsync(0);
  expect(watch.notice()).toEqual({ outage: AWAY, isOver: true });
});

test("tells what it has become", async () => {
  outage = { kind: "offline" };
  watch.suspect({ home: "deu1", outage });
  outage = AWAY;
  watch.wake();
  await vi.advanceTimersByTimeAsync(0);
  expect(watch.notice()).toEqual({ outage: AWAY, isOver: false });
});

test("asks of a home from when on it knows whose it is", async () => {
  outage = { kind: "unreachable" };
  watch.suspect({ home: undefined });
  await vi.advanceTimersByTimeAsync(0);
  watch.suspect({ home: "deu1", outage: AWAY });
  outage = AWAY;
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(askedOf).toBe("deu1");
  expect(watch.notice()).toEqual({ outage: AWAY, isOver: false });
});

test("tells of another outage while it still says that one is over", async () => {
  watch.suspect({ home: "deu1", outage: AWAY });
  watch.wake();
  await vi.advanceTimersByTimeAsync(5_000);
  outage = AWAY;
  watch.suspect({ home: "deu1", outage: AWAY });
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(watch.notice()).toEqual({ outage: AWAY, isOver: false });
});

test("forgets a person's region with the person, and goes on about the network", async () => {
  outage = AWAY;
  watch.suspect({ home: "deu1", outage: AWAY });
  watch.forgetRegion();
  expect(watch.notice()).toBeUndefined();
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(looks).toBe(0);

  outage = { kind: "unreachable" };
  watch.suspect({ home: undefined });
  await vi.advanceTimersByTimeAsync(0);
  watch.forgetRegion();
  expect(watch.notice()).toEqual({ outage, isOver: false });
});
