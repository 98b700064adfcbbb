import { expect, test } from "vitest";
import { heatOf, type Row, reachOf, rowOf, troublesOf } from "./measurements.ts";

const answer = (region: string, times: Record<string, number | null>) => ({
  data: {
    region,
    databases: Object.entries(times).map(([database, round_trip_ms]) => ({
      database,
      status: round_trip_ms === null ? ("down" as const) : ("up" as const),
      round_trip_ms,
      measured_at: "2026-01-01T00:00:00Z",
    })),
  },
  isError: false,
  errorUpdateCount: 0,
});

const measured = (server: string, global: number | null, north: number | null, south: number | null): Row =>
  rowOf(server, answer(server, { global, north, south }));
const silent = (server: string) => rowOf(server, { data: undefined, isError: true, errorUpdateCount: 1 });
const asking = (server: string) => rowOf(server, { data: undefined, isError: false, errorUpdateCount: 0 });

test("has nothing to tell while everything works, or while nothing is known", () => {
  expect(troublesOf([measured("north", 1, 1, 80), measured("south", 1, 80, 1)])).toEqual([]);
  expect(troublesOf([asking("north"), asking("south")])).toEqual([]);
});

test("tells a database that nobody reaches from one that some reach", () => {
  expect(troublesOf([measured("north", 1, 1, null), measured("south", 1, 80, null)])).toEqual([
    { kind: "regions", regions: ["south"] },
  ]);
  expect(troublesOf([measured("north", 1, 1, null), measured("south", 1, 80, 1)])).toEqual([
    { kind: "link", server: "north", database: "south" },
  ]);
});

test("tells of the directory, and of all regions at once", () => {
  expect(troublesOf([measured("north", null, null, null), measured("south", null, null, null)])).toEqual([
    { kind: "everyRegion" },
    { kind: "directory" },
  ]);
});

test("takes what another server measured for no word about the one that was asked", () => {
  const standIn = rowOf("south", answer("north", { global: 1, north: 1, south: 80 }));
  expect(standIn).toEqual({ server: "south", state: "away", by: "north" });
  expect(troublesOf([measured("north", 1, 1, 80), standIn])).toEqual([
    { kind: "servers", regions: ["south"] },
  ]);
});

test("tells a server that nobody stands in for from all of them", () => {
  expect(troublesOf([measured("north", 1, 1, 80), silent("south")])).toEqual([
    { kind: "silent", regions: ["south"] },
  ]);
  expect(troublesOf([silent("north"), silent("south")])).toEqual([{ kind: "nobody" }]);
});

test("does not call a server new that is asked again after it was silent", () => {
  const again = { data: undefined, isError: false, errorUpdateCount: 1 };
  expect(rowOf("north", again)).toEqual({ server: "north", state: "silent" });
  const back = { ...answer("north", { global: 1 }), errorUpdateCount: 1 };
  expect(rowOf("north", back)).toMatchObject({ state: "measured" });
});

test("counts a database as reached that any server reaches", () => {
  const rows = [measured("north", 9, 1, null), measured("south", 5, null, null), silent("west")];
  expect(["global", "north", "south", "west"].map((database) => reachOf(database, rows))).toEqual([
    5,
    1,
    "down",
    undefined,
  ]);
  expect(reachOf("north", [asking("north"), silent("south")])).toBeUndefined();
});

test("gives a slower answer a warmer colour", () => {
  expect([0.3, 5, 29.9, 99, 100, 300].map(heatOf)).toEqual([1, 2, 2, 3, 4, 5]);
});
