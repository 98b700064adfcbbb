import type * as english from "../../en/member/preferences.ts";
import type { Translation } from "../../types.ts";

export const preferences: Translation<typeof english.preferences> = {
  title: "மொழி, தோற்றம், நேரம்",
  note: "இவை உங்கள் கணக்குடன் இருக்கும்; எந்தச் சாதனத்திலும் ஹப் நீங்கள் விரும்பியபடியே இருக்கும். அஞ்சல்கள் உங்கள் மொழியில் வரும், உங்கள் நேரத்தைச் சொல்லும்.",
  language: "மொழி",
  theme: "நிறங்கள்",
  themes: {
    auto: "கணினி அமைப்பின்படி",
    light: "வெளிர்",
    dark: "கருமை",
  },
  timeZone: "நேர மண்டலம்",
  timeZoneHint: "எது எப்போது நடந்தது என்பதை ஹப்பும் எங்கள் அஞ்சல்களும் இந்த நேரத்தில் சொல்லும்.",
  ofDevice: "இந்தச் சாதனத்தின்படி ({zone})",
  otherZones: "மற்றவை",
  saved: "சேமிக்கப்பட்டது.",
};
