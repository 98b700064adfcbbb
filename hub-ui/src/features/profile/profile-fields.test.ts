import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import { editProfile } from "../../messages/en/member/profile.ts";
import { changedFields, type ProfileFields, patchOf, rebase, validateFields } from "./profile-fields.ts";

const t = createTranslator({ locale: "en", messages: { editProfile }, namespace: "editProfile" });

const saved: ProfileFields = {
  display_name: "Asha",
  headline: "Bookbinder",
  bio: "",
  location: "Leipzig",
  website: "",
};

test("a patch names only what changed, and takes away what was emptied", () => {
  const typed = { ...saved, headline: " ", bio: "I bind books.", location: " Leipzig " };
  expect(changedFields(saved, typed)).toEqual(["headline", "bio"]);
  expect(patchOf(saved, typed)).toEqual({ headline: null, bio: "I bind books." });
});

test("what was typed goes on top of a newer version, what was not follows it", () => {
  const typed = { ...saved, headline: "Runner" };
  const newer = { ...saved, headline: "Binder", location: "Madurai" };
  expect(rebase(typed, saved, newer)).toEqual({ ...newer, headline: "Runner" });
});

test("limits count what people see as characters, not UTF-16 units", () => {
  expect(validateFields({ ...saved, display_name: "🌺".repeat(80) }, t)).toEqual({});
  expect(Object.keys(validateFields({ ...saved, display_name: "🌺".repeat(81) }, t))).toEqual([
    "display_name",
  ]);
});

test.each([
  ["https://example.com/a?b=c", true],
  ["http://example.com", true],
  ["javascript:alert(1)", false],
  ["example.com", false],
])("website %s", (website, isFine) => {
  expect(validateFields({ ...saved, website }, t).website === undefined).toBe(isFine);
});
