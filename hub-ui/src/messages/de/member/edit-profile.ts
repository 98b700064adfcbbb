import type * as english from "../../en/member/edit-profile.ts";
import type { Translation } from "../../types.ts";

export const editProfile: Translation<typeof english.editProfile> = {
  title: "Dein Profil bearbeiten",
  displayName: "Anzeigename",
  displayNameHint: "Den sehen alle.",
  displayNameMissing: "Gib einen Namen ein.",
  headline: "Kurzbeschreibung",
  headlineHint: "Eine Zeile unter deinem Namen. {used, number} von {limit, number}",
  bio: "Über dich",
  bioHint:
    "Du kannst **fett** und *kursiv* schreiben, mit [Links](https://…), - Listen und > Zitaten. {used, number} von {limit, number}",
  preview: "Vorschau",
  goOnWriting: "Weiterschreiben",
  nothingToPreview: "Hier gibt es noch nichts zu sehen.",
  location: "Ort",
  locationHint: "So genau oder ungenau, wie du magst.",
  website: "Website",
  websiteHint: "Beginnt mit https:// oder http://",
  websiteInvalid: "Gib eine Webadresse ein, die mit https:// oder http:// beginnt",
  tooLong: "Höchstens {limit, number} Zeichen.",
  searchEngines: "Suchmaschinen dürfen mein Profil anzeigen",
  searchEnginesHint:
    "Nur das, was alle sehen dürfen. Bis sie eine Änderung bemerken, können ein paar Tage vergehen.",
  on: "Ja",
  off: "Nein",
  save: "Speichern",
  cancel: "Abbrechen",
  restored: "Was du vorhin geschrieben hast, ist wieder da. Gespeichert ist es noch nicht.",
  discard: "Verwerfen",
};

export const audience: Translation<typeof english.audience> = {
  label: "{part}: Wer sieht das?",
  /** Each may stand after "Wer das sieht:". */
  names: {
    everyone: "Alle",
    "signed-in": "Eingeloggte",
    nobody: "Nur du",
  },
  seenBy: "Wer das sieht: {audience}",
  avatar: "Bild",
};

export const staleProfile: Translation<typeof english.staleProfile> = {
  title: "Dein Profil wurde inzwischen anderswo geändert",
  text: "In einem anderen Tab oder auf einem anderen Gerät. Von dir ist nichts verloren: Wähle, was gelten soll.",
  theirs: "Aktueller Stand",
  mine: "Deine Eingabe",
  empty: "(leer)",
  same: "In allem, was du geändert hast, stimmen beide Fassungen überein.",
  takeTheirs: "Neuere Fassung laden",
  keepChosen: "Auswahl speichern",
};
