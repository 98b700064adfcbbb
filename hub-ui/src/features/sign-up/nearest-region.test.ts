import { expect, test } from "vitest";
import type { Region } from "../../api/types.ts";
import { nearestRegion } from "./nearest-region.ts";

const at = (id: string, longitude: number | undefined): Region => ({
  id,
  name: id,
  status: "up",
  country: null,
  place: longitude === undefined ? null : { latitude: 0, longitude },
});
const regions = [at("india", 72.88), at("america", -77.49), at("germany", 8.68)];

test.for([
  [5.5, "india"],
  [8, "india"],
  [10, "india"],
  [12, "america"],
  [1, "germany"],
  [0, "germany"],
  [2, "germany"],
  [-3, "america"],
  [-8, "america"],
  [-11, "america"],
] as const)("%d hours from UTC, %s is nearest", ([hours, id]) => {
  expect(nearestRegion(regions, hours)?.id).toBe(id);
});

test("a region that lies nowhere is never the nearest", () => {
  expect(nearestRegion([at("cloud", undefined), at("far", 179)], 0)?.id).toBe("far");
  expect(nearestRegion([at("cloud", undefined)], 0)).toBeUndefined();
});
