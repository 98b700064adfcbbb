import type * as english from "../../en/visitor/public-profile.ts";
import type { Translation } from "../../types.ts";

export const publicProfile: Translation<typeof english.publicProfile> = {
  title: "{name} (@{handle})",
  nothingYet: "{name} ने यहाँ अभी तक कुछ नहीं लिखा है।",
  notFound: {
    title: "@{handle} नाम से यहाँ कोई नहीं है",
    text: "हो सकता है, हैंडल लिखने में ग़लती हुई हो, या जिनका यह था, वे जा चुके हों।",
    action: "होम पेज पर जाएँ",
  },
};
