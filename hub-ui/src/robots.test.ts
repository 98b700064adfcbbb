import { expect, test } from "vitest";
import robots from "../public/robots.txt?raw";
import { paths } from "./paths.ts";

/** Which rule is for a path: the longest that it begins with (RFC 9309, 2.2.2). */
function mayVisit(path: string): boolean {
  const rules = [...robots.matchAll(/^(Allow|Disallow): (\S+)$/gm)].filter(([, , begins]) =>
    path.startsWith(begins ?? ""),
  );
  const longest = rules.toSorted(([, , a = ""], [, , b = ""]) => b.length - a.length)[0];
  return longest?.[1] !== "Disallow";
}

const PUBLIC: (keyof typeof paths)[] = [
  "landing",
  "signUp",
  "signIn",
  "forgotPassword",
  "status",
  "publicProfile",
];

test("robots may visit what is for everybody, and no page of a person's own", () => {
  const allowed = Object.entries(paths).filter(([, path]) => mayVisit(path));
  expect(allowed.map(([name]) => name)).toEqual(PUBLIC);
});

test("robots may ask for what a public profile shows, and for nothing else of the API", () => {
  expect(mayVisit("/api/v1/users/asha/avatar")).toBe(true);
  expect(mayVisit("/api/v1/me")).toBe(false);
  expect(mayVisit("/api/")).toBe(false);
  expect(mayVisit("/assets/index-abc123.js")).toBe(true);
});

test("it names no host", () => {
  expect(robots).not.toMatch(/https?:|sitemap|host:/i);
});
