import { Petals } from "./blossom.tsx";
import { PETAL, PETAL_TURNS } from "./petals.ts";
import classes from "./plant.module.css";

/** open: in bloom; closed: it hangs its head; unknown: only its outline is there */
export type PlantState = "open" | "closed" | "unknown";

interface PlantProps {
  state: PlantState;
  /** height in pixels; it is as wide as two thirds of that */
  height: number;
  className?: string | undefined;
}

/** A vetchi that stands on the lower edge, and stands for a state. Decoration: say the state in text too. */
export function Plant({ state, height, className }: PlantProps) {
  return (
    <svg
      viewBox="0 0 100 150"
      width={(height * 2) / 3}
      height={height}
      aria-hidden="true"
      className={className}
    >
      {state === "closed" ? <Wilted /> : <Upright outlined={state === "unknown"} />}
    </svg>
  );
}

function Upright({ outlined }: { outlined: boolean }) {
  return (
    <>
      <path d="M50 52 C53 85 47 115 50 152" className={classes.stem} />
      <path d="M50 122 C60 96 84 92 96 96 C90 114 70 124 50 122 Z" className={classes.leaf} />
      <path d="M50 138 C40 112 18 108 6 112 C12 130 30 140 50 138 Z" className={classes.leaf} />
      <path d="M52 121 C64 110 78 101 90 99 M48 137 C36 126 24 117 12 115" className={classes.vein} />
      {outlined ? (
        <g className={classes.outline}>
          {PETAL_TURNS.map((turn) => (
            <path key={turn} d={PETAL} transform={`rotate(${turn} 50 50)`} />
          ))}
        </g>
      ) : (
        <Petals />
      )}
    </>
  );
}

function Wilted() {
  return (
    <>
      <path d="M50 152 C47 112 46 62 62 48 C76 37 86 50 84 66" className={classes.stem} />
      <path d="M48 124 C56 108 74 112 88 128 C76 138 58 138 48 124 Z" className={classes.leaf} />
      <path d="M49 138 C38 122 18 128 6 144 C18 152 38 152 49 138 Z" className={classes.leaf} />
      <path d="M51 125 C60 120 72 123 82 128 M46 138 C36 134 24 138 13 144" className={classes.vein} />
      <ClosedPetals />
    </>
  );
}

function ClosedPetals() {
  return (
    <>
      <path d="M84 62 C74 72 70 88 80 108 C94 100 98 78 84 62 Z" className={classes.bud} />
      <path d="M84 62 C92 74 94 92 80 108 C86 92 86 76 84 62 Z" className={classes.fold} />
      <path d="M76 66 C80 58 90 58 93 66 C88 70 81 70 76 66 Z" className={classes.calyx} />
    </>
  );
}

/** A closed blossom alone, for drawings: it stands on the point (x, y). */
export function Bud({ x, y, height }: { x: number; y: number; height: number }) {
  // In the plant it hangs, from (84, 60) down to (80, 108).
  const scale = height / 48;
  return (
    <g transform={`translate(${x} ${y}) scale(${scale} ${-scale}) translate(-83 -60)`}>
      <ClosedPetals />
    </g>
  );
}
