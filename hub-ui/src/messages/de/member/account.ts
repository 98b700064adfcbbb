import type * as english from "../../en/member/account.ts";
import type { Translation } from "../../types.ts";

export const account: Translation<typeof english.account> = {
  title: "Konto",
  intro: "Unter welchem Namen dich die Welt kennt und wie du hineinkommst.",
  elsewhere: {
    title: "Mehr zu deinem Konto",
    sessions: "Sitzungen",
    sessionsText: "Die Geräte, auf denen du eingeloggt bist.",
    activity: "Letzte Aktivitäten",
    activityText: "Was in deinem Konto geschah, wann und von wo.",
    myData: "Meine Daten",
    myDataText: "Wo sie liegen, Stück für Stück; nimm sie mit, zieh mit ihnen um oder lösche sie.",
  },
};
