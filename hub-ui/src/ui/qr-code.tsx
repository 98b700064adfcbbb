import { encode } from "uqr";
import classes from "./qr-code.module.css";

// What readers need around the code to find it, in modules (ISO/IEC 18004), and how much of it may be damaged.
export const QR_OPTIONS = { border: 4, ecc: "M" } as const;

/** A QR code, dark on light in either colour scheme, as readers expect it. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data } = encode(text, QR_OPTIONS);
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : "")))
    .join("");
  return (
    <svg
      viewBox={`0 0 ${data.length} ${data.length}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      className={classes.code}
    >
      <path d={path} />
    </svg>
  );
}
