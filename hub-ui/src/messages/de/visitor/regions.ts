import type * as english from "../../en/visitor/regions.ts";
import type { Translation } from "../../types.ts";

export const regions: Translation<typeof english.regions> = {
  directory: "Weltweites Verzeichnis",
  anywhere: { in: "in der Region {name}", to: "in die Region {name}" },
  countries: {
    IN: { in: "in Indien", to: "nach Indien" },
    US: { in: "in den USA", to: "in die USA" },
    DE: { in: "in Deutschland", to: "nach Deutschland" },
    AU: { in: "in Australien", to: "nach Australien" },
    BR: { in: "in Brasilien", to: "nach Brasilien" },
    CA: { in: "in Kanada", to: "nach Kanada" },
    CH: { in: "in der Schweiz", to: "in die Schweiz" },
    FR: { in: "in Frankreich", to: "nach Frankreich" },
    GB: { in: "im Vereinigten Königreich", to: "ins Vereinigte Königreich" },
    JP: { in: "in Japan", to: "nach Japan" },
    NL: { in: "in den Niederlanden", to: "in die Niederlande" },
    SG: { in: "in Singapur", to: "nach Singapur" },
  },
};

export const regionChoice: Translation<typeof english.regionChoice> = {
  down: "Antwortet gerade nicht",
  stays: "Deine E-Mail-Adresse, dein Profil, dein Bild und deine Sitzungen bleiben {where}.",
  sentences: {
    IN: "Deine E-Mail-Adresse, dein Profil, dein Bild und deine Sitzungen liegen auf indischem Boden.",
    US: "Deine E-Mail-Adresse, dein Profil, dein Bild und deine Sitzungen liegen in den USA.",
    DE: "Deine E-Mail-Adresse, dein Profil, dein Bild und deine Sitzungen liegen in Deutschland, innerhalb der EU.",
  },
};
