import type * as english from "../../en/member/factors.ts";
import type { Translation } from "../../types.ts";

export const authenticatorApp: Translation<typeof english.authenticatorApp> = {
  title: "Authenticator-App",
  on: "An",
  off: "Aus",
  note: "Eine App, die alle 30 Sekunden einen neuen Code zeigt. Hast du eine, kommt mit deinem Passwort allein niemand hinein.",
  setUp: "App einrichten",
  remove: "App entfernen",
  preparing: "Einen Moment …",
  scan: "Scanne das mit deiner Authenticator-App",
  picture: "QR-Code mit dem geheimen Schlüssel für deine App",
  type: "Oder gib dort diesen Schlüssel ein:",
  confirm: "Bestätigen",
  cancel: "Jetzt nicht",
  added: "Ab jetzt verlangt dein Konto neben dem Passwort einen Code.",
  removed: "Dein Konto verlangt keinen Code mehr.",
  removeText: "Dann genügt wieder dein Passwort allein, und deine Wiederherstellungscodes gelten nicht mehr.",
  removeConfirm: "Entfernen",
  removeCancel: "Behalten",
};

export const recoveryCodes: Translation<typeof english.recoveryCodes> = {
  title: "Wiederherstellungscodes",
  left: "{count, plural, one {Ein Wiederherstellungscode ist übrig.} other {# Wiederherstellungscodes sind übrig.}}",
  renew: "Neue erstellen",
  text: "Mit jedem davon kommst du einmal hinein, falls du deine App verlierst. Bewahre sie so auf, dass sie nicht mit ihr verloren gehen: Du siehst sie nicht wieder.",
  copy: "Kopieren",
  copied: "Kopiert",
  download: "Herunterladen",
  /** The name of a file: letters that every system takes. */
  file: "vetchium-wiederherstellungscodes.txt",
  print: "Drucken",
  kept: "Ich habe sie gesichert",
};

export const passkeys: Translation<typeof english.passkeys> = {
  title: "Passkeys",
  count: "{count, plural, =0 {Noch keiner} one {Ein Passkey} other {# Passkeys}}",
  note: "Logge dich mit deinem Fingerabdruck, deinem Gesicht oder der PIN eines Geräts oder Sicherheitsschlüssels ein: nichts zu tippen, und nichts, was man bei uns stehlen könnte.",
  add: "Passkey hinzufügen",
  name: "Name",
  nameHint: "Damit du ihn von anderen unterscheiden kannst.",
  nameMissing: "Gib ihm einen Namen.",
  nameTooLong: "Höchstens {limit, number} Zeichen.",
  submit: "Weiter",
  cancel: "Jetzt nicht",
  added: "{name} ist hinzugefügt. Du kannst dich damit einloggen.",
  made: "Hinzugefügt {when}",
  used: "Zuletzt benutzt {when}",
  unused: "Noch nicht benutzt",
  rename: "Umbenennen",
  renameLabel: "{name} umbenennen",
  save: "Speichern",
  keep: "Alten Namen behalten",
  remove: "Entfernen",
  removeLabel: "{name} entfernen",
  removed: "{name} ist entfernt. Damit kann man sich nicht mehr einloggen.",
};
