import type * as english from "../../en/member/sessions.ts";
import type { Translation } from "../../types.ts";

export const sessions: Translation<typeof english.sessions> = {
  title: "Deine Sitzungen",
  intro: "Alle Geräte, auf denen du eingeloggt bist. Beende, was du nicht kennst oder nicht mehr benutzt.",
  current: "Dieses Gerät",
  lastSeen: "Zuletzt aktiv {when}",
  lastSeenFrom: "Zuletzt aktiv {when}, IP-Adresse {ip}",
  signedIn: "Eingeloggt {when}",
  end: "Beenden",
  endLabel: "Sitzung von {device} beenden",
  ended: "Die Sitzung von {device} ist beendet.",
  signOut: "Ausloggen",
  more: "Mehr anzeigen",
  onlyThis: "Sonst bist du nirgends eingeloggt.",
};
