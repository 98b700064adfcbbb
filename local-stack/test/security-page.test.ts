import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkout } from "../src/settings.ts";

const STATUSES = ["met", "n/a", "open", "yours"];

/**
 * How many requirements of levels 1 and 2 each section of OWASP ASVS 5.0.0 has. They are numbered from 1: those of
 * level 3, which come last in their section, are left out.
 */
const SECTIONS: Record<string, number> = {
  ...{ "1.1": 2, "1.2": 9, "1.3": 11, "1.4": 3, "1.5": 2 },
  ...{ "2.1": 3, "2.2": 3, "2.3": 4, "2.4": 1 },
  ...{ "3.2": 2, "3.3": 4, "3.4": 6, "3.5": 5, "3.7": 2 },
  ...{ "4.1": 3, "4.2": 1, "4.3": 2, "4.4": 4 },
  ...{ "5.1": 1, "5.2": 3, "5.3": 2, "5.4": 3 },
  ...{ "6.1": 3, "6.2": 12, "6.3": 4, "6.4": 4, "6.5": 5, "6.6": 3, "6.8": 4 },
  ...{ "7.1": 3, "7.2": 4, "7.3": 2, "7.4": 5, "7.5": 2, "7.6": 2 },
  ...{ "8.1": 2, "8.2": 3, "8.3": 1, "8.4": 1 },
  ...{ "9.1": 3, "9.2": 4 },
  ...{ "11.1": 2, "11.2": 3, "11.3": 3, "11.4": 4, "11.5": 1, "11.6": 1 },
  ...{ "12.1": 3, "12.2": 2, "12.3": 4 },
  ...{ "13.1": 1, "13.2": 5, "13.3": 2, "13.4": 5 },
  ...{ "14.1": 2, "14.2": 4, "14.3": 3 },
  ...{ "16.1": 1, "16.2": 5, "16.3": 4, "16.4": 3, "16.5": 3 },
};

const page = readFileSync(join(checkout, "docs/security.md"), "utf8");
const rows = [...page.matchAll(/^\| (\d+\.\d+\.\d+) \| (.+?) \| (.+?) \| (.*?) \|$/gm)].map(
  ([, id = "", what = "", status = "", how = ""]) => ({ id, what, status, how }),
);

test("every requirement has a row, in its order, and there are no others", () => {
  const all = Object.entries(SECTIONS).flatMap(([section, count]) =>
    Array.from({ length: count }, (_, place) => `${section}.${place + 1}`),
  );
  expect(rows.map(({ id }) => id)).toEqual(all);
});

test("each row says how it stands, and why", () => {
  for (const { id, status, how } of rows) {
    expect(STATUSES, id).toContain(status.replaceAll("*", ""));
    expect(how, id).not.toBe("");
  }
});

test("what the page names is there", () => {
  const files = [...page.matchAll(/`([\w./-]+\/[\w.-]+\.(?:ts|tsx|mjs|yaml))`/g)].map(
    ([, file = ""]) => file,
  );
  const tests = [...page.matchAll(/`([\w./-]+)`: “([^”]+)”/g)];
  expect(files.length).toBeGreaterThan(50);
  for (const file of files) expect(existsSync(join(checkout, file)), file).toBe(true);
  for (const [, file = "", title = ""] of tests) {
    expect(readFileSync(join(checkout, file), "utf8"), `${file} has the test ${title}`).toContain(title);
  }
});
