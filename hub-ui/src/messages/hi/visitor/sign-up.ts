import type * as english from "../../en/visitor/sign-up.ts";
import type { Translation } from "../../types.ts";

export const signUp: Translation<typeof english.signUp> = {
  start: {
    title: "अपना खाता बनाएँ",
    intro: "अभी दो बातें तय करें, बाकी ईमेल पक्का होने के बाद।",
    email: "ईमेल",
    emailHint: "हम इस पते पर एक लिंक भेजेंगे। पता केवल आपके गृह क्षेत्र में रखा जाएगा।",
    emailMissing: "अपना ईमेल पता लिखें।",
    region: "गृह क्षेत्र",
    regionHint: "आपका सारा निजी डेटा यहीं रहेगा।",
    regionMissing: "कोई गृह क्षेत्र चुनें।",
    submit: "मुझे लिंक भेजें",
    haveAccount: "पहले से खाता है? <link>साइन इन करें</link>",
  },
  checkMail: {
    title: "अपना मेल देखें",
    text: "<b>हमने {email} पर एक लिंक भेजा है।</b> उसे इस या किसी भी दूसरे डिवाइस पर खोलें और अपना हैंडल चुनें। तब तक आपका पता {region} में इंतज़ार करेगा।",
    nothing: "कुछ नहीं आया? स्पैम फ़ोल्डर देखें, या लिंक फिर से भिजवाएँ।",
    resend: "फिर से भेजें",
    resent: "फिर से भेज दिया।",
    other: "कोई दूसरा पता या क्षेत्र चुनें",
  },
  complete: {
    title: "अपना नाम चुनें",
    intro: "आख़िरी कदम। इसके बाद आप अंदर हैं।",
    displayName: "दिखने वाला नाम",
    displayNameHint:
      "जैसा आप चाहें कि लोग पढ़ें: किसी भी लिपि में, {limit, number} वर्णों तक। इसे बाद में बदला जा सकता है।",
    displayNameMissing: "कोई नाम लिखें।",
    displayNameTooLong: "इसे {limit, number} वर्णों के भीतर रखें।",
    password: "पासवर्ड",
    submit: "खाता बनाएँ",
  },
  spent: {
    title: "यह लिंक अब काम नहीं करता",
    text: "यह पहले इस्तेमाल हो चुका है, इसकी अवधि बीत गई है, या यह अधूरा है। नया लिंक एक मिनट में मिल जाता है।",
    action: "फिर से शुरू करें",
    signIn: "साइन इन करें",
  },
  emailTaken: {
    title: "आपका खाता पहले से है",
    text: "इस ईमेल पते का खाता अब बन चुका है। इसी पते से साइन इन करें।",
    signIn: "साइन इन करें",
  },
};
