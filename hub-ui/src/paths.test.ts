import fc from "fast-check";
import { beforeAll, expect, test, vi } from "vitest";
import { ownPath } from "./paths.ts";

const hub = new URL("https://hub.example");
beforeAll(() => {
  vi.stubGlobal("location", hub);
  return () => vi.unstubAllGlobals();
});

test.for([
  ["/profile"],
  ["/my-data/move?to=ind1#choice"],
  ["/@somebody"],
  ["/erasures/0190a5c0-0000-7000-8000-000000000000"],
])("%s is a path of the hub", ([path]) => {
  expect(ownPath(path)).toBe(path);
});

test.for([
  ["//elsewhere.example"],
  ["///elsewhere.example"],
  ["/\\elsewhere.example"],
  ["\\\\elsewhere.example"],
  ["/\t/elsewhere.example"],
  ["/\n/elsewhere.example"],
  ["\t//elsewhere.example"],
  [" //elsewhere.example"],
  ["/.//elsewhere.example"],
  ["/..//elsewhere.example"],
  ["/%2e//elsewhere.example"],
  ["/x/..//elsewhere.example"],
  ["/./\\elsewhere.example"],
  ["//hub.example@elsewhere.example"],
  ["//user:password@elsewhere.example/"],
  ["https://elsewhere.example"],
  ["https:elsewhere.example"],
  ["https://hub.example.elsewhere.example/"],
  ["javascript:alert(1)"],
  ["java\nscript:alert(1)"],
  ["data:text/html,x"],
  ["profile"],
  [""],
  ["/signin?next=/profile"],
  ["//[::1"],
])("%j leads nowhere", ([path]) => {
  expect(ownPath(path)).toBeUndefined();
});

test.for([[undefined], [null], [7], [["/profile"]], [{ toString: () => "/profile" }]])(
  "%j is no path",
  ([next]) => {
    expect(ownPath(next)).toBeUndefined();
  },
);

// What browsers read otherwise than it looks, among what makes up an address.
const pieces = fc.constantFrom(
  ...[
    "/",
    "\\",
    "//",
    ".",
    "..",
    "%2e",
    "%2f",
    "%5c",
    "@",
    ":",
    "?",
    "#",
    "\t",
    "\n",
    "\r",
    "\0",
    " ",
    "\u2028",
  ],
  ...[
    "elsewhere.example",
    "hub.example",
    "https:",
    "javascript:",
    "user:password@",
    "[::1]",
    "。",
    "／",
    "profile",
  ],
);
const anyAddress = fc.oneof(
  fc.array(pieces, { maxLength: 12 }).map((parts) => `/${parts.join("")}`),
  fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary" }).map((text) => `/${text}`),
);

test("whatever is asked for, what comes out stays at the hub however a browser reads it", () => {
  fc.assert(
    fc.property(anyAddress, (next) => {
      const path = ownPath(next);
      if (path === undefined) return;
      expect(path).toMatch(/^\/(?![/\\])/);
      for (const base of [hub, new URL("https://hub.example/signin?next=x")]) {
        const reached = new URL(path, base);
        expect(reached.origin).toBe(hub.origin);
        expect(reached.username + reached.password).toBe("");
      }
      // Asked again, it is the same: nothing in it waits to be read twice.
      expect(ownPath(path)).toBe(path);
    }),
    { numRuns: 5_000 },
  );
});
