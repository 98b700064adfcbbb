import type * as english from "../../en/member/activity.ts";
import type { Translation } from "../../types.ts";

const kinds: Translation<typeof english.activity.kinds> = {
  "signed-up": "आपने {within} से Vetchium पर खाता बनाया",
  "signed-in": "आपने {within} से साइन इन किया",
  "sign-in-failed": "किसी ने ग़लत पासवर्ड से साइन इन करने की कोशिश की",
  "new-device": "आपके खाते के लिए नया डिवाइस: {device}",
  "signed-out": "आपने {within} से साइन आउट किया",
  "session-ended": "आपने एक डिवाइस का सत्र समाप्त किया",
  "proof-given": "आपने साबित किया कि यह आप ही हैं",
  "proof-failed": "किसी ने, जो यहाँ साइन इन था, आप होने का ग़लत सबूत दिया",
  "password-changed": "आपने अपना पासवर्ड बदला",
  "password-reset-asked-for": "किसी ने मेल से नया पासवर्ड माँगा",
  "password-reset": "मेल में आए लिंक से नया पासवर्ड रखा गया",
  "authenticator-app-added": "आपने ऑथेंटिकेटर ऐप जोड़ा",
  "authenticator-app-removed": "आपने अपना ऑथेंटिकेटर ऐप हटाया",
  "recovery-codes-made": "आपने नए रिकवरी कोड बनाए",
  "recovery-code-used": "आपने रिकवरी कोड से साइन इन किया",
  "passkey-added": "आपने एक पासकी जोड़ी",
  "passkey-renamed": "आपने एक पासकी का नाम बदला",
  "passkey-removed": "आपने एक पासकी हटाई",
  "email-change-asked-for": "आपने अपना ईमेल बदलने का अनुरोध किया",
  "email-change-called-off": "आपने अपने ईमेल का बदलाव रद्द किया",
  "email-changed": "आपने अपना ईमेल बदला",
  "handle-changed": "आपने अपना हैंडल बदला",
  "profile-changed": "आपने अपनी प्रोफ़ाइल बदली",
  "picture-changed": "आपने अपनी तस्वीर बदली",
  "picture-removed": "आपने अपनी तस्वीर हटाई",
  "data-exported": "आपने अपना सारा डेटा डाउनलोड किया",
  "move-asked-for":
    "{to, select, unknown {आपने अपना डेटा दूसरे क्षेत्र में ले जाने का अनुरोध किया} other {आपने अपना डेटा {to} ले जाने का अनुरोध किया}}",
  "move-aborted":
    "{because, select, failed {आपका डेटा दूसरे क्षेत्र में नहीं ले जाया जा सका, और कुछ नहीं बदला} other {आपका डेटा दूसरे क्षेत्र में ले जाना रद्द हुआ}}",
  "moved-here": "{to, select, unknown {आपका डेटा दूसरे क्षेत्र में पहुँच गया} other {आपका डेटा {to} पहुँच गया}}",
  "directory-repaired": "वैश्विक डायरेक्टरी में आपके बारे में जो लिखा है, उसे हमने ठीक किया",
  "operator-looked": "Vetchium चलाने वालों में से किसी ने देखा कि आपका डेटा कहाँ है",
  "operator-signed-out": "Vetchium चलाने वालों में से किसी ने आपको हर जगह से साइन आउट किया",
  "operator-moved":
    "{to, select, unknown {Vetchium चलाने वालों में से किसी ने आपका डेटा दूसरे क्षेत्र में पहुँचाया} other {Vetchium चलाने वालों में से किसी ने आपका डेटा {to} पहुँचाया}}",
};

export const activity: Translation<typeof english.activity> = {
  title: "हाल की गतिविधि",
  intro: "पिछले एक साल में आपके खाते में क्या-क्या हुआ। यह जानकारी केवल आपके गृह क्षेत्र में रहती है, और कहीं नहीं।",
  today: "आज",
  yesterday: "कल",
  kinds,
  where: "{device}, IP पता {ip}",
  more: "और दिखाएँ",
  empty: "लंबे समय से कुछ नहीं हुआ है।",
  notYou: {
    title: "यह आपने नहीं किया?",
    text: "तो हो सकता है, आपके खाते में कोई और साइन इन हो। हर अनजान सत्र समाप्त करें और अपना पासवर्ड बदलें।",
    sessions: "देखें कि आप कहाँ-कहाँ साइन इन हैं",
    account: "अपने खाते पर जाएँ",
  },
};
