import type * as english from "../../en/member/profile.ts";
import type { Translation } from "../../types.ts";

export const profile: Translation<typeof english.profile> = {
  title: "आपकी प्रोफ़ाइल",
  edit: "प्रोफ़ाइल में बदलाव करें",
  asOthers: "दूसरों की नज़र से देखें",
  saved: "आपकी प्रोफ़ाइल सेव हो गई है।",
  noHeadline: "एक पंक्ति में अपने काम या अपनी पसंद के बारे में बताएँ।",
  noBio: "आपके बारे में अभी कुछ नहीं। दो-चार वाक्य लिखें, तो लोग जान पाएँगे कि उन्हें सही व्यक्ति मिला है।",
  private: {
    title: "यह केवल आपको दिखता है",
    email: "ईमेल",
    memberSince: "सदस्य कब से",
    home: "गृह क्षेत्र",
    homeNote:
      "इस पेज का सब कुछ केवल {where} रहता है। वैश्विक डायरेक्टरी के पास बस आपका हैंडल और आपके ईमेल का कुंजीबद्ध डाइजेस्ट है।",
    account: "हैंडल या ईमेल बदलें",
    myData: "देखें कि आपका डेटा कहाँ है",
  },
};

export const avatar: Translation<typeof english.avatar> = {
  title: "तस्वीर",
  choose: "तस्वीर चुनें",
  replace: "बदलें",
  remove: "हटाएँ",
  hint: "PNG, JPEG या WebP। तस्वीर कब और कहाँ ली गई, यह जानकारी हम हटा देते हैं।",
  wrongType: "यह PNG, JPEG या WebP तस्वीर नहीं है।",
  tooLarge: "यह तस्वीर 5 MiB से बड़ी है।",
  unreadable: "यह फ़ाइल तस्वीर के रूप में नहीं पढ़ी जा सकी।",
  cropTitle: "चुनें कि क्या दिखे",
  cropText: "तस्वीर को खींचें, या तीर वाली कुंजियों से खिसकाएँ।",
  cropArea: "दिखने वाला हिस्सा",
  zoom: "ज़ूम",
  use: "यही तस्वीर लगाएँ",
  cancel: "रद्द करें",
  undo: "वापस लाएँ",
  uploading: "अपलोड हो रही है…",
  changed: "आपकी तस्वीर बदल गई है।",
  removed: "आपकी तस्वीर हट गई है।",
};
