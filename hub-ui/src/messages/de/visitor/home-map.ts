import type * as english from "../../en/visitor/home-map.ts";
import type { Translation } from "../../types.ts";

export const homeMap: Translation<typeof english.homeMap> = {
  choose: "Wähle eine Region und sieh hier, was wo gespeichert wird.",
  home: "Zu Hause {where}: deine E-Mail-Adresse, dein Name, dein Profil, dein Bild und deine Sitzungen.",
  others: "In jeder anderen Region: nichts von dir.",
  directory:
    "Im weltweiten Verzeichnis: dein Handle und ein Hashwert deiner E-Mail-Adresse, gebildet mit einem geheimen Schlüssel.",
};
