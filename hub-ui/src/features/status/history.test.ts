import { expect, test } from "vitest";
import {
  accountOf,
  fromAnywhere,
  minutesOf,
  outagesOf,
  type Sample,
  samplesOf,
  stretchesOf,
} from "./history.ts";
import type { Cell } from "./measurements.ts";

const START = Date.parse("2026-01-01T14:00:00Z");
const HALF_MINUTE = 30_000;

/** One measurement every half minute; undefined is none at all. */
const measured = (...cells: (Cell | undefined)[]): Sample[] =>
  cells.flatMap((cell, index) => (cell === undefined ? [] : [{ at: START + index * HALF_MINUTE, cell }]));
const at = (index: number) => START + index * HALF_MINUTE;
const iso = (index: number) => new Date(at(index)).toISOString();

test("puts what is measured now after what was", () => {
  const history = {
    region: "north",
    databases: [
      { database: "global", samples: [{ measured_at: iso(0), round_trip_ms: 9 }] },
      {
        database: "south",
        samples: [
          { measured_at: iso(0), round_trip_ms: 80 },
          { measured_at: iso(1), round_trip_ms: null },
        ],
      },
    ],
  };
  const live = (index: number) => ({
    region: "north",
    databases: [{ database: "south", status: "up" as const, round_trip_ms: 70, measured_at: iso(index) }],
  });
  expect(samplesOf("south", history, live(2))).toEqual(measured(80, "down", 70));
  expect(samplesOf("south", history, undefined)).toEqual(measured(80, "down"));
  expect(samplesOf("south", undefined, live(0))).toEqual(measured(70));
  // A probe that both share is one measurement.
  expect(samplesOf("south", history, live(1))).toEqual(measured(80, 70));
  expect(samplesOf("west", history, live(2))).toEqual([]);
});

const later = (samples: Sample[]) => samples.map((sample) => ({ ...sample, at: sample.at + 10_000 }));
const cellsOf = (...servers: Sample[][]) => fromAnywhere(servers).map(({ cell }) => cell);

test("sees a database as the server nearest to it does", () => {
  const far = later(measured(80, 90, "down", "down", 80, 80));
  const near = measured(1, 2, 3, "down", "down", 1);
  expect(fromAnywhere([far, near])).toEqual(near);
  expect(fromAnywhere([near, far])).toEqual(near);
});

test("counts a database as reached that another server reaches all the while", () => {
  expect(cellsOf(measured(1, 1, 1, "down", "down", 1), later(measured(80, 81, 82, 83, 84, 85)))).toEqual([
    1, 1, 1, 82, 83, 1,
  ]);
});

test("asks the next server where the nearest has measured nothing", () => {
  const near = measured(undefined, undefined, undefined, undefined, 1, 1);
  expect(cellsOf(near, later(measured(80, 81, 82, 83, 84, 85)))).toEqual([80, 81, 82, 1, 1]);
  expect(cellsOf([], measured(80))).toEqual([80]);
  expect(cellsOf([], [])).toEqual([]);
});

test("tells the quickest and the slowest answer, and how far back that reaches", () => {
  expect(accountOf(measured(3, 12, 5, "down", 4), at(4))).toEqual({
    minutes: 2,
    times: { least: 3, most: 12 },
    outages: [{ from: at(3), until: at(4) }],
  });
  expect(accountOf(measured("down"), at(0))).toEqual({
    minutes: 1,
    times: undefined,
    outages: [{ from: at(0), until: undefined }],
  });
  expect(accountOf([], at(0))).toBeUndefined();
});

test("forgets what is more than an hour old", () => {
  expect(accountOf(measured(900, 3), at(120))).toMatchObject({ minutes: 60, times: { least: 3, most: 3 } });
  expect(accountOf(measured(900), at(121))).toBeUndefined();
});

test("tells one outage from another, and one that goes on from one that is over", () => {
  const outages = outagesOf(measured(3, "down", "down", "down", "down", 3, "down", 3, "down"));
  expect(outages).toEqual([
    { from: at(1), until: at(5) },
    { from: at(6), until: at(7) },
    { from: at(8), until: undefined },
  ]);
  expect(outages.map((outage) => minutesOf(outage, at(14)))).toEqual([2, 1, 3]);
});

test("lets an outage end where nothing more is known", () => {
  const silence = Array.from({ length: 20 }, () => undefined);
  expect(outagesOf(measured("down", ...silence, "down", 3))).toEqual([
    { from: at(0), until: at(3) },
    { from: at(21), until: at(22) },
  ]);
});

test("draws no line over a time without an answer or without a measurement", () => {
  const silence = Array.from({ length: 20 }, () => undefined);
  const stretches = stretchesOf(measured(1, 2, "down", 3, 4, ...silence, 5));
  expect(stretches.map((points) => points.map(({ milliseconds }) => milliseconds))).toEqual([
    [1, 2],
    [3, 4],
    [5],
  ]);
});
