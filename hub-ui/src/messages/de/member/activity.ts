import type * as english from "../../en/member/activity.ts";
import type { Translation } from "../../types.ts";

const kinds: Translation<typeof english.activity.kinds> = {
  "signed-up": "Du hast mit {within} dein Konto bei Vetchium erstellt",
  "signed-in": "Du hast dich mit {within} eingeloggt",
  "sign-in-failed": "Jemand wollte sich mit einem falschen Passwort einloggen",
  "new-device": "{device} war für dein Konto neu",
  "signed-out": "Du hast dich mit {within} ausgeloggt",
  "session-ended": "Du hast die Sitzung eines Geräts beendet",
  "proof-given": "Du hast dich noch einmal ausgewiesen",
  "proof-failed": "Jemand, der hier eingeloggt war, konnte sich nicht als du ausweisen",
  "password-changed": "Du hast dein Passwort geändert",
  "password-reset-asked-for": "Jemand hat per Mail ein neues Passwort angefordert",
  "password-reset": "Über den Link aus einer Mail wurde ein neues Passwort gewählt",
  "authenticator-app-added": "Du hast eine Authenticator-App hinzugefügt",
  "authenticator-app-removed": "Du hast deine Authenticator-App entfernt",
  "recovery-codes-made": "Du hast neue Wiederherstellungscodes erstellt",
  "recovery-code-used": "Du hast dich mit einem Wiederherstellungscode eingeloggt",
  "passkey-added": "Du hast einen Passkey hinzugefügt",
  "passkey-renamed": "Du hast einen Passkey umbenannt",
  "passkey-removed": "Du hast einen Passkey entfernt",
  "email-change-asked-for": "Du hast eine neue E-Mail-Adresse angegeben",
  "email-change-called-off": "Du hast die Änderung deiner E-Mail-Adresse zurückgenommen",
  "email-changed": "Du hast deine E-Mail-Adresse geändert",
  "handle-changed": "Du hast deinen Handle geändert",
  "profile-changed": "Du hast dein Profil geändert",
  "picture-changed": "Du hast dein Bild geändert",
  "picture-removed": "Du hast dein Bild entfernt",
  "data-exported": "Du hast alle deine Daten heruntergeladen",
  "move-asked-for":
    "{to, select, unknown {Du hast einen Umzug deiner Daten verlangt} other {Du hast einen Umzug deiner Daten {to} verlangt}}",
  "move-aborted":
    "{because, select, failed {Der Umzug deiner Daten ist nicht gelungen, und nichts hat sich geändert} other {Der Umzug deiner Daten wurde abgebrochen}}",
  "moved-here": "{to, select, unknown {Deine Daten sind umgezogen} other {Deine Daten sind {to} umgezogen}}",
  "directory-repaired": "Wir haben berichtigt, was im weltweiten Verzeichnis über dich steht",
  "operator-looked": "Jemand, der Vetchium betreibt, hat nachgesehen, wo deine Daten liegen",
  "operator-signed-out": "Jemand, der Vetchium betreibt, hat dich überall ausgeloggt",
  "operator-moved":
    "{to, select, unknown {Jemand, der Vetchium betreibt, hat deine Daten umgezogen} other {Jemand, der Vetchium betreibt, hat deine Daten {to} umgezogen}}",
};

export const activity: Translation<typeof english.activity> = {
  title: "Letzte Aktivitäten",
  intro:
    "Was im letzten Jahr in deinem Konto geschah. Gespeichert ist es in deiner Heimatregion und nirgends sonst.",
  today: "Heute",
  yesterday: "Gestern",
  kinds,
  where: "{device}, IP-Adresse {ip}",
  more: "Mehr anzeigen",
  empty: "Schon lange ist nichts mehr geschehen.",
  notYou: {
    title: "Das warst nicht du?",
    text: "Dann ist vielleicht jemand anderes in deinem Konto eingeloggt. Beende jede Sitzung, die du nicht kennst, und ändere dein Passwort.",
    sessions: "Nachsehen, wo du eingeloggt bist",
    account: "Zu deinem Konto",
  },
};
