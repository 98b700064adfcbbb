import type * as english from "../../en/member/first-steps.ts";
import type { Translation } from "../../types.ts";

export const firstSteps: Translation<typeof english.firstSteps> = {
  title: "Deine ersten Schritte",
  text: "Du bist drin. Mit diesen drei Dingen machst du mehr daraus, wann immer du magst.",
  done: "Erledigt",
  steps: {
    picture: {
      label: "Füge ein Bild hinzu",
      text: "Damit andere wissen, dass sie die richtige Person gefunden haben.",
    },
    headline: {
      label: "Schreibe eine Kurzbeschreibung",
      text: "In einer Zeile, was du machst oder was dir am Herzen liegt.",
    },
    factor: {
      label: "Mach dein Konto sicherer",
      text: "Hast du einen Passkey oder eine Authenticator-App, kommt mit dem Passwort allein niemand hinein.",
    },
  },
  hide: "Ausblenden",
  hidden: "Die ersten Schritte sind ausgeblendet.",
  undo: "Wieder einblenden",
};
