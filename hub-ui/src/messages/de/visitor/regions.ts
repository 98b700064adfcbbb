import type * as english from "../../en/visitor/regions.ts";
import type { Translation } from "../../types.ts";

export const regions: Translation<typeof english.regions> = {
  directory: "Weltweites Verzeichnis",
  /** Sentences say "die Region" before them, so that none needs an article of its own. */
  names: {
    ind1: "Indien",
    usa1: "USA",
    deu1: "Deutschland",
  },
};

export const regionChoice: Translation<typeof english.regionChoice> = {
  down: "Antwortet gerade nicht",
  stays: "Deine E-Mail-Adresse, dein Profil, dein Bild und deine Sitzungen bleiben in der Region {region}.",
  sentences: {
    ind1: "Deine E-Mail-Adresse, dein Profil, dein Bild und deine Sitzungen liegen auf indischem Boden.",
    usa1: "Deine E-Mail-Adresse, dein Profil, dein Bild und deine Sitzungen liegen in den USA.",
    deu1: "Deine E-Mail-Adresse, dein Profil, dein Bild und deine Sitzungen liegen in Deutschland, innerhalb der EU.",
  },
};
