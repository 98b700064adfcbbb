export const share = {
  saveContact: "Save contact",
  qrCode: "QR code",
  share: "Share",
  copyLink: "Copy link",
  copied: "Link copied",
  qrTitle: "QR code of @{handle}",
  qrText: "Whoever scans it comes to this profile.",
  qrPicture: "QR code that leads to {address}",
  downloadPng: "Download as PNG",
  downloadSvg: "Download as SVG",
  close: "Close",
} as const;
