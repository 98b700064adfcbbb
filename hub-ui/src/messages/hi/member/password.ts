import type * as english from "../../en/member/password.ts";
import type { Translation } from "../../types.ts";

export const changePassword: Translation<typeof english.changePassword> = {
  title: "पासवर्ड",
  value: "केवल आपको पता है",
  note: "हम इसकी बस एक छाप रखते हैं, जिससे इसे कोई पढ़ नहीं सकता।",
  change: "पासवर्ड बदलें",
  current: "मौजूदा पासवर्ड",
  currentMissing: "अपना मौजूदा पासवर्ड डालें।",
  newPassword: "नया पासवर्ड",
  others: "बाकी जिन डिवाइस पर आप साइन इन हैं, वे सब साइन आउट हो जाएँगे। यह डिवाइस चलता रहेगा।",
  submit: "पासवर्ड बदलें",
  cancel: "पुराना ही रखें",
  changed: "आपका पासवर्ड बदल गया है, और बाकी सब डिवाइस साइन आउट हो गए हैं।",
};
