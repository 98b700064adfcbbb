import type * as english from "../../en/visitor/trouble.ts";
import type { Translation } from "../../types.ts";

export const trouble: Translation<typeof english.trouble> = {
  factorExists: {
    title: "Das gibt es schon",
    text: "Es wurde inzwischen hinzugefügt oder geändert, vielleicht auf einem anderen Gerät. Öffne diese Seite neu, um zu sehen, wie es steht.",
  },
  gone: {
    title: "Das gibt es nicht mehr",
    text: "Es wurde inzwischen entfernt oder geändert, vielleicht auf einem anderen Gerät. Öffne diese Seite neu, um zu sehen, wie es steht.",
  },
  tooMany: {
    title: "Mehr sind nicht möglich",
    text: "Entferne, was du nicht mehr benutzt, und versuche es noch einmal.",
  },
  notFound: {
    title: "Hier ist nichts",
    text: "Vielleicht steckt in der Adresse ein Tippfehler, oder was hier war, ist nicht mehr da.",
    action: "Zur Startseite",
  },
  sessionEnded: {
    title: "Deine Sitzung ist zu Ende",
    text: "Sie ist abgelaufen oder wurde von einem anderen Gerät aus beendet. Logge dich wieder ein, und du bist da, wo du warst.",
    action: "Wieder einloggen",
    home: "Zur Startseite",
  },
  regionUnavailable: {
    title: "Die Datenbank {where} antwortet gerade nicht",
    text: "Was du brauchst, liegt {where} und nirgends sonst. Darum muss es warten, bis die Datenbank dort wieder da ist. Nichts ist verloren, und wer anderswo zu Hause ist, merkt nichts davon.",
    /** After "Die Region". */
    someRegion: "dieser Daten",
  },
  directoryUnavailable: {
    title: "Das Namensverzeichnis antwortet nicht",
    text: "Es weiß, wem welcher Handle gehört. Darum müssen neue Namen warten, bis es wieder da ist. Wer eingeloggt ist, merkt nichts davon.",
  },
  overloaded: {
    title: "Gerade sind sehr viele hier",
    text: "Unsere Server schaffen das nicht für alle zugleich. Nichts ist verloren: Bitte versuche es gleich noch einmal.",
  },
  unreachable: {
    title: "Vetchium ist nicht erreichbar",
    text: "Vielleicht bist du offline, oder zwischen dir und unseren Servern ist etwas ausgefallen. Versuche es gleich noch einmal.",
  },
  rateLimited: {
    title: "Das war ein bisschen zu oft",
    text: "Um Maschinen fernzuhalten, die nur raten, bremsen wir nach vielen Versuchen alle. {hours, plural, =0 {{minutes, plural, =0 {Bitte versuche es gleich noch einmal.} one {Bitte versuche es in einer Minute noch einmal.} other {Bitte versuche es in # Minuten noch einmal.}}} one {Bitte versuche es in einer Stunde noch einmal.} other {Bitte versuche es in # Stunden noch einmal.}}",
  },
  forbidden: {
    title: "Das ist nicht erlaubt",
    text: "Der Server hat das abgelehnt. Wenn du von einer anderen Website kommst, fang auf der Startseite neu an.",
  },
  moving: {
    title: "Du ziehst gerade in eine andere Region um",
    text: "Lesen kannst du die ganze Zeit, ändern gleich wieder. Was du geschrieben hast, ist nicht verloren: Bitte versuche es dann noch einmal.",
  },
  invalid: {
    title: "Der Server konnte damit nichts anfangen",
    text: "Bitte prüfe deine Eingaben.",
  },
  unexpected: {
    title: "Bei uns ist etwas schiefgegangen",
    text: "Es liegt nicht an dir. Bitte versuche es noch einmal; wenn es nicht besser wird, sag uns Bescheid und nenne diese Anfrage:",
  },
  requestId: "Anfrage",
  retry: "Noch einmal versuchen",
  retryIn: "In {seconds, number} s noch einmal versuchen",
  retryInMinutes: "In {minutes, number} min noch einmal versuchen",
  home: "Zur Startseite",
};
