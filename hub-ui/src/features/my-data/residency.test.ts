import { expect, test } from "vitest";
import { holdingsOf } from "./residency.ts";

const item = (database: string, kind: string, rows: number) => ({
  database,
  kind,
  rows,
  personal: true,
  holds: kind,
});

test("adds up each database, with the home first, and says nothing of what was not counted", () => {
  const { directory, regions } = holdingsOf({
    home_region: "south",
    items: [
      item("global", "names", 2),
      item("north", "profiles", 0),
      item("south", "profiles", 1),
      item("south", "sessions", 3),
      item("south", "avatars", 0),
    ],
    not_counted: ["west"],
  });
  expect(directory.total).toBe(2);
  expect(regions.map(({ database, isHome, total }) => [database, isHome, total])).toEqual([
    ["south", true, 4],
    ["north", false, 0],
    ["west", false, undefined],
  ]);
  expect(regions[0]?.found.map(({ kind }) => kind)).toEqual(["sessions", "profiles"]);
  expect(regions[0]?.absent.map(({ kind }) => kind)).toEqual(["avatars"]);
});

test("says nothing of a directory that was not counted", () => {
  const { directory } = holdingsOf({ home_region: "south", items: [], not_counted: ["global"] });
  expect(directory.total).toBeUndefined();
});
