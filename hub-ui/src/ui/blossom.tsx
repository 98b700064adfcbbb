import classes from "./blossom.module.css";

/** One petal, from the throat at (50, 50) upwards, in a box of 100 by 100. */
export const PETAL = "M50 49 C37 42 32 25 50 4 C68 25 63 42 50 49 Z";

const TURNS = [45, 135, 225, 315];

interface BlossomProps {
  /** open: four petals; closed: a bud that hangs its head; unknown: the outline of a blossom */
  state?: "open" | "closed" | "unknown";
  size?: number | string;
  className?: string | undefined;
}

/** A single vetchi blossom: the mark of Vetchium, and the sign for a database. Decoration: say it in text too. */
export function Blossom({ state = "open", size = 32, className }: BlossomProps) {
  return (
    <svg viewBox="0 0 100 100" width={size} height={size} aria-hidden="true" className={className}>
      {state === "closed" ? <Bud /> : <Petals outline={state === "unknown"} />}
    </svg>
  );
}

function Petals({ outline }: { outline: boolean }) {
  return (
    <g className={outline ? classes.outline : classes.petals}>
      {TURNS.map((turn) => (
        <path key={turn} d={PETAL} transform={`rotate(${turn} 50 50)`} />
      ))}
      {outline ? null : <circle cx="50" cy="50" r="6.5" className={classes.throat} />}
    </g>
  );
}

function Bud() {
  return (
    <g className={classes.bud}>
      <path d="M50 12 C66 30 64 56 50 66 C36 56 34 30 50 12 Z" transform="rotate(152 50 50)" />
      <path
        d="M50 20 C56 34 55 52 50 62 C45 52 44 34 50 20 Z"
        transform="rotate(152 50 50)"
        className={classes.budFold}
      />
    </g>
  );
}
