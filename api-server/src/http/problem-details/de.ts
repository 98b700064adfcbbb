import type { ProblemDetails } from "./details-in.ts";
import { countedIn, listedIn } from "./numbers.ts";

const counted = countedIn("de");
const listed = listedIn("de");

export const de: ProblemDetails = {
  "nothing-at-address": "Unter dieser Adresse gibt es nichts.",
  "our-fault": "Bei uns ist etwas schiefgegangen. Es ist notiert.",
  "cross-site-write": "Etwas ändern kann nur, was vom Hub selbst kommt.",

  "no-session": "Logge dich zuerst ein: Es gibt keine Sitzung, oder sie ist zu Ende.",
  "no-such-login": "Es gibt kein Konto mit diesen Zugangsdaten.",
  "second-factor-missing":
    "Schicke auch einen Code deiner Authenticator-App oder einen Wiederherstellungscode.",
  "proof-missing": "Weise dich noch einmal aus und versuche es dann wieder.",
  "password-wrong": "Das ist nicht dein Passwort.",
  "code-wrong": "Dieser Code ist falsch oder wurde schon benutzt.",
  "session-unknown": "Eine solche Sitzung hast du nicht.",

  "region-away": ({ region }) =>
    `Die Datenbank der Region ${region} antwortet gerade nicht. Versuche es bald noch einmal.`,
  "directory-away": "Gerade können keine neuen Namen vergeben werden. Versuche es bald noch einmal.",
  "much-to-do": "Gerade wollen zu viele dasselbe. Versuche es bald noch einmal.",
  "tried-too-often": ({ minutes }) =>
    `Das wurde zu oft versucht. Versuche es in ${counted(minutes, { one: "einer Minute", other: "# Minuten" })} noch einmal.`,
  "pictures-waiting": "Gerade werden viele Bilder gemacht. Versuche es bald noch einmal.",
  "picture-takes-long": "Dieses Bild dauert gerade zu lange. Versuche es bald noch einmal.",
  moving:
    "Du ziehst in eine andere Region um. Bis dahin lässt sich nichts ändern; versuche es bald noch einmal.",
  "moving-already": "Du ziehst schon um. Warte das ab oder brich es ab.",

  "misfit-of": ({ mistakes }) =>
    `Die Anfrage passt nicht: Sie hat ${counted(mistakes, { one: "einen Fehler", other: "# Fehler" })}.`,
  "member-unknown": "Diese Angabe ist hier nicht bekannt.",
  "member-missing": "Diese Angabe fehlt.",
  "too-short": ({ limit }) =>
    `Das muss mindestens ${counted(limit, { one: "ein Zeichen", other: "# Zeichen" })} haben.`,
  "too-long": ({ limit }) =>
    `Das darf höchstens ${counted(limit, { one: "ein Zeichen", other: "# Zeichen" })} haben.`,
  "too-many-entries": ({ limit }) =>
    `Das darf höchstens ${counted(limit, { one: "einen Eintrag", other: "# Einträge" })} haben.`,
  "too-small": ({ limit }) => `Das muss ${limit} oder mehr sein.`,
  "too-great": ({ limit }) => `Das muss ${limit} oder weniger sein.`,
  blank: "Hier muss mehr stehen als Leerzeichen.",
  "wrong-pattern": ({ pattern }) => `Das muss zum Muster ${pattern} passen.`,
  "wrong-format": ({ format }) => `Das muss das Format ${format} haben.`,
  "wrong-type": ({ types }) => `Das muss vom Typ ${listed(types)} sein.`,
  "none-of": ({ values }) => `Das muss ${listed(values)} sein.`,
  "does-not-fit": "Das passt nicht zu dem, was hier erwartet wird.",
  "address-malformed": "Die Adresse ist nicht richtig gebildet.",
  "address-too-long": "Die Adresse ist zu lang.",
  "body-malformed": "Der Inhalt ist kein richtig gebildetes JSON in UTF-8.",
  "body-too-large": "Der Inhalt ist größer, als hier angenommen wird.",
  "content-type-untaken": "Diese Art von Inhalt wird hier nicht angenommen.",
  "headers-too-large": "Die Kopfzeilen sind größer, als sie sein dürfen.",
  "request-too-slow": "Die Anfrage hat zu lange gebraucht, um anzukommen.",
  "request-malformed": "Das ist kein richtig gebildetes HTTP.",
  "holds-nul": "Das enthält das Zeichen NUL.",
  "holds-half-surrogate": "Das enthält ein halbes Surrogatpaar.",
  "nested-too-deeply": "Das ist zu tief verschachtelt.",
  "cursor-unknown": "Dieser Cursor wurde nicht hier vergeben.",

  "no-handle": "Das müssen 3 bis 30 Zeichen aus a–z, 0–9 und _ sein, mit einem Buchstaben am Anfang.",
  "handle-taken": "Diesen Handle hat schon jemand anderes. Wähle einen anderen.",
  "handle-reserved": "Dieser Handle wird nicht vergeben. Wähle einen anderen.",
  "handle-unknown": "Niemand hat diesen Handle.",
  "no-email": "Das ist keine E-Mail-Adresse.",
  "email-taken": "Diese E-Mail-Adresse gehört schon zu einem Konto. Logge dich damit ein.",
  "email-own": "Das ist schon deine E-Mail-Adresse.",
  "region-unknown": "Eine solche Region gibt es nicht.",
  "region-own": "Das ist schon deine Heimatregion.",
  "never-moved": "Du bist nicht umgezogen, seit du hier zu Hause bist.",
  "receipt-unknown": "Einen Beleg mit dieser Kennung gibt es nicht.",

  "password-common": "Dieses Passwort benutzen viele. Wähle ein anderes.",
  "password-own-words":
    "Dieses Passwort besteht fast nur aus deinem Namen oder deiner Adresse, und die werden zuerst probiert. Nimm andere Wörter.",
  "password-predictable":
    "Dieses Passwort ist zu leicht zu erraten. Häng ein paar Wörter an, die nicht zusammengehören.",

  "sign-up-link-spent":
    "Dieser Link wurde benutzt, ist abgelaufen oder wurde nie vergeben. Fang noch einmal an.",
  "email-link-spent":
    "Dieser Link wurde benutzt, ist abgelaufen, wurde zurückgenommen oder nie vergeben. Fordere einen neuen an.",
  "reset-link-spent":
    "Dieser Link wurde benutzt, ist abgelaufen, wurde ersetzt oder nie vergeben. Fordere einen neuen an.",
  "link-of-another": "Dieser Link gehört zu einem anderen Konto. Logge dich zuerst in dieses ein.",

  "app-none": "Du hast keine Authenticator-App.",
  "app-exists": "Du hast schon eine Authenticator-App. Entferne sie zuerst.",
  "app-confirmed": "Deine Authenticator-App ist schon bestätigt.",
  "app-overtaken": "Sie wurde in diesem Moment bestätigt oder neu begonnen.",
  "codes-overtaken": "In diesem Moment wurden andere gemacht, und die gelten.",
  "passkey-none": "Du hast keinen Passkey.",
  "passkey-unknown": "Einen solchen Passkey hast du nicht.",
  "passkey-stray": "Dieser Passkey ist hier nicht bekannt, oder was er unterschrieben hat, gilt nicht mehr.",
  "passkey-not-yours": "Dieser Passkey gehört dir nicht, oder was er unterschrieben hat, gilt nicht mehr.",
  "passkey-not-made":
    "Das ist kein Passkey, der hier gemacht wurde, oder es hat länger als fünf Minuten gedauert. Fang neu an.",
  "passkey-exists": "Dieser Passkey wurde schon hinzugefügt.",
  "passkeys-full": ({ most }) => `Du hast ${most} Passkeys. Entferne zuerst einen.`,

  "profile-changed": "Das Profil hat sich geändert, seit diese Fassung gelesen wurde.",
  "picture-unknown": "Ein solches Bild gibt es nicht.",
  "no-picture": "Das ist kein lesbares Bild in PNG, JPEG oder WebP.",
  "no-web-address": "Das ist keine Adresse, die mit http:// oder https:// beginnt.",
  "no-year-or-month": "Das muss ein Jahr oder ein Monat sein, etwa 2019 oder 2019-07.",
  "ends-before-start": "Das liegt vor dem Anfang.",
  "no-language-tag": "Das ist kein Sprachkürzel nach BCP 47.",
  "language-twice": "Diese Sprache steht schon da.",
  "no-phone-number": "Das ist keine Telefonnummer.",
  "no-time-zone": "Das ist nicht der Name einer Zeitzone.",
};
