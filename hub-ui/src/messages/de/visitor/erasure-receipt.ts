import type * as english from "../../en/visitor/erasure-receipt.ts";
import type { Translation } from "../../types.ts";

export const erasureReceipt: Translation<typeof english.erasureReceipt> = {
  erasing: {
    title: "Deine Daten werden gelöscht",
    text: "Du bist überall ausgeloggt. Deine Daten verschwinden aus einer Datenbank nach der anderen; das dauert einen Moment.",
  },
  erased: {
    title: "Alles ist gelöscht",
    text: "Wir haben in jeder Datenbank nachgesehen, und in keiner ist noch etwas von dir. Leb wohl.",
  },
  requested: "Beauftragt",
  finished: "Abgeschlossen",
  number: "Beleg",
  left: "{count, plural, =0 {Nichts mehr da} one {Noch # Datensatz} other {Noch # Datensätze}}",
  keep: {
    title: "Bewahre die Adresse dieser Seite auf",
    text: "Sie ist dein Beweis: Wer sie hat, kann jede Datenbank neu zählen lassen. Wer du warst, verrät sie nicht.",
    copy: "Adresse kopieren",
    copied: "Adresse kopiert",
  },
  blind: "Wir können gerade nicht sehen, wie weit es ist. Das Löschen selbst geht weiter.",
  unknown: {
    title: "Diesen Beleg gibt es nicht",
    text: "Vielleicht ist die Adresse unvollständig.",
    action: "Zur Startseite",
  },
};
