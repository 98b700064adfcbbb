import type * as english from "../../en/visitor/password.ts";
import type { Translation } from "../../types.ts";

export const forgotPassword: Translation<typeof english.forgotPassword> = {
  title: "Passwort vergessen?",
  intro:
    "Sag uns deine E-Mail-Adresse, und wir schicken dir einen Link, mit dem du ein neues Passwort wählst.",
  email: "E-Mail-Adresse",
  emailMissing: "Gib deine E-Mail-Adresse ein.",
  submit: "Link schicken",
  remembered: "Doch wieder eingefallen? <link>Einloggen</link>",
  checkMail: {
    title: "Schau in dein Postfach",
    text: "<b>Falls es ein Konto mit {email} gibt, haben wir einen Link dorthin geschickt.</b> Er gilt 30 Minuten lang und nur einmal. Bis du ihn benutzt, bleibt dein Passwort, wie es ist.",
    nothing: "Nichts da? Schau im Spam-Ordner nach, oder überlege, ob dein Konto eine andere Adresse hat.",
    resend: "Noch einmal schicken",
    resent: "Noch einmal angefordert. Nur der neueste Link gilt.",
    other: "Andere Adresse verwenden",
  },
};

export const resetPassword: Translation<typeof english.resetPassword> = {
  title: "Wähle ein neues Passwort",
  intro: "Danach bist du überall ausgeloggt und loggst dich mit dem neuen Passwort ein.",
  newPassword: "Neues Passwort",
  submit: "Dieses Passwort verwenden",
  done: {
    title: "Dein Passwort ist geändert",
    text: "Du bist überall ausgeloggt. Logge dich mit dem neuen ein.",
    signIn: "Einloggen",
  },
  spent: {
    title: "Dieser Link gilt nicht mehr",
    text: "Er wurde schon benutzt, ist abgelaufen, durch einen späteren ersetzt oder nicht vollständig. An deinem Passwort hat er nichts geändert.",
    action: "Neuen Link holen",
    signIn: "Einloggen",
  },
};
