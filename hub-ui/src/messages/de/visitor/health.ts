import type * as english from "../../en/visitor/health.ts";
import type { Translation } from "../../types.ts";

export const health: Translation<typeof english.health> = {
  title: "Jede Datenbank, genau jetzt",
  explanation:
    "Eine Blüte ist eine Datenbank. Fällt eine Region aus, warten nur die darauf, die dort zu Hause sind; für alle anderen geht es weiter.",
  directory: "Namensverzeichnis",
  directoryHolds: "Handles und Hashwerte mit geheimem Schlüssel",
  regionHolds: "Alles Persönliche der Menschen, die hier zu Hause sind",
  states: {
    up: "Antwortet",
    down: "Antwortet nicht",
    unknown: "Unbekannt",
  },
  answeredBy: "Das sagt der Server {where}, alle paar Sekunden neu gefragt.",
  more: "So erreicht jeder Server jede Datenbank",
  unreachable:
    "Im Moment ist keiner unserer Server erreichbar, darum lässt sich über die Datenbanken nichts sagen.",
  summary: {
    loading: "Wir fragen ab, wie es den Datenbanken geht",
    allUp: "Alle {count, number} Datenbanken antworten",
    someDown:
      "{count, plural, one {Eine Datenbank antwortet nicht: {databases}} other {# Datenbanken antworten nicht: {databases}}}",
    unknown: "Der Zustand der Datenbanken ist unbekannt",
  },
};
