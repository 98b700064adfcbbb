import type * as english from "../../en/visitor/share.ts";
import type { Translation } from "../../types.ts";

export const share: Translation<typeof english.share> = {
  saveContact: "संपर्क सेव करें",
  qrCode: "QR कोड",
  share: "शेयर करें",
  copyLink: "लिंक कॉपी करें",
  copied: "लिंक कॉपी हो गया",
  qrTitle: "@{handle} का QR कोड",
  qrText: "इसे स्कैन करने पर यही प्रोफ़ाइल खुलेगी।",
  qrPicture: "{address} पर ले जाने वाला QR कोड",
  downloadPng: "PNG के रूप में डाउनलोड करें",
  downloadSvg: "SVG के रूप में डाउनलोड करें",
  close: "बंद करें",
};
