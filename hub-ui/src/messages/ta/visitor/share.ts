import type * as english from "../../en/visitor/share.ts";
import type { Translation } from "../../types.ts";

export const share: Translation<typeof english.share> = {
  saveContact: "தொடர்பைச் சேமி",
  qrCode: "QR குறியீடு",
  share: "பகிர்",
  copyLink: "இணைப்பை நகலெடு",
  copied: "இணைப்பு நகலெடுக்கப்பட்டது",
  qrTitle: "@{handle} கணக்கின் QR குறியீடு",
  qrText: "இதை ஸ்கேன் செய்பவர்கள் இந்தச் சுயவிவரத்திற்கு வந்துசேர்வார்கள்.",
  qrPicture: "{address} முகவரிக்கு இட்டுச்செல்லும் QR குறியீடு",
  downloadPng: "PNG-ஆகப் பதிவிறக்கு",
  downloadSvg: "SVG-ஆகப் பதிவிறக்கு",
  close: "மூடு",
};
