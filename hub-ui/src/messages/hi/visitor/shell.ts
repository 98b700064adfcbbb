import type * as english from "../../en/visitor/shell.ts";
import type { Translation } from "../../types.ts";

export const shell: Translation<typeof english.shell> = {
  documentTitle: "{page} · Vetchium",
  promise: "पूरी दुनिया के लिए एक नाम। बाकी सब घर पर।",
  skipLink: "सीधे मुख्य सामग्री पर जाएँ",
  home: "Vetchium, होम पेज",
  mainNavigation: "मुख्य मेनू",
  signIn: "साइन इन",
  signUp: "खाता बनाएँ",
  signUpShort: "जुड़ें",
  colorScheme: {
    toDark: "गहरे रंगों पर जाएँ",
    toLight: "हल्के रंगों पर जाएँ",
    notKept: "ये रंग अभी आपके खाते में सहेजे नहीं जा सके। कृपया बाद में फिर से चुनें।",
  },
  account: {
    open: "{name} का खाता",
    profile: "आपकी प्रोफ़ाइल",
    edit: "प्रोफ़ाइल में बदलाव करें",
    account: "खाता",
    myData: "मेरा डेटा",
    sessions: "सत्र",
    activity: "हाल की गतिविधि",
    signOut: "साइन आउट करें",
    signOutFailed: "अभी साइन आउट नहीं हो पाया। कृपया फिर कोशिश करें।",
  },
  footer: {
    about: "यह नाम वेट्ची से आया है, एक नन्हा लाल फूल जिसकी शोभा साथ-साथ खिलने में ही है।",
    source: "नामों की डायरेक्टरी में आपका हैंडल और आपके ईमेल का कुंजीबद्ध डाइजेस्ट रहता है। और कुछ भी घर से बाहर नहीं जाता।",
    status: "हमारे सर्वरों की स्थिति",
  },
  language: {
    label: "भाषा",
    failed: "यह भाषा अभी लोड नहीं हो पाई। कृपया फिर कोशिश करें।",
    notKept: "यह पसंद अभी आपके खाते में सहेजी नहीं जा सकी। कृपया बाद में फिर से चुनें।",
  },
  loading: "लोड हो रहा है",
  avatarOf: "{name} की तस्वीर",
};
