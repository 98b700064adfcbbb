import type * as english from "../../en/visitor/fields.ts";
import type { Translation } from "../../types.ts";

export const field: Translation<typeof english.field> = {
  refused: "यह इस रूप में स्वीकार नहीं हुआ। कारण जानने के लिए इसे एक बार फिर भेजें।",
};

export const handleField: Translation<typeof english.handleField> = {
  label: "हैंडल",
  hint: "अंग्रेज़ी के अक्षर, अंक या _, कुल 3 से 30; शुरुआत अक्षर से। पूरी दुनिया आपको इसी से जानेगी।",
  invalid: "a–z, 0–9 और _ में से 3 से 30 वर्ण लें, शुरुआत अक्षर से।",
  alternatives: "ये उपलब्ध हैं:",
  state: {
    checking: "जाँच हो रही है…",
    free: "@{handle} उपलब्ध है।",
    taken: "@{handle} किसी और का है। कोई दूसरा आज़माएँ।",
    reserved: "@{handle} आरक्षित है। कोई दूसरा आज़माएँ।",
    quarantined:
      "@{handle} कुछ समय पहले ही छोड़ा गया है। 90 दिनों तक यह अपने पिछले धारक को छोड़ सबके लिए बंद है, ताकि कोई ख़ुद को उनके रूप में पेश न कर सके।",
    unknown: "अभी जाँच नहीं हो पा रही है; भेजने पर आपको पता चल जाएगा।",
  },
};

export const emailField: Translation<typeof english.emailField> = {
  invalid: "यह ईमेल पते जैसा नहीं लगता।",
};

export const passwordField: Translation<typeof english.passwordField> = {
  own: "आपका पासवर्ड",
  ownMissing: "अपना पासवर्ड डालें।",
  ownWrong: "यह आपका पासवर्ड नहीं है।",
  show: "पासवर्ड दिखाएँ",
  hide: "पासवर्ड छिपाएँ",
};

export const newPassword: Translation<typeof english.newPassword> = {
  hint: "12 से 256 वर्ण। एक अजीब शब्द से बेहतर हैं कुछ ऐसे शब्द, जिनका आपस में कोई मेल न हो।",
  length: "12 से 256 वर्ण रखें।",
  meter: "पासवर्ड का अंदाज़ा लगाना कितना कठिन है",
  levels: {
    veryEasy: "बहुत आसान",
    easy: "आसान",
    ratherEasy: "थोड़ा आसान",
    hard: "कठिन",
    veryHard: "बहुत कठिन",
  },
  short: "{missing, plural, one {कम से कम एक वर्ण और चाहिए।} other {कम से कम # वर्ण और चाहिए।}}",
  hard: "अंदाज़ा लगाना कठिन है।",
  veryHard: "अंदाज़ा लगाना बहुत कठिन है।",
  weak: {
    common: "इसे बहुत लोग रखते हैं, इसलिए सबसे पहले यही आज़माया जाता है।",
    "own-words": "इसमें ज़्यादातर आपका अपना नाम या ईमेल पता है, और सबसे पहले वही आज़माए जाते हैं। दूसरे शब्द चुनें।",
    predictable: "इसका अंदाज़ा बड़ी आसानी से लग जाता है। कुछ ऐसे शब्द जोड़ें, जिनका आपस में कोई मेल न हो।",
  },
};

export const codeField: Translation<typeof english.codeField> = {
  label: "आपके ऐप का कोड",
  hint: "ऐप में अभी दिख रहे छह अंक।",
  recoveryLabel: "रिकवरी कोड",
  missing: "कोड डालें।",
  wrong: "यह कोड ग़लत है या पहले इस्तेमाल हो चुका है। ऐप हर 30 सेकंड में नया कोड दिखाता है।",
  wrongRecovery: "यह आपके रिकवरी कोड में से नहीं है, या पहले इस्तेमाल हो चुका है।",
};

export const passkeyProblem: Translation<typeof english.passkeyProblem> = {
  cancelled: "कोई पासकी इस्तेमाल नहीं हुई",
  cancelledText: "ब्राउज़र का डायलॉग बंद हो गया या उसमें ज़्यादा समय लग गया। जब चाहें, फिर कोशिश करें।",
  known: "इस डिवाइस पर आपके खाते की पासकी पहले से है",
  refused: "यह पासकी स्वीकार नहीं हुई",
  refusedText:
    "यह आपके खाते की नहीं है, या ब्राउज़र का डायलॉग बहुत देर तक खुला रहा। फिर कोशिश करें, या अपना पासवर्ड इस्तेमाल करें।",
};
