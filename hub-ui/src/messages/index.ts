/**
 * All that the hub says to people. Components import from here; another language is another folder beside en/
 * and a choice made in this file.
 */
export { activity } from "./en/activity.ts";
export { erasure } from "./en/erasure.ts";
export { authenticatorApp, codeField, passkeys, recoveryCodes } from "./en/factors.ts";
export { health, landing } from "./en/landing.ts";
export { moves } from "./en/moves.ts";
export { myData } from "./en/my-data.ts";
export { profile } from "./en/profile.ts";
export { sessions } from "./en/sessions.ts";
export { status } from "./en/status.ts";
export { passwordField } from "./en/visitor/fields.ts";

/** How dates and numbers are written: as in the reader's own variety of the language of the texts. */
export const locale = navigator.languages.find((language) => /^en\b/i.test(language)) ?? "en";
