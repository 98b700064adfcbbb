import type * as english from "../../en/member/profile.ts";
import type { Translation } from "../../types.ts";

export const profile: Translation<typeof english.profile> = {
  title: "आपकी प्रोफ़ाइल",
  edit: "प्रोफ़ाइल में बदलाव करें",
  asOthers: "दूसरों की नज़र से देखें",
  copyLink: "लिंक कॉपी करें",
  copied: "लिंक कॉपी हो गया",
  saved: "आपकी प्रोफ़ाइल सेव हो गई है।",
  noHeadline: "एक पंक्ति में अपने काम या अपनी पसंद के बारे में बताएँ।",
  noBio: "आपके बारे में अभी कुछ नहीं। दो-चार वाक्य लिखें, तो लोग जान पाएँगे कि उन्हें सही व्यक्ति मिला है।",
  private: {
    title: "यह केवल आपको दिखता है",
    email: "ईमेल",
    memberSince: "सदस्य कब से",
    home: "गृह क्षेत्र",
    homeNote:
      "इस पेज का सब कुछ केवल {region} में रहता है। वैश्विक डायरेक्टरी के पास बस आपका हैंडल और आपके ईमेल का कुंजीबद्ध डाइजेस्ट है।",
    account: "हैंडल या ईमेल बदलें",
    myData: "देखें कि आपका डेटा कहाँ है",
  },
};

export const editProfile: Translation<typeof english.editProfile> = {
  title: "अपनी प्रोफ़ाइल में बदलाव करें",
  displayName: "दिखने वाला नाम",
  displayNameMissing: "कोई नाम लिखें।",
  headline: "टैगलाइन",
  headlineHint: "आपके नाम के नीचे एक पंक्ति। {limit, number} में से {used, number}",
  bio: "आपके बारे में",
  bioHint: "सादा टेक्स्ट; नई पंक्तियाँ बनी रहेंगी। {limit, number} में से {used, number}",
  location: "जगह",
  locationHint: "सटीक हो या मोटे तौर पर, जैसा आप चाहें।",
  website: "वेबसाइट",
  websiteHint: "शुरुआत https:// या http:// से",
  websiteInvalid: "ऐसा वेब पता लिखें, जो https:// या http:// से शुरू हो।",
  tooLong: "इसे {limit, number} वर्णों के भीतर रखें।",
  save: "सेव करें",
  cancel: "रद्द करें",
  restored: "आपने पहले जो लिखा था, वह लौट आया है। वह अभी सेव नहीं हुआ है।",
  discard: "उसे हटा दें",
};

export const avatar: Translation<typeof english.avatar> = {
  title: "तस्वीर",
  choose: "तस्वीर चुनें",
  replace: "बदलें",
  remove: "हटाएँ",
  hint: "PNG, JPEG या WebP, 5 MiB तक। तस्वीर कब और कहाँ ली गई, यह जानकारी हम हटा देते हैं।",
  wrongType: "यह PNG, JPEG या WebP तस्वीर नहीं है।",
  tooLarge: "यह तस्वीर 5 MiB से बड़ी है।",
  unreadable: "यह फ़ाइल तस्वीर के रूप में नहीं पढ़ी जा सकी।",
  uploading: "अपलोड हो रही है…",
  changed: "आपकी तस्वीर बदल गई है।",
  removed: "आपकी तस्वीर हट गई है।",
};

export const staleProfile: Translation<typeof english.staleProfile> = {
  title: "इस बीच आपकी प्रोफ़ाइल कहीं और बदली गई",
  text: "किसी दूसरे टैब में या दूसरे डिवाइस पर। आपका कुछ भी खोया नहीं है: चुनें कि क्या रहे।",
  theirs: "अभी सेव है",
  mine: "आपने लिखा",
  empty: "(ख़ाली)",
  same: "आपने जो फ़ील्ड बदले, उनमें दोनों संस्करण एक जैसे हैं।",
  takeTheirs: "नया संस्करण लोड करें",
  keepMine: "मेरा संस्करण रखें",
};
