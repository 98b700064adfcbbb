import type * as english from "../../en/member/records.ts";
import type { Translation } from "../../types.ts";

export const records: Translation<typeof english.records> = {
  directory: {
    users: "Welche Region dein Zuhause ist",
    claims: "Ein neuer Handle oder eine neue E-Mail-Adresse, über die gerade entschieden wird",
    names:
      "Dein Handle, und deine E-Mail-Adresse als Hashwert mit geheimem Schlüssel, aus dem niemand sie lesen kann",
  },
  regional: {
    users:
      "Dein Handle, deine E-Mail-Adresse, und welche Sprache, welche Farben und welche Zeitzone du gewählt hast",
    credentials: "Dein Passwort, als Hashwert, aus dem niemand es lesen kann",
    profiles: "Was du von dir erzählst, und wer es sehen darf",
    avatars: "Dein Bild",
    sessions: "Wo du eingeloggt bist, mit Adresse und Browser",
    known_devices: "Ein Browser, mit dem du dich eingeloggt hast",
    password_resets: "Ein neues Passwort, das du per Mail angefordert hast",
    totp_factors: "Der Schlüssel, aus dem deine Authenticator-App Codes bildet, verschlüsselt",
    recovery_codes: "Ein Wiederherstellungscode, als Hashwert, aus dem niemand ihn lesen kann",
    passkeys: "Der öffentliche Schlüssel eines Passkeys, und der Name, den du ihm gegeben hast",
    email_changes: "Eine E-Mail-Adresse, die du angegeben und noch nicht bestätigt hast",
    outgoing_mails: "Eine Mail, die gleich an dich geht",
    released_handles: "Ein Handle, den du aufgegeben hast und zurücknehmen kannst",
    audit_events: "Etwas, das mit deinem Konto geschah, mit Adresse und Browser",
    moves: "Ein Umzug zwischen Regionen",
    pending_signups: "Eine Anmeldung, die noch nicht abgeschlossen ist",
    arrivals: "Ein Vermerk, dass ein Umzug hierher führte",
    arriving_rows: "Eine Kopie, die auf dem Weg hierher ist",
    departures: "Ein Vermerk, dass du von hier weggezogen bist",
    forwarded_sessions: "Ein Wegweiser von einer offenen Sitzung zu deinem neuen Zuhause",
    erasures: "Der Beleg einer Löschung",
  },
};
