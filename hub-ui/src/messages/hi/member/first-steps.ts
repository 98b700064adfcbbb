import type * as english from "../../en/member/first-steps.ts";
import type { Translation } from "../../types.ts";

export const firstSteps: Translation<typeof english.firstSteps> = {
  title: "आपके पहले कदम",
  text: "आपका खाता तैयार है। इसका पूरा लाभ उठाने के लिए ये तीन काम करें, जब आपका मन हो।",
  done: "हो गया",
  steps: {
    picture: { label: "तस्वीर लगाएँ", text: "ताकि लोग जान सकें कि उन्हें सही व्यक्ति मिला है।" },
    headline: { label: "टैगलाइन लिखें", text: "आपके काम या आपकी पसंद के बारे में एक पंक्ति।" },
    factor: {
      label: "अपना खाता और सुरक्षित बनाएँ",
      text: "पासकी या ऑथेंटिकेटर ऐप हो, तो केवल पासवर्ड से कोई अंदर नहीं आ सकता।",
    },
  },
  hide: "इसे छिपाएँ",
  hidden: "पहले कदम छिपा दिए गए हैं।",
  undo: "फिर से दिखाएँ",
};
