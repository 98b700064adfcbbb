import type * as english from "../../en/visitor/erasure-receipt.ts";
import type { Translation } from "../../types.ts";

export const erasureReceipt: Translation<typeof english.erasureReceipt> = {
  erasing: {
    title: "आपका डेटा मिटाया जा रहा है",
    text: "आप हर जगह से साइन आउट हैं। आपका डेटा एक के बाद एक हर डेटाबेस से हट रहा है; इसमें थोड़ा समय लगेगा।",
  },
  erased: {
    title: "सब कुछ मिट चुका है",
    text: "हमने हर डेटाबेस में देख लिया है, और किसी में भी आपका कुछ नहीं बचा है। अलविदा।",
  },
  requested: "अनुरोध का समय",
  finished: "पूरा होने का समय",
  number: "रसीद",
  left: "{count, plural, =0 {कुछ नहीं बचा} one {# रिकॉर्ड बचा} other {# रिकॉर्ड बचे}}",
  keep: {
    title: "इस पेज का पता सँभालकर रखें",
    text: "यही आपका सबूत है: जिसके पास यह पता है, वह हर डेटाबेस की गिनती फिर से करवा सकता है। आप कौन थे, यह इससे पता नहीं चलता।",
    copy: "पता कॉपी करें",
    copied: "पता कॉपी हो गया",
  },
  blind: "काम कहाँ तक पहुँचा, यह अभी दिख नहीं रहा है। मिटाने का काम फिर भी जारी है।",
  unknown: {
    title: "ऐसी कोई रसीद नहीं है",
    text: "हो सकता है, पता अधूरा हो।",
    action: "होम पेज पर जाएँ",
  },
};
