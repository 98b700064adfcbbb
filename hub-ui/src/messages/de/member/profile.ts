import type * as english from "../../en/member/profile.ts";
import type { Translation } from "../../types.ts";

export const profile: Translation<typeof english.profile> = {
  title: "Dein Profil",
  edit: "Profil bearbeiten",
  asOthers: "So sehen es andere",
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
      "Alles auf dieser Seite liegt allein {where}. Im weltweiten Verzeichnis stehen nur dein Handle und ein Hashwert deiner E-Mail-Adresse, gebildet mit einem geheimen Schlüssel.",
    account: "Handle oder E-Mail-Adresse ändern",
    myData: "Nachsehen, wo deine Daten liegen",
  },
};

export const avatar: Translation<typeof english.avatar> = {
  title: "Bild",
  choose: "Bild auswählen",
  replace: "Ersetzen",
  remove: "Entfernen",
  hint: "PNG, JPEG oder WebP. Wo und wann es aufgenommen wurde, löschen wir daraus.",
  wrongType: "Das ist kein Bild im Format PNG, JPEG oder WebP.",
  tooLarge: "Dieses Bild ist größer als 5 MiB.",
  unreadable: "Diese Datei ließ sich nicht als Bild lesen.",
  cropTitle: "Wähle den Ausschnitt",
  cropText: "Zieh das Bild zurecht oder verschiebe es mit den Pfeiltasten.",
  cropArea: "Der Ausschnitt, der zu sehen ist",
  zoom: "Zoom",
  use: "Dieses Bild verwenden",
  cancel: "Abbrechen",
  undo: "Rückgängig machen",
  uploading: "Wird hochgeladen …",
  changed: "Dein Bild ist geändert.",
  removed: "Dein Bild ist entfernt.",
};
