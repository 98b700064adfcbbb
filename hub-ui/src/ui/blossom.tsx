import classes from "./blossom.module.css";
import { PETAL, PETAL_TURNS } from "./petals.ts";

interface BlossomProps {
  size?: number | string;
  className?: string | undefined;
}

/** A single vetchi blossom: the mark of Vetchium. Decoration. */
export function Blossom({ size = 32, className }: BlossomProps) {
  return (
    <svg viewBox="0 0 100 100" width={size} height={size} aria-hidden="true" className={className}>
      <Petals />
    </svg>
  );
}

export function Petals() {
  return (
    <g className={classes.petals}>
      {PETAL_TURNS.map((turn) => (
        <path key={turn} d={PETAL} transform={`rotate(${turn} 50 50)`} />
      ))}
      <circle cx="50" cy="50" r="6.5" className={classes.throat} />
    </g>
  );
}
