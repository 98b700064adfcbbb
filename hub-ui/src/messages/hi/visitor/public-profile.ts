import type * as english from "../../en/visitor/public-profile.ts";
import type { Translation } from "../../types.ts";

export const publicProfile: Translation<typeof english.publicProfile> = {
  title: "{name} (@{handle})",
  nothingYet: "{name} ने यहाँ अभी तक कुछ नहीं लिखा है।",
  nothingOfYours: "यहाँ उनके देखने के लिए अभी कुछ नहीं है। <a>अपनी प्रोफ़ाइल भरें</a>",
  signInForMore: "कुछ बातें केवल उन्हें दिखती हैं, जो साइन इन हैं। <a>साइन इन करें</a>",
  viewAs: {
    legend: "किसकी नज़र से देखें",
    everyone: "सब लोग",
    "signed-in": "साइन इन किए हुए लोग",
  },
  edit: "प्रोफ़ाइल में बदलाव करें",
  notFound: {
    title: "@{handle} नाम से यहाँ कोई नहीं है",
    text: "हो सकता है, हैंडल लिखने में ग़लती हुई हो, या जिनका यह था, वे जा चुके हों।",
    action: "होम पेज पर जाएँ",
  },
};
