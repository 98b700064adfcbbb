import type * as english from "../../en/visitor/shell.ts";
import type { Translation } from "../../types.ts";

export const shell: Translation<typeof english.shell> = {
  documentTitle: "{page} · Vetchium",
  promise: "Ein Name für die ganze Welt. Alles andere bleibt zu Hause.",
  skipLink: "Zum Inhalt springen",
  home: "Vetchium, Startseite",
  mainNavigation: "Hauptmenü",
  signIn: "Einloggen",
  signUp: "Konto erstellen",
  signUpShort: "Mitmachen",
  colorScheme: {
    toDark: "Zu dunklen Farben wechseln",
    toLight: "Zu hellen Farben wechseln",
    notKept:
      "Die Farben ließen sich gerade nicht in deinem Konto speichern. Bitte wähle sie später noch einmal.",
  },
  account: {
    open: "Konto von {name}",
    profile: "Dein Profil",
    edit: "Profil bearbeiten",
    account: "Konto",
    myData: "Meine Daten",
    sessions: "Sitzungen",
    activity: "Letzte Aktivitäten",
    signOut: "Ausloggen",
    signOutFailed: "Das Ausloggen hat gerade nicht geklappt. Bitte versuche es noch einmal.",
  },
  footer: {
    about:
      "Benannt nach der Vetchi, einer kleinen roten Blume, deren Blüten erst zusammen ein Ganzes ergeben.",
    source:
      "Im Namensverzeichnis stehen dein Handle und ein Hashwert deiner E-Mail-Adresse, gebildet mit einem geheimen Schlüssel. Sonst verlässt nichts dein Zuhause.",
    status: "Status unserer Server",
  },
  language: {
    label: "Sprache",
    failed: "Diese Sprache ließ sich gerade nicht laden. Bitte versuche es noch einmal.",
    notKept:
      "Das ließ sich gerade nicht in deinem Konto speichern. Bitte wähle die Sprache später noch einmal.",
  },
  loading: "Wird geladen",
  avatarOf: "Bild von {name}",
};
