import type * as english from "../../en/visitor/sign-in.ts";
import type { Translation } from "../../types.ts";

export const signIn: Translation<typeof english.signIn> = {
  title: "Einloggen",
  intro: "Von überall auf der Welt; deine Heimatregion antwortet.",
  login: "E-Mail-Adresse oder Handle",
  password: "Passwort",
  submit: "Einloggen",
  wrong: "E-Mail-Adresse oder Handle und Passwort passen nicht zusammen.",
  loginMissing: "Gib deine E-Mail-Adresse oder deinen Handle ein.",
  passwordMissing: "Gib dein Passwort ein.",
  forgot: "Passwort vergessen?",
  passkey: {
    or: "Oder ohne Passwort:",
    use: "Passkey benutzen",
    refused: "Mit diesem Passkey kommt hier niemand hinein",
    refusedText:
      "Er wurde aus seinem Konto entfernt oder für eine andere Website angelegt. Benutze stattdessen dein Passwort.",
  },
  secondStep: {
    title: "Noch ein Schritt",
    text: "Dein Passwort stimmt. Dein Konto verlangt außerdem einen Code aus deiner Authenticator-App.",
    recoveryText: "Gib einen der Wiederherstellungscodes ein, die du aufbewahrt hast. Er gilt nur einmal.",
    submit: "Weiter",
    useRecoveryCode: "Wiederherstellungscode benutzen",
    useApp: "Authenticator-App benutzen",
    back: "Von vorn beginnen",
  },
  noAccount: "Neu hier? <link>Konto erstellen</link>",
};
