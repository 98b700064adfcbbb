import type * as english from "../../en/member/proof.ts";
import type { Translation } from "../../types.ts";

export const proof: Translation<typeof english.proof> = {
  title: "क्या यह आप ही हैं?",
  text: "यह काम इतना अहम है कि किसी का खुला छोड़ा हुआ सत्र इसके लिए काफ़ी नहीं। एक बार फिर साबित करें कि यह आप ही हैं; अगले दस मिनट तक हम दोबारा नहीं पूछेंगे।",
  confirm: "आगे बढ़ें",
  cancel: "रद्द करें",
  usePasskey: "पासकी इस्तेमाल करें",
};
