import type * as english from "../../en/member/moves.ts";
import type { Translation } from "../../types.ts";

export const moves: Translation<typeof english.moves> = {
  title: "In eine andere Region umziehen",
  intro: "Deine Daten liegen {where}. Wähle, wo sie von jetzt an liegen sollen.",
  back: "Meine Daten",
  region: "Neue Heimatregion",
  regionHint: "Wo alles Persönliche gespeichert wird.",
  regionMissing: "Wähle eine Region für den Umzug.",
  nowhere: "Noch gibt es keine andere Region, in die du umziehen kannst.",
  what: {
    title: "Was geschieht",
    copied:
      "Alles Persönliche wird in die neue Region kopiert und Datensatz für Datensatz verglichen. Erst dann gilt es dort.",
    forgotten:
      "Danach wird {where} alles vergessen. Es bleibt nur ein Vermerk ohne persönliche Daten, der deine offenen Sitzungen weiterleitet.",
    staying: "Du bleibst überall eingeloggt, und Handle und E-Mail-Adresse bleiben, wie sie sind.",
    waiting: "Lesen kannst du die ganze Zeit. Änderungen müssen einen Moment warten.",
  },
  passwordHint: "Damit wir sicher sind, dass du es bist.",
  submit: "Meine Daten umziehen",
  seeMyData: "Meine Daten ansehen",
  again: "Doch umziehen",
  home: "Dein Zuhause",
  progress: {
    title: "Umzug {toNew}",
    text: "Du kannst diese Seite verlassen; der Umzug geht auch so weiter.",
    steps: {
      fencing: "Änderungen einen Moment zurückhalten",
      copying: "Alles {toNew} kopieren und vergleichen",
      switching: "Dein Zuhause {toNew} verlegen",
      purging: "Alles {inOld} löschen",
    },
    list: "Schritte",
    state: { done: "Erledigt", current: "Läuft", waiting: "Kommt noch" },
    rows: "{copied, number} von {total, plural, one {# Datensatz} other {# Datensätzen}}",
    now: {
      fencing: "Änderungen warten einen Moment.",
      copying: "Deine Daten werden kopiert und verglichen.",
      switching: "Gleich gilt dein neues Zuhause.",
      purging: "Dein neues Zuhause gilt. Das alte vergisst alles.",
    },
    abort: "Umzug abbrechen",
    tooLate: "Zum Abbrechen war es zu spät: Der Umzug geht weiter.",
    blind: "Wir können gerade nicht sehen, wie weit es ist. Der Umzug selbst geht weiter.",
  },
  outcome: {
    done: {
      title: "Deine Daten liegen jetzt {inNew}",
      text: "Von dir ist {inOld} nichts Persönliches geblieben. Du bist weiterhin eingeloggt.",
    },
    calledOff: {
      title: "Der Umzug wurde abgebrochen",
      text: "Es hat sich nichts geändert: Deine Daten liegen vollständig {inOld}.",
    },
    failed: {
      title: "Der Umzug wurde abgebrochen",
      text: "Es hat sich nichts geändert: Deine Daten liegen vollständig {inOld}. Die Datenbank {inNew} konnte sie gerade nicht aufnehmen. Mach weiter wie bisher und zieh ein andermal um.",
    },
  },
};
