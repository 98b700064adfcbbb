import type * as english from "../../en/member/edit-profile.ts";
import type { Translation } from "../../types.ts";

export const editProfile: Translation<typeof english.editProfile> = {
  title: "अपनी प्रोफ़ाइल में बदलाव करें",
  displayName: "दिखने वाला नाम",
  displayNameHint: "यह सबको दिखता है।",
  displayNameMissing: "कोई नाम लिखें।",
  headline: "टैगलाइन",
  headlineHint: "आपके नाम के नीचे एक पंक्ति। {limit, number} में से {used, number}",
  bio: "आपके बारे में",
  bioHint:
    "आप ऐसे लिख सकते हैं: **मोटे अक्षर**, *तिरछे अक्षर*, [लिंक](https://…), - सूची और > उद्धरण। {limit, number} में से {used, number}",
  preview: "झलक",
  goOnWriting: "लिखना जारी रखें",
  nothingToPreview: "झलक दिखाने के लिए अभी कुछ नहीं है।",
  location: "जगह",
  locationHint: "सटीक हो या मोटे तौर पर, जैसा आप चाहें।",
  website: "वेबसाइट",
  websiteHint: "शुरुआत https:// या http:// से",
  websiteInvalid: "ऐसा वेब पता लिखें, जो https:// या http:// से शुरू हो।",
  tooLong: "इसे {limit, number} वर्णों के भीतर रखें।",
  searchEngines: "सर्च इंजन मुझे अपने नतीजों में दिखा सकते हैं",
  searchEnginesHint: "केवल वही, जो सब लोग देख सकते हैं। बदलाव का पता चलने में उन्हें कुछ दिन लग सकते हैं।",
  on: "हाँ",
  off: "नहीं",
  save: "सेव करें",
  cancel: "रद्द करें",
  restored: "आपने पहले जो लिखा था, वह लौट आया है। वह अभी सेव नहीं हुआ है।",
  discard: "उसे हटा दें",
};

export const audience: Translation<typeof english.audience> = {
  label: "इसे कौन देख सकता है: {part}",
  names: {
    everyone: "सब लोग",
    "signed-in": "साइन इन किए हुए लोग",
    nobody: "केवल आप",
  },
  seenBy: "इसे देख सकते हैं: {audience}",
  avatar: "तस्वीर",
};

export const staleProfile: Translation<typeof english.staleProfile> = {
  title: "इस बीच आपकी प्रोफ़ाइल कहीं और बदली गई",
  text: "किसी दूसरे टैब में या दूसरे डिवाइस पर। आपका कुछ भी खोया नहीं है: चुनें कि क्या रहे।",
  theirs: "अभी सेव है",
  mine: "आपने लिखा",
  empty: "(ख़ाली)",
  same: "आपने जो बदला, उसमें दोनों संस्करण एक जैसे हैं।",
  takeTheirs: "नया संस्करण लोड करें",
  keepChosen: "चुना हुआ सेव करें",
};
