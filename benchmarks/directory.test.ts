import { expect, test } from "vitest";
import { benchDirectory } from "./directory.ts";

test("the benchmark of the directory runs, and what it asserts holds for a few people", async () => {
  const lines: string[] = [];
  expect(await benchDirectory(2000, (line) => lines.push(line)), lines.join("\n")).toBe(true);
  expect(lines.filter((line) => line.includes("people/s"))).toHaveLength(3);
});
