import type * as english from "../../en/visitor/health.ts";
import type { Translation } from "../../types.ts";

export const health: Translation<typeof english.health> = {
  title: "हर डेटाबेस, इसी पल",
  explanation:
    "एक फूल यानी एक डेटाबेस। कोई क्षेत्र ठप हो जाए, तो केवल उन्हें रुकना पड़ता है जिनका घर वहाँ है; बाकी सबका काम चलता रहता है।",
  directory: "नामों की डायरेक्टरी",
  directoryHolds: "हैंडल और कुंजीबद्ध डाइजेस्ट",
  regionHolds: "वहाँ के लोगों का निजी डेटा",
  states: {
    up: "जवाब मिल रहा है",
    down: "जवाब नहीं मिल रहा",
    unknown: "पता नहीं",
  },
  answeredBy: "यह {where} स्थित सर्वर ने बताया; हम हर कुछ सेकंड में पूछते हैं।",
  more: "देखें, हर सर्वर हर डेटाबेस तक कैसे पहुँच रहा है",
  unreachable: "अभी हमारे किसी सर्वर से संपर्क नहीं हो पा रहा है, इसलिए डेटाबेस के बारे में कुछ कहा नहीं जा सकता।",
  summary: {
    loading: "डेटाबेस का हाल पूछा जा रहा है",
    allUp: "सभी {count, number} डेटाबेस जवाब दे रहे हैं",
    someDown:
      "{count, plural, one {एक डेटाबेस से जवाब नहीं मिल रहा है: {databases}} other {# डेटाबेस से जवाब नहीं मिल रहा है: {databases}}}",
    unknown: "डेटाबेस का हाल पता नहीं है",
  },
};
