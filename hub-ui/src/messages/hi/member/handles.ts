import type * as english from "../../en/member/handles.ts";
import type { Translation } from "../../types.ts";

export const changeHandle: Translation<typeof english.changeHandle> = {
  title: "हैंडल",
  address: "आपका सार्वजनिक पता: {address}",
  change: "हैंडल बदलें",
  newHandle: "नया हैंडल",
  same: "यह तो पहले से आपका हैंडल है।",
  consequences: {
    address: "इसके साथ आपका सार्वजनिक पता भी बदल जाएगा। पुराने पते के लिंक आप तक नहीं पहुँचाएँगे।",
    former: "@{handle} 90 दिनों तक सुरक्षित रहेगा। इस बीच उसे आप वापस ले सकते हैं, और कोई नहीं।",
  },
  submit: "हैंडल बदलें",
  cancel: "पुराना ही रखें",
  changed: "अब आप @{now} हैं। @{before} 90 दिनों तक आपके लिए सुरक्षित रहेगा।",
};
