import classes from "./ixora-cluster.module.css";

/** A petal that points up from a throat at (0, 0), 46 long. */
const PETAL = "M0 -3 C-9 -9 -21 -27 0 -46 C21 -27 9 -9 0 -3 Z";
const LEAF = "M0 0 C-62 -52 -62 -176 0 -236 C62 -176 62 -52 0 0 Z";

// Seeds of a sunflower and blossoms of an ixora are laid by this angle: no two come to lie in one line.
const GOLDEN_ANGLE = 137.508;
const BLOSSOMS = 44;
const CENTRE = { x: 270, y: 250 };

interface Placed {
  x: number;
  y: number;
  turn: number;
  scale: number;
  tone: "light" | "middle" | "deep";
}

const blossoms = layOutDome();
const buds = Array.from({ length: 15 }, (_, i) => ({ turn: -98 + i * 14, reach: 196 + ((i * 37) % 4) * 10 }));
const leaves = [
  { turn: -104, scale: 0.9 },
  { turn: 106, scale: 0.92 },
  { turn: -136, scale: 1.06 },
  { turn: 140, scale: 1.08 },
  { turn: -168, scale: 0.86 },
  { turn: 170, scale: 0.9 },
];

/** A whole head of vetchi: many small blossoms that only make sense together. Decoration. */
export function IxoraCluster({ className }: { className?: string | undefined }) {
  return (
    <svg viewBox="0 0 540 545" aria-hidden="true" className={className}>
      <defs>
        <BlossomSymbol tone="light" />
        <BlossomSymbol tone="middle" />
        <BlossomSymbol tone="deep" />
      </defs>
      <Foliage />
      <g className={classes.buds}>
        {buds.map(({ turn, reach }) => (
          <g key={turn} transform={`translate(${CENTRE.x} ${CENTRE.y}) rotate(${turn})`}>
            <path d={`M0 -120 L0 ${-reach + 10}`} />
            <ellipse cx="0" cy={-reach} rx="7.5" ry="14" />
          </g>
        ))}
      </g>
      {blossoms.map(({ x, y, turn, scale, tone }, index) => (
        <g key={turn} transform={`translate(${x} ${y}) rotate(${turn}) scale(${scale})`}>
          <use
            href={`#ixora-${tone}`}
            className={classes.blossom}
            style={{ animationDelay: `${index * 14}ms` }}
          />
        </g>
      ))}
    </svg>
  );
}

function BlossomSymbol({ tone }: { tone: Placed["tone"] }) {
  return (
    <g id={`ixora-${tone}`}>
      {[0, 90, 180, 270].map((turn) => (
        <g key={turn} transform={`rotate(${turn})`} className={`${classes.petal} ${classes[tone]}`}>
          <path d={PETAL} />
          <path d="M0 -12 L0 -34" className={classes.vein} />
          <path d="M6 -6 L13 -13" className={classes.stamen} />
        </g>
      ))}
      <circle r="5" className={classes.throat} />
      <circle r="1.8" className={classes.pit} />
    </g>
  );
}

function Foliage() {
  return (
    <g transform={`translate(${CENTRE.x} ${CENTRE.y + 70})`}>
      <path d="M0 0 C6 90 -4 150 10 230" className={classes.stem} />
      {leaves.map(({ turn, scale }) => (
        <g key={turn} transform={`rotate(${turn}) scale(${scale})`} className={classes.leaf}>
          <path d={LEAF} />
          <path d="M0 0 C30 -60 30 -170 0 -236 Z" className={classes.leafShine} />
          <path
            d="M0 -10 L0 -222 M0 -60 L-24 -96 M0 -60 L24 -96 M0 -110 L-24 -146 M0 -110 L24 -146 M0 -158 L-15 -184 M0 -158 L15 -184"
            className={classes.leafVein}
          />
        </g>
      ))}
    </g>
  );
}

/** Outermost first, so that the middle of the dome lies on top. */
function layOutDome(): Placed[] {
  const placed: Placed[] = [];
  for (let n = BLOSSOMS - 1; n >= 0; n--) {
    const reach = Math.sqrt((n + 0.5) / BLOSSOMS);
    const angle = (n * GOLDEN_ANGLE * Math.PI) / 180;
    const lightness = -Math.sin(angle) * reach - Math.cos(angle) * reach * 0.5;
    placed.push({
      x: round(CENTRE.x + Math.cos(angle) * reach * 186),
      y: round(CENTRE.y + Math.sin(angle) * reach * 158),
      turn: round(n * 53.7),
      scale: round(1.02 - reach * 0.26),
      tone: lightness > 0.28 ? "light" : lightness < -0.42 ? "deep" : "middle",
    });
  }
  return placed;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
