import type * as english from "../../en/member/password.ts";
import type { Translation } from "../../types.ts";

export const changePassword: Translation<typeof english.changePassword> = {
  title: "Passwort",
  value: "Nur du kennst es",
  note: "Wir speichern davon einen Hashwert, aus dem es niemand ablesen kann.",
  change: "Passwort ändern",
  current: "Bisheriges Passwort",
  currentMissing: "Gib dein bisheriges Passwort ein.",
  newPassword: "Neues Passwort",
  others: "Auf allen anderen Geräten wirst du ausgeloggt. Auf diesem bleibst du eingeloggt.",
  submit: "Passwort ändern",
  cancel: "Altes behalten",
  changed: "Dein Passwort ist geändert, und alle anderen Geräte sind ausgeloggt.",
};
