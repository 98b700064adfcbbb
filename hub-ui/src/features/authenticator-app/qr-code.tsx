import { encode } from "uqr";
import classes from "./authenticator-app.module.css";

// What readers need around the code to find it, in modules (ISO/IEC 18004).
const QUIET_ZONE = 4;

/** A QR code, dark on light in either colour scheme, as readers expect it. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data } = encode(text, { border: QUIET_ZONE, ecc: "M" });
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
