import type { Letters } from "../letter.ts";

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
};
