import type * as english from "../../en/visitor/banner.ts";
import type { Translation } from "../../types.ts";

export const banner: Translation<typeof english.banner> = {
  database: {
    title: "Die Datenbank {where} antwortet nicht",
    text: "Deine Daten liegen dort und nirgends sonst, darum kann Lesen und Ändern gerade scheitern. Verloren ist nichts. Wir fragen weiter, und sobald sie wieder da ist, erscheint hier, was fehlte.",
    over: "Die Datenbank {where} ist wieder da.",
  },
  server: {
    title: "Der Server {where} ist nicht da",
    text: "Ein anderer übernimmt seine Arbeit, von weiter weg: Lesen und Ändern kann länger dauern und ab und zu scheitern. Verloren ist nichts. Wenn du gerade etwas geändert hast, sieh nach, ob es angekommen ist.",
    over: "Der Server {where} ist wieder da.",
  },
  unreachable: {
    title: "Keiner unserer Server antwortet",
    text: "Vielleicht bist du offline, oder unterwegs ist etwas ausgefallen. Was auf dieser Seite steht, bleibt, auch was du tippst; Speichern und andere Seiten müssen warten. Wir fragen weiter.",
    over: "Unsere Server antworten wieder.",
  },
  offline: {
    title: "Du bist offline",
    text: "Was auf dieser Seite steht, kannst du weiter lesen, und was du tippst, bleibt. Speichern und andere Seiten müssen warten, bis du wieder online bist.",
    over: "Du bist wieder online.",
  },
  status: "Sieh nach, wie es jedem Server geht",
};
