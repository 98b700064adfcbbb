import fc from "fast-check";
import { expect, test } from "vitest";
import { normaliseEmail } from "./email.ts";
import { normaliseHandle } from "./handle.ts";
import { hashPassword, isOutdated, verifyPassword } from "./password.ts";

test.for([
  ["Asha.Rao@Example.COM", "asha.rao@example.com"],
  ["asha@MÜNCHEN.example", "asha@xn--mnchen-3ya.example"],
  ["வெட்சி@எடுத்துக்காட்டு.இந்தியா", "வெட்சி@xn--4kcoa2bca5aa0vzacf2mdd.xn--xkc2dl3a5ee0h"],
  ["jose\u0301@example.org", "josé@example.org"],
  ["a+b@example.org", "a+b@example.org"],
] as const)("%s is kept as %s", ([typed, kept]) => {
  expect(normaliseEmail(typed)).toBe(kept);
});

test.for([
  "",
  "@",
  "a@",
  "@b.example",
  "a b@example.org",
  "a@b",
  "a@-b.example",
  "a@b..example",
  "a@[127.0.0.1]",
  "a@exa mple.org",
])("%o is no email", (typed) => {
  expect(normaliseEmail(typed)).toBeUndefined();
});

test("normalising an email twice changes nothing more, and spelling does not matter", () => {
  fc.assert(
    fc.property(fc.emailAddress(), (email) => {
      const once = normaliseEmail(email);
      if (once === undefined) return;
      expect(normaliseEmail(once)).toBe(once);
      expect(normaliseEmail(email.toUpperCase())).toBe(once);
    }),
  );
});

test("whatever is typed, a handle comes out as 3 to 30 of a-z, 0-9 and _ with a letter first, or not at all", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[A-Za-z0-9_]{0,40}$/)),
      (typed) => {
        const handle = normaliseHandle(typed);
        if (handle !== undefined) expect(handle).toMatch(/^[a-z][a-z0-9_]{2,29}$/);
        expect(handle === undefined).toBe(!/^[A-Za-z][A-Za-z0-9_]{2,29}$/.test(typed));
      },
    ),
  );
});

test("a password is proven by itself alone, and never where there is no account", async () => {
  const hash = await hashPassword("seven purple ixora blossoms");
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await verifyPassword(hash, "seven purple ixora blossoms")).toBe(true);
  expect(await verifyPassword(hash, "Seven purple ixora blossoms")).toBe(false);
  expect(await verifyPassword(undefined, "seven purple ixora blossoms")).toBe(false);
});

test.for([
  ["$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ$aGFzaA", false],
  ["$argon2id$v=19$m=65536,t=3,p=4$c2FsdHNhbHQ$aGFzaA", false],
  ["$argon2id$v=19$m=8192,t=2,p=1$c2FsdHNhbHQ$aGFzaA", true],
  ["$argon2id$v=19$m=19456,t=1,p=1$c2FsdHNhbHQ$aGFzaA", true],
  ["$argon2i$v=19$m=65536,t=3,p=4$c2FsdHNhbHQ$aGFzaA", true],
] as const)("%s is outdated: %s", ([hash, outdated]) => {
  expect(isOutdated(hash)).toBe(outdated);
});
