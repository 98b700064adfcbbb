import type * as english from "../../en/visitor/fields.ts";
import type { Translation } from "../../types.ts";

export const field: Translation<typeof english.field> = {
  refused: "So wird das nicht angenommen. Schick es noch einmal ab, dann erfährst du, warum.",
};

export const handleField: Translation<typeof english.handleField> = {
  label: "Handle",
  hint: "3 bis 30 Buchstaben, Ziffern oder _, mit einem Buchstaben am Anfang. Unter ihm kennt dich die ganze Welt.",
  invalid: "Nimm 3 bis 30 Zeichen aus a–z, 0–9 und _, mit einem Buchstaben am Anfang.",
  alternatives: "Noch frei:",
  state: {
    checking: "Wird geprüft …",
    free: "@{handle} ist frei.",
    taken: "@{handle} ist vergeben. Versuche einen anderen.",
    reserved: "@{handle} ist reserviert. Versuche einen anderen.",
    quarantined:
      "@{handle} wurde vor Kurzem aufgegeben und bleibt 90 Tage lang für alle gesperrt, außer für die Person, die ihn zuletzt hatte. So kann sich niemand für sie ausgeben.",
    unknown: "Wir können es gerade nicht prüfen; du erfährst es beim Absenden.",
  },
};

export const emailField: Translation<typeof english.emailField> = {
  invalid: "Das sieht nicht nach einer E-Mail-Adresse aus.",
};

export const passwordField: Translation<typeof english.passwordField> = {
  own: "Dein Passwort",
  ownMissing: "Gib dein Passwort ein.",
  ownWrong: "Das ist nicht dein Passwort.",
  show: "Passwort anzeigen",
  hide: "Passwort verbergen",
};

export const newPassword: Translation<typeof english.newPassword> = {
  hint: "12 bis 256 Zeichen. Ein paar Wörter, die nicht zusammengehören, sind besser als ein einziges ausgefallenes.",
  length: "Nimm 12 bis 256 Zeichen.",
  meter: "Wie schwer das Passwort zu erraten ist",
  levels: {
    veryEasy: "Sehr leicht",
    easy: "Leicht",
    ratherEasy: "Eher leicht",
    hard: "Schwer",
    veryHard: "Sehr schwer",
  },
  short: "{missing, plural, one {Noch mindestens ein Zeichen.} other {Noch mindestens # Zeichen.}}",
  hard: "Schwer zu erraten.",
  veryHard: "Sehr schwer zu erraten.",
  weak: {
    common: "Das benutzen viele, darum wird es zuerst probiert.",
    "own-words":
      "Fast nur dein eigener Name oder deine Adresse, und die werden zuerst probiert. Nimm andere Wörter.",
    predictable: "Zu leicht zu erraten. Häng ein paar Wörter an, die nicht zusammengehören.",
  },
};

export const codeField: Translation<typeof english.codeField> = {
  label: "Code aus deiner App",
  hint: "Die sechs Ziffern, die sie gerade zeigt.",
  recoveryLabel: "Wiederherstellungscode",
  missing: "Gib den Code ein.",
  wrong: "Dieser Code ist falsch oder wurde schon benutzt. Eine App zeigt alle 30 Sekunden einen neuen.",
  wrongRecovery: "Das ist keiner deiner Wiederherstellungscodes, oder er wurde schon benutzt.",
};

export const passkeyProblem: Translation<typeof english.passkeyProblem> = {
  cancelled: "Es wurde kein Passkey benutzt",
  cancelledText:
    "Der Dialog deines Browsers wurde geschlossen, oder es hat zu lange gedauert. Versuche es noch einmal, wann immer du willst.",
  known: "Dieses Gerät hat schon einen Passkey für dein Konto",
  refused: "Dieser Passkey hat nicht gezählt",
  refusedText:
    "Er gehört nicht zu deinem Konto, oder der Dialog deines Browsers war zu lange offen. Versuche es noch einmal, oder benutze dein Passwort.",
};
