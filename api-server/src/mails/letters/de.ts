import type { LetterFacts, Letters } from "../letter.ts";
import { occasion } from "../occasion.ts";

export const de: Letters = {
  "sign-up-link": ({ link }) => ({
    subject: "Schließe deine Anmeldung bei Vetchium ab",
    text: `Hallo,

jemand, höchstwahrscheinlich du, möchte sich mit dieser Adresse bei Vetchium anmelden.
Öffne diesen Link innerhalb von 24 Stunden, um weiterzumachen:

${link}

Wenn du das nicht warst, ignoriere diese Mail: Ohne den Link geschieht nichts, und die Adresse wird vergessen.
`,
  }),
  "account-exists": ({ link }) => ({
    subject: "Du hast schon ein Konto bei Vetchium",
    text: `Hallo,

jemand, höchstwahrscheinlich du, wollte sich mit dieser Adresse bei Vetchium anmelden. Sie hat schon ein Konto.
Hier kannst du dich einloggen:

${link}

Wenn du das nicht warst, ignoriere diese Mail: Es hat sich nichts geändert.
`,
  }),
  "handle-changed-notice": (facts) => ({
    subject: "Dein Handle bei Vetchium hat sich geändert",
    text: `Hallo,

bei Vetchium heißt du jetzt @${facts.details.handle}. Deinen bisherigen Handle kannst 90 Tage lang nur du zurücknehmen.

${occasion("de", facts)}

Wenn du das nicht warst, ändere dein Passwort und nimm hier deinen Handle zurück:

${facts.link}
`,
  }),
  "data-exported-notice": (facts) => ({
    subject: "Deine Daten bei Vetchium wurden heruntergeladen",
    text: `Hallo,

jemand, der sich als du ausgewiesen hat, hat alles heruntergeladen, was Vetchium über dich gespeichert hat.

${occasion("de", facts)}

Wenn du das nicht warst, ändere dein Passwort und beende deine anderen Sitzungen. Was mit deinem Konto geschah, steht
hier:

${facts.link}
`,
  }),
  "move-asked-for-notice": (facts) => ({
    subject: "Für deine Daten bei Vetchium wurde ein Umzug verlangt",
    text: `Hallo,

jemand, der sich als du ausgewiesen hat, möchte deine Daten in eine andere Region umziehen.

Bisher: ${facts.details.from}
Künftig: ${facts.details.to}

${occasion("de", facts)}

Wie weit der Umzug ist oder was daraus wurde, steht hier:

${facts.link}

Wenn du das nicht warst, ändere dein Passwort und beende deine anderen Sitzungen.
`,
  }),
  "moved-notice": ({ link, details }) => ({
    subject: "Deine Daten bei Vetchium sind umgezogen",
    text: `Hallo,

alles Persönliche, was Vetchium über dich gespeichert hat, ist in eine andere Region umgezogen.

Bisher: ${details.from}
Jetzt: ${details.to}

Wo es bisher lag, ist nichts davon geblieben. Hier kannst du selbst nachsehen:

${link}
`,
  }),
  "erased-notice": (facts) => ({
    subject: "Dein Konto bei Vetchium ist gelöscht",
    text: `Hallo,

jemand, der sich als du ausgewiesen hat, hat dein Konto bei Vetchium gelöscht. Es lässt sich nicht wiederherstellen, und
dies ist die letzte Mail dazu: Diese Adresse ist nicht mehr gespeichert.

${occasion("de", facts)}

Hier ist der Beleg, der zeigt, was in jeder Datenbank noch übrig ist. Bewahre den Link auf; nur wer ihn hat, findet ihn:

${facts.link}
`,
  }),
  "email-change-link": ({ link }) => ({
    subject: "Bestätige deine neue E-Mail-Adresse bei Vetchium",
    text: `Hallo,

jemand, höchstwahrscheinlich du, möchte diese Adresse für sein Konto bei Vetchium verwenden.
Öffne zur Bestätigung innerhalb von 24 Stunden diesen Link, dort, wo du eingeloggt bist:

${link}

Wenn du das nicht warst, ignoriere diese Mail: Ohne den Link geschieht nichts, und die Adresse wird vergessen.
`,
  }),
  "email-in-use": ({ link }) => ({
    subject: "Deine E-Mail-Adresse wurde für ein anderes Konto bei Vetchium angegeben",
    text: `Hallo,

jemand wollte diese Adresse für sein Konto bei Vetchium verwenden. Sie gehört schon zu einem Konto, darum hat sich
nichts geändert. Wenn du das warst und zwei Konten hast, logge dich hier in das mit dieser Adresse ein:

${link}
`,
  }),
  "email-change-notice": ({ link }) => ({
    subject: "Für dein Konto bei Vetchium wurde eine neue E-Mail-Adresse angegeben",
    text: `Hallo,

jemand, der dein Passwort kennt, höchstwahrscheinlich du, möchte für dein Konto bei Vetchium eine andere
E-Mail-Adresse verwenden. Bis die neue bestätigt ist, gilt diese Adresse weiter. Hier kannst du das zurücknehmen:

${link}

Wenn du das nicht warst, nimm es zurück und beende deine anderen Sitzungen.
`,
  }),
  "email-changed-notice": ({ link }) => ({
    subject: "Die E-Mail-Adresse deines Kontos bei Vetchium wurde geändert",
    text: `Hallo,

dein Konto bei Vetchium hat jetzt eine andere E-Mail-Adresse. Mit dieser kann man sich nicht mehr einloggen, und sie
bekommt keine Mails mehr dazu.

Wenn du das nicht warst, melde es sofort denen, die diese Seite betreiben:

${link}
`,
  }),
  "password-reset-link": ({ link }) => ({
    subject: "Wähle ein neues Passwort für Vetchium",
    text: `Hallo,

jemand, höchstwahrscheinlich du, hat ein neues Passwort für dein Konto bei Vetchium angefordert. Öffne dafür innerhalb
von 30 Minuten diesen Link. Er gilt nur einmal:

${link}

Wenn du das nicht warst, ignoriere diese Mail: Ohne den Link geschieht nichts, und dein Passwort bleibt, wie es ist.
`,
  }),
  "password-changed-notice": ({ link }) => ({
    subject: "Das Passwort deines Kontos bei Vetchium wurde geändert",
    text: `Hallo,

dein Konto bei Vetchium hat jetzt ein anderes Passwort und ist überall ausgeloggt, wo es nicht geändert wurde.

Wenn du das nicht warst, wähle sofort ein neues Passwort:

${link}
`,
  }),
  "new-device-notice": (facts) => ({
    subject: "Ein neues Gerät hat sich bei deinem Vetchium-Konto eingeloggt",
    text: `Hallo,

jemand, vermutlich du, hat sich in dein Konto bei Vetchium mit einem Gerät eingeloggt, das es noch nicht kannte:

${occasion("de", facts)}

Wenn du das warst, ist nichts zu tun. Wenn nicht, beende diese Sitzung und wähle ein anderes Passwort:

${facts.link}
`,
  }),
  "factor-added-notice": ({ link, details }) => ({
    subject: "Ein neuer Weg in dein Konto bei Vetchium",
    text: `Hallo,

zu deinem Konto bei Vetchium gehört jetzt ${factor(details)}. Hier kannst du das ansehen und entfernen:

${link}

Wenn du das nicht warst, war jemand anderes in deinem Konto: Entferne es, ändere dein Passwort und beende deine
anderen Sitzungen.
`,
  }),
  "factor-removed-notice": ({ link, details }) => ({
    subject: "Ein Weg in dein Konto bei Vetchium wurde entfernt",
    text: `Hallo,

zu deinem Konto bei Vetchium gehört nicht mehr: ${factor(details)}. Hier kannst du ansehen, was dazugehört:

${link}

Wenn du das nicht warst, war jemand anderes in deinem Konto: Ändere dein Passwort und beende deine anderen
Sitzungen.
`,
  }),
  "recovery-code-used-notice": ({ link, details }) => ({
    subject: "Ein Wiederherstellungscode deines Kontos bei Vetchium wurde benutzt",
    text: `Hallo,

jemand hat sich mit deinem Passwort und einem Wiederherstellungscode in dein Konto bei Vetchium eingeloggt. Dieser
Code gilt nicht mehr; noch übrig: ${details.left}. Neue bekommst du hier:

${link}

Wenn du das nicht warst, ist jemand anderes in deinem Konto: Ändere dein Passwort, beende deine anderen Sitzungen
und lass dir neue Wiederherstellungscodes geben.
`,
  }),
};

/** What was added or removed, in the midst of a sentence. */
function factor({ factor: kind, name }: LetterFacts["details"]): string {
  return kind === "passkey" ? `der Passkey „${name}“` : "eine Authenticator-App";
}
