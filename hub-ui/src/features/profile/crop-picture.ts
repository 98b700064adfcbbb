/** The most pixels along an edge of what is sent: as large as a picture is ever shown. */
const MAX_EDGE = 1024;

interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * Cuts a square out of a picture, in pixels of the picture as it is seen: turned as its camera says (EXIF).
 * @throws where the browser can't decode it
 */
export async function cropPicture(picture: Blob, { x, y, width, height }: Area): Promise<Blob> {
  const bitmap = await createImageBitmap(picture, { imageOrientation: "from-image" });
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = Math.max(1, Math.min(MAX_EDGE, Math.round(width)));
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("This browser draws no pictures");
  context.imageSmoothingQuality = "high";
  context.drawImage(bitmap, x, y, width, height, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return new Promise((resolve, reject) => {
    const give = (blob: Blob | null) =>
      blob === null ? reject(new Error("There is no picture")) : resolve(blob);
    // A browser that writes no WebP writes PNG instead, and says so in the blob's type.
    canvas.toBlob(give, "image/webp", 0.92);
  });
}
