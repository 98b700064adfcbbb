import type * as english from "../../en/member/my-data.ts";
import type { Translation } from "../../types.ts";

export const myData: Translation<typeof english.myData> = {
  title: "Meine Daten",
  intro:
    "Alles Persönliche von dir liegt {where}. Wir haben gerade in jeder Datenbank nachgesehen, und das haben wir gefunden.",
  introPartly:
    "Alles Persönliche von dir liegt {where}. Wir haben gerade in jeder Datenbank nachgesehen, die antwortet, und das haben wir gefunden.",
  copies: "Kopien gibt es auch {places}: Ein Umzug läuft, und an seinem Ende verschwindet eine der beiden.",
  signposts:
    "Früher warst du {places} zu Hause. Was davon geblieben ist, weist den Weg in dein neues Zuhause und enthält nichts Persönliches.",
  notCountedNote:
    "{count, plural, one {Eine Datenbank hat gerade nicht geantwortet: {databases}. Was dort liegt, können wir darum nicht sagen.} other {# Datenbanken haben gerade nicht geantwortet: {databases}. Was dort liegt, können wir darum nicht sagen.}}",
  picture: {
    label: "Deine Daten in jeder Datenbank",
    legend: "Eine Blüte ist ein Datensatz über dich.",
    buds: "Eine Knospe ist ein Datensatz, der nicht zu Hause liegt.",
    cut: "Wo es viele sind, sind {drawn, number} gezeichnet.",
    directory: "Dein Name für die ganze Welt",
    yourHome: "Dein Zuhause",
    nothing: "Nichts von dir",
  },
  records: "{count, plural, one {# Datensatz} other {# Datensätze}}",
  notCounted: "Nicht gezählt",
  countedAt: "Gezählt um {time} Uhr",
  countAgain: "Neu zählen",
  list: {
    title: "Datensatz für Datensatz",
    lookedFor:
      "{kinds, plural, one {Nach einer Art von Datensätzen gesucht und nichts gefunden.} other {Nach # Arten von Datensätzen gesucht und nichts gefunden.}}",
    none: "{kinds, plural, one {Eine weitere Art von Datensätzen: nichts gefunden} other {# weitere Arten von Datensätzen: nichts gefunden}}",
  },
  entry: {
    title: "Was dort wörtlich über dich steht",
    handle: "Handle",
    email: "E-Mail, als Hashwert",
    home: "Zuhause",
    pending: "noch nicht endgültig",
    quarantined: "abgegeben, bis {date} für alle anderen gesperrt",
    digest:
      "Der Hashwert wird aus deiner E-Mail-Adresse berechnet, mit einem Schlüssel, den nur unsere Server haben. Niemand kann deine Adresse daraus lesen, und ohne den Schlüssel kann auch niemand ausprobieren, zu welcher er gehört.",
  },
  doing: {
    title: "Sie gehören dir",
    export: "Nimm sie mit",
    exportText:
      "Alles, was über dich gespeichert ist, in einer Zip-Datei: Daten, die Programme lesen können, und dein Bild.",
    exportAction: "Meine Daten herunterladen",
    move: "Zieh mit ihnen um",
    moveText: "In eine andere Region. Alles zieht mit, und {where} bleibt nichts Persönliches.",
    moveAction: "In eine andere Region umziehen",
    erase: "Lösche sie",
    eraseText: "Alles, überall und für immer. Du bekommst einen Beleg, den alle nachprüfen können.",
    eraseAction: "Mein Konto löschen",
  },
};
