import type * as english from "../../en/visitor/landing.ts";
import type { Translation } from "../../types.ts";

export const landing: Translation<typeof english.landing> = {
  title: "Überall bekannt, zu Hause, wo du willst",
  headline: "<line>Überall bekannt.</line> <line>Zu Hause, wo du willst.</line>",
  claim:
    "Vetchium gibt dir einen Namen für die ganze Welt. Alles Persönliche dahinter bleibt in dem einen Land, das du dir aussuchst.",
  choose: "Wähle dein Zuhause",
  yourProfile: "Zu deinem Profil",
  signIn: "Ich habe ein Konto",
  how: {
    title: "Ein Name reist. Ein Leben muss das nicht.",
    steps: {
      chooseHome: {
        title: "Wähle eine Heimatregion",
        text: "Eine Datenbank, in einem Land. Was du schreibst, zeigst und tust, wird dort gespeichert und nirgends sonst.",
      },
      takeHandle: {
        title: "Nimm dir einen Handle",
        text: "Er gehört dir in allen Regionen zugleich. Niemand sonst kann ihn haben, ganz gleich, wo.",
      },
      beFound: {
        title: "Lass dich von überall finden",
        text: "Menschen in anderen Regionen lesen dein Profil direkt aus deiner Heimat. Bei ihnen bleibt keine Kopie.",
      },
    },
  },
  home: {
    title: "Bleibt in deiner Heimatregion",
    items: {
      email: "Deine E-Mail-Adresse",
      profile: "Dein Name und alles in deinem Profil",
      picture: "Dein Bild",
      password: "Dein Passwort, als Hashwert mit Salt",
      sessions: "Deine Sitzungen, Geräte und IP-Adressen",
    },
  },
  directory: {
    title: "Mehr weiß das weltweite Verzeichnis nicht",
    handle: "Handle",
    handleSample: "@asha",
    digest: "E-Mail",
    digestSample: "7c41 0be2 … e09b 55d3",
    digestNote: "ein Hashwert mit geheimem Schlüssel: lässt sich vergleichen, aber nie zurückrechnen",
    home: "Zuhause",
    homeSample: "die Region, die du gewählt hast",
  },
};
