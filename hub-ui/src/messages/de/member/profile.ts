import type * as english from "../../en/member/profile.ts";
import type { Translation } from "../../types.ts";

export const profile: Translation<typeof english.profile> = {
  title: "Dein Profil",
  edit: "Profil bearbeiten",
  asOthers: "So sehen es andere",
  copyLink: "Link kopieren",
  copied: "Link kopiert",
  saved: "Dein Profil ist gespeichert.",
  noHeadline: "Sag in einer Zeile, was du machst oder was dir am Herzen liegt.",
  noBio:
    "Noch steht hier nichts über dich. Ein paar Sätze helfen anderen zu erkennen, dass sie die richtige Person gefunden haben.",
  private: {
    title: "Das siehst nur du",
    email: "E-Mail-Adresse",
    memberSince: "Dabei seit",
    home: "Heimatregion",
    homeNote:
      "Alles auf dieser Seite liegt allein in der Region {region}. Im weltweiten Verzeichnis stehen nur dein Handle und ein Hashwert deiner E-Mail-Adresse, gebildet mit einem geheimen Schlüssel.",
    account: "Handle oder E-Mail-Adresse ändern",
    myData: "Nachsehen, wo deine Daten liegen",
  },
};

export const editProfile: Translation<typeof english.editProfile> = {
  title: "Dein Profil bearbeiten",
  displayName: "Anzeigename",
  displayNameMissing: "Gib einen Namen ein.",
  headline: "Kurzbeschreibung",
  headlineHint: "Eine Zeile unter deinem Namen. {used, number} von {limit, number}",
  bio: "Über dich",
  bioHint: "Nur Text, ohne Formatierung; Zeilenumbrüche bleiben. {used, number} von {limit, number}",
  location: "Ort",
  locationHint: "So genau oder ungenau, wie du magst.",
  website: "Website",
  websiteHint: "Beginnt mit https:// oder http://",
  websiteInvalid: "Gib eine Webadresse ein, die mit https:// oder http:// beginnt",
  tooLong: "Höchstens {limit, number} Zeichen.",
  save: "Speichern",
  cancel: "Abbrechen",
  restored: "Was du vorhin geschrieben hast, ist wieder da. Gespeichert ist es noch nicht.",
  discard: "Verwerfen",
};

export const avatar: Translation<typeof english.avatar> = {
  title: "Bild",
  choose: "Bild auswählen",
  replace: "Ersetzen",
  remove: "Entfernen",
  hint: "PNG, JPEG oder WebP, bis 5 MiB. Wo und wann es aufgenommen wurde, löschen wir daraus.",
  wrongType: "Das ist kein Bild im Format PNG, JPEG oder WebP.",
  tooLarge: "Dieses Bild ist größer als 5 MiB.",
  unreadable: "Diese Datei ließ sich nicht als Bild lesen.",
  uploading: "Wird hochgeladen …",
  changed: "Dein Bild ist geändert.",
  removed: "Dein Bild ist entfernt.",
};

export const staleProfile: Translation<typeof english.staleProfile> = {
  title: "Dein Profil wurde inzwischen anderswo geändert",
  text: "In einem anderen Tab oder auf einem anderen Gerät. Von dir ist nichts verloren: Wähle, was gelten soll.",
  theirs: "Aktueller Stand",
  mine: "Deine Eingabe",
  empty: "(leer)",
  same: "In den Feldern, die du geändert hast, stimmen beide Fassungen überein.",
  takeTheirs: "Neuere Fassung laden",
  keepMine: "Meine behalten",
};
