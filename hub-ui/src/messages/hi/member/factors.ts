import type * as english from "../../en/member/factors.ts";
import type { Translation } from "../../types.ts";

export const authenticatorApp: Translation<typeof english.authenticatorApp> = {
  title: "ऑथेंटिकेटर ऐप",
  on: "चालू",
  off: "बंद",
  note: "ऐसा ऐप, जो हर 30 सेकंड में नया कोड दिखाता है। इसके रहते केवल आपके पासवर्ड से कोई अंदर नहीं आ सकता।",
  setUp: "ऐप जोड़ें",
  remove: "ऐप हटाएँ",
  preparing: "एक पल…",
  scan: "इसे अपने ऑथेंटिकेटर ऐप से स्कैन करें",
  picture: "आपके ऐप के लिए गुप्त कुंजी का QR कोड",
  type: "या यह गुप्त कुंजी ऐप में लिखें:",
  confirm: "पक्का करें",
  cancel: "अभी नहीं",
  added: "अब से आपका खाता पासवर्ड के साथ एक कोड भी माँगेगा।",
  removed: "आपका खाता अब कोड नहीं माँगेगा।",
  removeText: "साइन इन के लिए फिर से केवल आपका पासवर्ड काफ़ी होगा, और आपके रिकवरी कोड काम नहीं करेंगे।",
  removeConfirm: "हटाएँ",
  removeCancel: "रहने दें",
};

export const recoveryCodes: Translation<typeof english.recoveryCodes> = {
  title: "रिकवरी कोड",
  // "one" takes in 0 in Hindi
  left: "{count, plural, =0 {कोई रिकवरी कोड नहीं बचा है।} one {एक रिकवरी कोड बचा है।} other {# रिकवरी कोड बचे हैं।}}",
  renew: "नए बनाएँ",
  text: "अगर आपका ऐप खो जाए, तो इनमें से हर कोड से एक बार साइन इन हो सकता है। इन्हें ऐसी जगह रखें, जहाँ ये ऐप के साथ न खो जाएँ: ये फिर नहीं दिखेंगे।",
  copy: "कॉपी करें",
  copied: "कॉपी हो गए",
  download: "डाउनलोड करें",
  file: "vetchium-recovery-codes.txt",
  print: "प्रिंट करें",
  kept: "मैंने इन्हें सँभाल लिया है",
};

export const passkeys: Translation<typeof english.passkeys> = {
  title: "पासकी",
  count: "{count, plural, =0 {अभी कोई नहीं} one {एक पासकी} other {# पासकी}}",
  note: "अपने फ़िंगरप्रिंट, अपने चेहरे, या डिवाइस या सुरक्षा कुंजी के PIN से साइन इन करें: न कुछ टाइप करना, न हमारे पास ऐसा कुछ जो चुराया जा सके।",
  add: "पासकी जोड़ें",
  name: "नाम",
  nameHint: "ताकि इसे बाकी पासकी से अलग पहचाना जा सके।",
  nameMissing: "इसे कोई नाम दें।",
  nameTooLong: "ज़्यादा से ज़्यादा {limit, number} वर्ण।",
  submit: "आगे बढ़ें",
  cancel: "अभी नहीं",
  added: "पासकी “{name}” जुड़ गई है। अब इससे साइन इन हो सकता है।",
  made: "जोड़ी गई: {when}",
  used: "पिछला इस्तेमाल: {when}",
  unused: "अभी तक इस्तेमाल नहीं हुई",
  rename: "नाम बदलें",
  renameLabel: "“{name}” का नाम बदलें",
  save: "सेव करें",
  keep: "पुराना नाम रखें",
  remove: "हटाएँ",
  removeLabel: "“{name}” को हटाएँ",
  removed: "पासकी “{name}” हट गई है। अब इससे साइन इन नहीं होगा।",
};
