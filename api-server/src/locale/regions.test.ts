import { expect, test } from "vitest";
import { regionNames } from "./regions.ts";

test("a region is called as its country, in the reader's language", () => {
  const nameOf = regionNames([
    { id: "one1", name: "North", country: "US" },
    { id: "two1", name: "South", country: "DE" },
  ]);
  expect((["en", "de", "hi", "ta"] as const).map((language) => nameOf("one1", language))).toEqual([
    "United States",
    "USA",
    "अमेरिका",
    "அமெரிக்கா",
  ]);
  expect(nameOf("two1", "de")).toBe("Deutschland");
});

test("regions of one country are told apart by the names that operators give them", () => {
  const nameOf = regionNames([
    { id: "one1", name: "Oregon", country: "US" },
    { id: "two1", name: "Virginia", country: "US" },
    { id: "three1", name: "Luna", country: undefined },
  ]);
  expect(["one1", "two1", "three1", "gone1"].map((id) => nameOf(id, "de"))).toEqual([
    "Oregon",
    "Virginia",
    "Luna",
    "gone1",
  ]);
});
