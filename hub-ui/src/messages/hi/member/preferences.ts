import type * as english from "../../en/member/preferences.ts";
import type { Translation } from "../../types.ts";

export const preferences: Translation<typeof english.preferences> = {
  title: "भाषा, रंग और समय",
  note: "यह आपके खाते के साथ रहता है, ताकि हब हर डिवाइस पर वैसा ही हो जैसा आपको पसंद है। मेल आपकी भाषा में आते हैं और आपका समय बताते हैं।",
  language: "भाषा",
  theme: "रंग",
  themes: {
    auto: "सिस्टम के अनुसार",
    light: "हल्के",
    dark: "गहरे",
  },
  timeZone: "समय क्षेत्र",
  timeZoneHint: "कब क्या हुआ, यह हब और हमारे मेल आपको इसी समय में बताते हैं।",
  ofDevice: "इस डिवाइस के अनुसार ({zone})",
  otherZones: "अन्य",
  saved: "सहेज लिया गया।",
};
