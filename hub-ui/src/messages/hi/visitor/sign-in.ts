import type * as english from "../../en/visitor/sign-in.ts";
import type { Translation } from "../../types.ts";

export const signIn: Translation<typeof english.signIn> = {
  title: "साइन इन करें",
  intro: "दुनिया में कहीं से भी; जवाब आपका गृह क्षेत्र देगा।",
  login: "ईमेल या हैंडल",
  password: "पासवर्ड",
  submit: "साइन इन करें",
  wrong: "यह ईमेल या हैंडल और यह पासवर्ड आपस में मेल नहीं खाते।",
  loginMissing: "अपना ईमेल या हैंडल लिखें।",
  passwordMissing: "अपना पासवर्ड डालें।",
  forgot: "पासवर्ड याद नहीं?",
  passkey: {
    or: "या बिना पासवर्ड के:",
    use: "पासकी इस्तेमाल करें",
    refused: "इस पासकी से यहाँ साइन इन नहीं हो सकता",
    refusedText:
      "इसे इसके खाते से हटा दिया गया है, या यह किसी दूसरी साइट के लिए बनी है। इसकी जगह अपना पासवर्ड इस्तेमाल करें।",
  },
  secondStep: {
    title: "एक कदम और",
    text: "आपका पासवर्ड सही है। आपका खाता ऑथेंटिकेटर ऐप का कोड भी माँगता है।",
    recoveryText: "सँभालकर रखे अपने रिकवरी कोड में से एक डालें। वह एक ही बार काम करेगा।",
    submit: "आगे बढ़ें",
    useRecoveryCode: "रिकवरी कोड इस्तेमाल करें",
    useApp: "ऑथेंटिकेटर ऐप इस्तेमाल करें",
    back: "फिर से शुरू करें",
  },
  noAccount: "अभी खाता नहीं है? <link>खाता बनाएँ</link>",
};
