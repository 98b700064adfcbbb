import type * as english from "../../en/member/email.ts";
import type { Translation } from "../../types.ts";

export const email: Translation<typeof english.email> = {
  title: "E-Mail-Adresse",
  note: "Mit ihr loggst du dich ein. Niemand sonst sieht sie, und gespeichert ist sie nur in deiner Heimatregion.",
  change: "E-Mail-Adresse ändern",
  newEmail: "Neue E-Mail-Adresse",
  newEmailHint: "Wir schicken einen Link dorthin. Deine alte Adresse gilt, bis du ihn benutzt.",
  missing: "Gib deine neue E-Mail-Adresse ein.",
  same: "Das ist schon deine E-Mail-Adresse.",
  submit: "Link schicken",
  cancel: "Alte behalten",
  toAccount: "Zu deinem Konto",
  pending: {
    title: "Wir haben einen Link an {email} geschickt",
    text: "Bis du ihn benutzt, bleibt {old} deine E-Mail-Adresse.",
    until: "Er gilt bis {when} Uhr.",
    callOff: "Änderung zurücknehmen",
    calledOff: "Die Änderung ist zurückgenommen. Der Link gilt nicht mehr.",
  },
  confirm: {
    title: "Bestätige deine neue E-Mail-Adresse",
    text: "{email} ersetzt {old} im Konto von @{handle}. Ab dann loggst du dich damit ein.",
    submit: "Neue Adresse verwenden",
    later: "Jetzt nicht",
  },
  confirmed: {
    title: "Deine E-Mail-Adresse ist geändert",
    text: "Ab jetzt loggst du dich mit {email} ein.",
  },
  deadEnds: {
    spent: {
      title: "Dieser Link gilt nicht mehr",
      text: "Er wurde schon benutzt, ist abgelaufen oder zurückgenommen, oder er gehört zu einem anderen Konto als @{handle}. Es hat sich nichts geändert.",
    },
    other: {
      title: "Dieser Link gehört zu einem anderen Konto",
      text: "Du bist als @{handle} eingeloggt. Logge dich in das Konto ein, das den Link angefordert hat, und öffne ihn noch einmal.",
    },
    taken: {
      title: "Diese Adresse hat inzwischen ein eigenes Konto",
      text: "Jemand hat seitdem damit ein Konto erstellt. Deine E-Mail-Adresse hat sich nicht geändert.",
    },
  },
};
