/**
 * All that the hub says to people. Components import from here; another language is another folder beside en/
 * and a choice made in this file.
 */
export { account } from "./en/account.ts";
export { email, emailField } from "./en/email.ts";
export { codeField } from "./en/factors.ts";
export { changeHandle, handleField } from "./en/handles.ts";
export { health, landing } from "./en/landing.ts";
export { myData } from "./en/my-data.ts";
export { newPassword, password } from "./en/password.ts";
export { profile } from "./en/profile.ts";
export { passwordField, signIn } from "./en/sign-in.ts";
export { signUp } from "./en/sign-up.ts";
export { status } from "./en/status.ts";

/** How dates and numbers are written: as in the reader's own variety of the language of the texts. */
export const locale = navigator.languages.find((language) => /^en\b/i.test(language)) ?? "en";
