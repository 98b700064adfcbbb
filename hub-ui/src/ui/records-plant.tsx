import { PETAL, PETAL_TURNS } from "./petals.ts";
import classes from "./records-plant.module.css";

/** The most blossoms that are drawn; more would be too small to be told apart. */
export const MOST_BLOSSOMS = 60;

// As in the ixora cluster: by this angle no two blossoms come to lie in one line.
const GOLDEN_ANGLE = 137.508;

/** In the drawing's own units, a box of 160 by 200 whose lower edge is the ground. */
const HEAD = { x: 80, y: 66, reach: 56 };

export interface Placed {
  x: number;
  y: number;
  turn: number;
  scale: number;
}

interface RecordsPlantProps {
  /** how many records it stands for; undefined where nobody knows */
  records: number | undefined;
  /** whether they are at home here: what is elsewhere stays a closed bud */
  isInBloom: boolean;
  className?: string | undefined;
}

/** A plant with one flower for each record: bare ground for none, an outline where it is not known. Decoration. */
export function RecordsPlant({ records, isInBloom, className }: RecordsPlantProps) {
  const flowers = records === undefined ? [] : layOut(Math.min(records, MOST_BLOSSOMS));
  return (
    <svg viewBox="0 0 160 200" aria-hidden="true" className={className}>
      {records === undefined ? <Outline /> : null}
      {flowers.length > 0 ? <Stem /> : null}
      {flowers.map(({ x, y, turn, scale }, index) => (
        <g key={turn} transform={`translate(${x} ${y}) rotate(${turn}) scale(${scale})`}>
          <g className={classes.opening} style={{ animationDelay: `${index * 22}ms` }}>
            {isInBloom ? <BlossomShape tone={index} /> : <BudShape />}
          </g>
        </g>
      ))}
      <path d="M22 200 C36 186 60 188 80 186 C102 184 124 187 138 200 Z" className={classes.soil} />
    </svg>
  );
}

/** Some blossoms in a row, for the few records of the directory. Decoration. */
export function LooseBlossoms({ records }: { records: number }) {
  const drawn = Math.min(records, 7);
  return (
    <svg viewBox={`0 0 ${drawn * 84} 100`} height={34} aria-hidden="true" className={classes.loose}>
      {Array.from({ length: drawn }, (_, index) => index).map((index) => (
        <g key={index} transform={`translate(${42 + index * 84} 50) rotate(${index * 31})`}>
          <BlossomShape tone={index} />
        </g>
      ))}
    </svg>
  );
}

/** A blossom around (0, 0), about 90 wide. */
export function BlossomShape({ tone }: { tone: number }) {
  return (
    <g className={classes[`tone${tone % 3}`]}>
      {PETAL_TURNS.map((turn) => (
        <path key={turn} d={PETAL} transform={`rotate(${turn}) translate(-50 -50)`} />
      ))}
      <circle r="8" className={classes.throat} />
    </g>
  );
}

function BudShape() {
  return (
    <g className={classes.bud}>
      <path d="M0 26 C-17 10 -15 -14 0 -34 C15 -14 17 10 0 26 Z" />
      <path d="M0 26 C-17 14 -16 2 -11 -8 C-6 4 6 4 11 -8 C16 2 17 14 0 26 Z" className={classes.calyx} />
    </g>
  );
}

export function Stem() {
  return (
    <>
      <path d="M80 92 C84 124 76 156 80 196" className={classes.stem} />
      <path d="M80 158 C92 128 124 122 146 130 C136 154 106 166 80 158 Z" className={classes.leaf} />
      <path d="M80 180 C64 148 34 144 12 152 C22 176 54 188 80 180 Z" className={classes.leaf} />
      <path d="M84 156 C100 144 120 136 138 133 M76 178 C60 166 40 156 22 155" className={classes.vein} />
    </>
  );
}

function Outline() {
  return (
    <g className={classes.outline}>
      <path d="M80 112 C84 134 76 160 80 190" />
      <ellipse cx={HEAD.x} cy={HEAD.y} rx="50" ry="44" />
    </g>
  );
}

/** Outermost first, so that the middle of the head lies on top. */
export function layOut(count: number): Placed[] {
  if (count === 0) return [];
  const scale = Math.min(0.78, Math.max(0.2, 1.5 / Math.sqrt(count)));
  const reach = HEAD.reach - scale * 30;
  return Array.from({ length: count }, (_, index) => {
    const n = count - 1 - index;
    const distance = count === 1 ? 0 : Math.sqrt((n + 0.5) / count) * reach;
    const angle = (n * GOLDEN_ANGLE * Math.PI) / 180;
    return {
      x: round(HEAD.x + Math.cos(angle) * distance),
      y: round(HEAD.y + Math.sin(angle) * distance * 0.88),
      turn: round(n * 53.7),
      scale: round(scale),
    };
  });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
