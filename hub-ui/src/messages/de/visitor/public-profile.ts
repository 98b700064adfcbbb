import type * as english from "../../en/visitor/public-profile.ts";
import type { Translation } from "../../types.ts";

export const publicProfile: Translation<typeof english.publicProfile> = {
  title: "{name} (@{handle})",
  nothingYet: "{name} hat hier noch nichts geschrieben.",
  notFound: {
    title: "Niemand heißt @{handle}",
    text: "Vielleicht hat sich beim Handle ein Tippfehler eingeschlichen, oder es gibt das Konto nicht mehr.",
    action: "Zur Startseite",
  },
};
