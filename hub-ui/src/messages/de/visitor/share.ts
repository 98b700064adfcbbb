import type * as english from "../../en/visitor/share.ts";
import type { Translation } from "../../types.ts";

export const share: Translation<typeof english.share> = {
  saveContact: "Kontakt speichern",
  qrCode: "QR-Code",
  share: "Teilen",
  copyLink: "Link kopieren",
  copied: "Link kopiert",
  qrTitle: "QR-Code von @{handle}",
  qrText: "Wer ihn scannt, kommt zu diesem Profil.",
  qrPicture: "QR-Code, der zu {address} führt",
  downloadPng: "Als PNG herunterladen",
  downloadSvg: "Als SVG herunterladen",
  close: "Schließen",
};
