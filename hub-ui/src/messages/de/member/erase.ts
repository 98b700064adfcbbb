import type * as english from "../../en/member/erase.ts";
import type { Translation } from "../../types.ts";

export const erase: Translation<typeof english.erase> = {
  title: "Mein Konto löschen",
  intro: "Für immer. Niemand kann es wiederherstellen, auch wir nicht.",
  back: "Meine Daten",
  what: {
    title: "Was verschwindet",
    data: "Alles, was {where} über dich gespeichert ist: dein Profil, dein Bild, deine E-Mail-Adresse und dein Passwort.",
    sessions: "Jede Sitzung. Du wirst überall zugleich ausgeloggt.",
    name: "Dein Name im weltweiten Verzeichnis.",
  },
  handle:
    "@{handle} bleibt danach 90 Tage lang gesperrt, für alle und auch für dich, damit sich niemand für dich ausgeben kann.",
  export: {
    title: "Nimm deine Daten vorher mit",
    text: "Danach gibt es nichts mehr herunterzuladen.",
    action: "Meine Daten herunterladen",
  },
  confirm: "Gib deinen Handle ein: {handle}",
  confirmHint: "Damit das nicht aus Versehen geschieht.",
  confirmWrong: "Gib genau {handle} ein.",
  submit: "Alles für immer löschen",
  cancel: "Konto behalten",
};
