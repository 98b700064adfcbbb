import type * as english from "../../en/visitor/person.ts";
import type { Translation } from "../../types.ts";

export const person: Translation<typeof english.person> = {
  about: "Über mich",
  livesIn: "Daten zu Hause {where}",
  parts: {
    work: "Beruf",
    education: "Ausbildung",
    links: "Links",
    languages: "Sprachen",
    contacts: "Kontakt",
  },
  period: "{start} – {end}",
  untilToday: "{start} – heute",
  levels: {
    native: "Muttersprache",
    fluent: "Fließend",
    working: "Gut genug für die Arbeit",
    basic: "Grundkenntnisse",
  },
  contactKinds: { email: "E-Mail", phone: "Telefon", address: "Adresse", other: "Sonstiges" },
};
