import { encode, renderSVG } from "uqr";
import { QR_OPTIONS } from "../qr-code.tsx";

/** About how wide a picture is made, in pixels: enough for a poster. */
const PNG_WIDTH = 1024;

export function qrSvg(text: string): Blob {
  return new Blob([renderSVG(text, QR_OPTIONS)], { type: "image/svg+xml" });
}

/** @throws where the browser gives no picture */
export async function qrPng(text: string): Promise<Blob> {
  const { data } = encode(text, QR_OPTIONS);
  // Whole pixels only: a module that is half a pixel wider than another is harder to read.
  const scale = Math.ceil(PNG_WIDTH / data.length);
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = data.length * scale;
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("This browser draws no pictures");
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = "#000000";
  for (const [y, row] of data.entries()) {
    for (const [x, isDark] of row.entries()) if (isDark) context.fillRect(x * scale, y * scale, scale, scale);
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error("There is no picture")) : resolve(blob)));
  });
}
