import type * as english from "../../en/member/preferences.ts";
import type { Translation } from "../../types.ts";

export const preferences: Translation<typeof english.preferences> = {
  title: "Sprache, Aussehen und Zeit",
  note: "Gehört zu deinem Konto: Der Hub ist auf jedem Gerät so, wie du ihn magst. Mails kommen in deiner Sprache und mit deiner Uhrzeit.",
  language: "Sprache",
  theme: "Farben",
  themes: {
    auto: "Wie im System",
    light: "Hell",
    dark: "Dunkel",
  },
  timeZone: "Zeitzone",
  timeZoneHint: "In ihr sagen dir der Hub und unsere Mails, wann etwas geschah.",
  ofDevice: "Wie auf diesem Gerät ({zone})",
  otherZones: "Andere",
  saved: "Gespeichert.",
};
