import type * as english from "../../en/visitor/public-profile.ts";
import type { Translation } from "../../types.ts";

export const publicProfile: Translation<typeof english.publicProfile> = {
  title: "{name} (@{handle})",
  nothingYet: "{name} hat hier noch nichts geschrieben.",
  nothingOfYours: "Für sie gibt es hier noch nichts zu sehen. <a>Profil ausfüllen</a>",
  signInForMore: "Manches sehen nur Eingeloggte. <a>Einloggen</a>",
  /** Legend and choice make a sentence. */
  viewAs: {
    legend: "So sehen es",
    everyone: "Alle",
    "signed-in": "Eingeloggte",
  },
  edit: "Profil bearbeiten",
  notFound: {
    title: "Niemand heißt @{handle}",
    text: "Vielleicht hat sich beim Handle ein Tippfehler eingeschlichen, oder es gibt das Konto nicht mehr.",
    action: "Zur Startseite",
  },
};
