import type * as english from "../../en/visitor/sign-up.ts";
import type { Translation } from "../../types.ts";

export const signUp: Translation<typeof english.signUp> = {
  start: {
    title: "Erstelle dein Konto",
    intro: "Jetzt nur zwei Angaben; der Rest folgt, sobald du deine E-Mail-Adresse bestätigt hast.",
    email: "E-Mail-Adresse",
    emailHint: "Wir schicken einen Link dorthin. Gespeichert wird sie nur in deiner Heimatregion.",
    emailMissing: "Gib deine E-Mail-Adresse ein.",
    region: "Heimatregion",
    regionHint: "Wo alles Persönliche gespeichert wird.",
    regionGuessed: "Hier wird alles Persönliche aufbewahrt. Vorgeschlagen nach deiner Uhr; wähle frei.",
    regionMissing: "Wähle eine Heimatregion.",
    submit: "Link schicken",
    haveAccount: "Du hast schon ein Konto? <link>Einloggen</link>",
  },
  checkMail: {
    title: "Schau in dein Postfach",
    text: "<b>Wir haben einen Link an {email} geschickt.</b> Öffne ihn auf diesem Gerät oder einem anderen und wähle deinen Handle. Bis dahin wartet deine Adresse {where}.",
    nothing: "Nichts da? Schau im Spam-Ordner nach, oder lass ihn dir noch einmal schicken.",
    resend: "Noch einmal schicken",
    resent: "Noch einmal geschickt.",
    other: "Andere Adresse oder Region wählen",
  },
  complete: {
    title: "Wähle deinen Namen",
    intro: "Der letzte Schritt. Danach bist du drin.",
    displayName: "Anzeigename",
    displayNameHint:
      "So, wie andere dich lesen sollen: in jeder Schrift, bis zu {limit, number} Zeichen. Du kannst ihn später ändern.",
    displayNameMissing: "Gib einen Namen ein.",
    displayNameTooLong: "Höchstens {limit, number} Zeichen.",
    password: "Passwort",
    submit: "Konto erstellen",
  },
  spent: {
    title: "Dieser Link gilt nicht mehr",
    text: "Er wurde schon benutzt, ist abgelaufen oder nicht vollständig. Ein neuer ist in einer Minute da.",
    action: "Noch einmal beginnen",
    signIn: "Einloggen",
  },
  emailTaken: {
    title: "Du hast schon ein Konto",
    text: "Diese E-Mail-Adresse gehört inzwischen zu einem Konto. Logge dich damit ein.",
    signIn: "Einloggen",
  },
};
