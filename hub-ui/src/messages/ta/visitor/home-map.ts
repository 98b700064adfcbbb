import type * as english from "../../en/visitor/home-map.ts";
import type { Translation } from "../../types.ts";

export const homeMap: Translation<typeof english.homeMap> = {
  choose: "ஒரு பகுதியைத் தேர்ந்தெடுங்கள்; எது எங்கே வைக்கப்படும் என்பதை இங்கே பார்க்கலாம்.",
  home: "{where}: உங்கள் மின்னஞ்சல், பெயர், சுயவிவரம், படம், அமர்வுகள்.",
  others: "மற்ற எல்லாப் பகுதிகளிலும்: உங்களுடையது எதுவும் இல்லை.",
  directory: "உலகப் பதிவேட்டில்: உங்கள் பயனர்பெயரும், உங்கள் மின்னஞ்சலின் சாவியிட்ட சுருக்கக் குறியும்.",
};
