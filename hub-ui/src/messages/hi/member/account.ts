import type * as english from "../../en/member/account.ts";
import type { Translation } from "../../types.ts";

export const account: Translation<typeof english.account> = {
  title: "खाता",
  intro: "दुनिया के लिए आपकी पहचान, और साइन इन करने के आपके तरीके।",
  elsewhere: {
    title: "आपके खाते के बारे में और",
    sessions: "सत्र",
    sessionsText: "वे डिवाइस, जिन पर आप साइन इन हैं।",
    activity: "हाल की गतिविधि",
    activityText: "आपके खाते में क्या हुआ, कब और कहाँ से।",
    myData: "मेरा डेटा",
    myDataText: "उसका हर हिस्सा कहाँ है; उसे डाउनलोड करें, दूसरे क्षेत्र में ले जाएँ या मिटाएँ।",
  },
};
