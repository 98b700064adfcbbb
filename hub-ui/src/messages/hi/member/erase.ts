import type * as english from "../../en/member/erase.ts";
import type { Translation } from "../../types.ts";

export const erase: Translation<typeof english.erase> = {
  title: "मेरा खाता मिटाएँ",
  intro: "हमेशा के लिए। इसे कोई वापस नहीं ला सकता, हम भी नहीं।",
  back: "मेरा डेटा",
  what: {
    title: "क्या-क्या मिटेगा",
    data: "{where} रखा आपका सब कुछ: आपकी प्रोफ़ाइल, आपकी तस्वीर, आपका ईमेल और आपका पासवर्ड।",
    sessions: "हर सत्र। आपका खाता एक साथ हर जगह से साइन आउट हो जाएगा।",
    name: "वैश्विक डायरेक्टरी में आपका नाम।",
  },
  handle: "इसके बाद @{handle} 90 दिनों तक सबके लिए बंद रहेगा, आपके लिए भी, ताकि कोई ख़ुद को आपके रूप में पेश न कर सके।",
  export: {
    title: "पहले अपना डेटा साथ ले लें",
    text: "इसके बाद डाउनलोड करने को कुछ नहीं बचेगा।",
    action: "मेरा डेटा डाउनलोड करें",
  },
  confirm: "अपना हैंडल लिखें: {handle}",
  confirmHint: "ताकि यह भूल से न हो जाए।",
  confirmWrong: "हूबहू {handle} लिखें।",
  submit: "सब कुछ हमेशा के लिए मिटाएँ",
  cancel: "मेरा खाता रहने दें",
};
