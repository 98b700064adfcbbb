import type * as english from "../../en/visitor/person.ts";
import type { Translation } from "../../types.ts";

export const person: Translation<typeof english.person> = {
  about: "परिचय",
  livesIn: "डेटा का घर {where}",
  parts: {
    work: "कार्य अनुभव",
    education: "शिक्षा",
    links: "लिंक",
    languages: "भाषाएँ",
    contacts: "संपर्क",
  },
  period: "{start} – {end}",
  untilToday: "{start} – अब तक",
  levels: {
    native: "मातृभाषा",
    fluent: "धाराप्रवाह",
    working: "कामकाज के लिए काफ़ी",
    basic: "थोड़ी-बहुत",
  },
  contactKinds: { email: "ईमेल", phone: "फ़ोन", address: "पता", other: "अन्य" },
};
