import { PETAL, PETAL_TURNS } from "../../ui/petals.ts";
import classes from "./falling-petals.module.css";

/** Where each petal comes to lie, relative to the blossom that it falls from. */
const FALLEN = [
  { x: 36, y: 91, turn: 58 },
  { x: -64, y: 93, turn: -42 },
  { x: -26, y: 92, turn: 38 },
  { x: 62, y: 94, turn: -48 },
];

/** A blossom that lets go of its petals. Decoration. */
export function FallingPetals({ isOver }: { isOver: boolean }) {
  return (
    <svg viewBox="-30 0 170 153" height={150} aria-hidden="true" className={classes.picture}>
      <path d="M50 52 C53 85 47 115 50 150" className={classes.stem} />
      <path d="M50 122 C60 96 84 92 96 96 C90 114 70 124 50 122 Z" className={classes.leaf} />
      <path d="M50 138 C40 112 18 108 6 112 C12 130 30 140 50 138 Z" className={classes.leaf} />
      {PETAL_TURNS.map((turn, index) => (
        <g
          key={turn}
          className={classes.petal}
          style={{ transform: isOver ? fallOf(index) : undefined, transitionDelay: `${index * 180}ms` }}
        >
          <path d={PETAL} transform={`rotate(${turn} 50 50)`} />
        </g>
      ))}
      <circle cx="50" cy="50" r="6.5" className={classes.throat} />
    </svg>
  );
}

function fallOf(index: number): string {
  const { x, y, turn } = FALLEN[index % FALLEN.length] ?? { x: 0, y: 90, turn: 0 };
  return `translate(${x}px, ${y}px) rotate(${turn}deg) scale(0.8)`;
}
