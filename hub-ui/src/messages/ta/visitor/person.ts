import type * as english from "../../en/visitor/person.ts";
import type { Translation } from "../../types.ts";

export const person: Translation<typeof english.person> = {
  about: "அறிமுகம்",
  livesIn: "தரவின் இல்லம் {where}",
  parts: {
    work: "பணி",
    education: "கல்வி",
    links: "இணைப்புகள்",
    languages: "மொழிகள்",
    contacts: "தொடர்பு",
  },
  period: "{start} – {end}",
  untilToday: "{start} – இன்று வரை",
  levels: {
    native: "தாய்மொழி",
    fluent: "சரளமாக",
    working: "பணிக்குப் போதுமான அளவு",
    basic: "அடிப்படை அளவு",
  },
  contactKinds: { email: "மின்னஞ்சல்", phone: "தொலைபேசி", address: "முகவரி", other: "வேறு வழி" },
};
