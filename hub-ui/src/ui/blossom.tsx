import classes from "./blossom.module.css";

/** One petal, from the throat at (50, 50) upwards, in a box of 100 by 100. */
export const PETAL = "M50 49 C37 42 32 25 50 4 C68 25 63 42 50 49 Z";

export const PETAL_TURNS = [45, 135, 225, 315];

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
