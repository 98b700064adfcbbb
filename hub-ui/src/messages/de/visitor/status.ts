import type * as english from "../../en/visitor/status.ts";
import type { Translation } from "../../types.ts";

export const status: Translation<typeof english.status> = {
  title: "Status",
  heading: "Wie es uns geht",
  working: "Alles läuft.",
  asking: "Wir fragen jeden Server, wie es ihm geht …",
  trouble: {
    nobody:
      "Gerade ist keiner unserer Server erreichbar, darum lässt sich über die Datenbanken nichts sagen. Vielleicht bist du offline.",
    directory:
      "Das weltweite Verzeichnis ist gerade nicht erreichbar. Neue Namen müssen warten; alles andere läuft.",
    everyRegion:
      "Gerade ist keine der regionalen Datenbanken erreichbar, darum können wir für niemanden etwas tun.",
    regions:
      "{count, plural, one {Die Datenbank {places} ist gerade nicht erreichbar. Wer dort zu Hause ist, muss warten; für alle anderen läuft alles.} other {Die Datenbanken {places} sind gerade nicht erreichbar. Wer dort zu Hause ist, muss warten; für alle anderen läuft alles.}}",
    servers:
      "{count, plural, one {Der Server {places} ist gerade nicht da. Ein anderer übernimmt seine Arbeit.} other {Die Server {places} sind gerade nicht da. Ein anderer übernimmt ihre Arbeit.}}",
    silent:
      "{count, plural, one {Der Server {places} hat eben nicht geantwortet, und auch kein anderer für ihn.} other {Die Server {places} haben eben nicht geantwortet, und auch kein anderer für sie.}}",
    link: "Der Server {server} erreicht gerade die Datenbank {database} nicht. Wer beides braucht, muss warten; für alle anderen läuft alles.",
    linkToDirectory:
      "Der Server {server} erreicht gerade das weltweite Verzeichnis nicht. Wer beides braucht, muss warten; für alle anderen läuft alles.",
  },
  places: {
    title: "Wo Daten liegen",
    text: "Die Linie ist die letzte Stunde: Je höher, desto länger brauchte eine Antwort, in Tausendstelsekunden (ms). Eine geschlossene Blüte heißt, dass keine Antwort kam.",
    own: "Deine Daten {where}",
    region: "Daten {where}",
    directory: "Das weltweite Verzeichnis der Namen",
    reachable: "Erreichbar",
    unreachable: "Nicht erreichbar",
    unknown: "Noch nicht bekannt",
    now: "Gerade {milliseconds} ms",
  },
  history: {
    nothing: "In der letzten Stunde nichts gemessen.",
    never:
      "Keine Antwort in {minutes, plural, =60 {der letzten Stunde} one {der letzten Minute} other {den letzten # Minuten}}.",
    same: "{time} ms in {minutes, plural, =60 {der letzten Stunde} one {der letzten Minute} other {den letzten # Minuten}}, ohne Unterschied.",
    between:
      "Zwischen {least} und {most} ms in {minutes, plural, =60 {der letzten Stunde} one {der letzten Minute} other {den letzten # Minuten}}.",
    once: "Um {time} Uhr {minutes, plural, one {eine Minute} other {# Minuten}} lang keine Antwort.",
    often:
      "{count, number} Mal keine Antwort, zuletzt um {time} Uhr {minutes, plural, one {eine Minute} other {# Minuten}} lang.",
    since: "Keine Antwort seit {time} Uhr.",
  },
  engineers: "Für Fachleute",
  map: {
    title: "Jeder Server, jede Datenbank",
    text: "In jeder Region gibt es einen Server und eine Datenbank, dazu ein weltweites Verzeichnis der Namen. Jeder Server fragt jede Datenbank, ob sie da ist. Die Zahl sagt, wie lange die Antwort gebraucht hat, in Tausendstelsekunden (ms).",
    caption: "Wie lange jede Datenbank braucht, um jedem Server zu antworten",
    servers: "Server",
    databases: "Datenbank",
    server: "Server {where}",
    directory: "Verzeichnis",
    time: "{milliseconds} <unit>ms</unit>",
    noAnswer: "Keine Antwort",
    asking: "Noch nicht gemessen",
    away: "Nicht da. Für ihn antwortet der Server {where}.",
    silent: "Keine Antwort, und auch keine von einem anderen Server.",
    measuredAt: "Zuletzt gemessen um {time} Uhr, und alle zwei Sekunden neu.",
    notMeasured: "Wird alle zwei Sekunden gemessen.",
  },
  /** What each colour of the map means. */
  legend: {
    title: "Was die Farben bedeuten",
    paces: {
      nextDoor: "<b>unter 5 ms</b>: wie gleich nebenan",
      neighbourhood: "<b>5 bis 30 ms</b>: in der Nachbarschaft",
      someWayOff: "<b>30 bis 100 ms</b>: ein Stück entfernt",
      otherSide: "<b>100 bis 300 ms</b>: am anderen Ende der Welt",
      slow: "<b>300 ms und mehr</b>: langsam, egal von wo",
    },
    noAnswer:
      "<b>Keine Antwort</b>: Die Datenbank hat nicht innerhalb einer Sekunde geantwortet, oder der Server selbst ist nicht da",
  },
};
