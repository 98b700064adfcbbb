import { Petals } from "../../ui/blossom.tsx";
import { Bud } from "../../ui/plant.tsx";
import { outagesOf, type Sample, SPAN, stretchesOf } from "./history.ts";
import classes from "./sparkline.module.css";

/** What lies between the edge of the drawing and the curve: the tip is a blossom, which needs room. */
const MARGIN = 6;

const SIZES = { card: { width: 260, height: 44 }, cell: { width: 100, height: 30 } } as const;

/** The quickest and the slowest time that the heights tell apart, as powers of ten of a millisecond. */
const FASTEST = -1;
const SLOWEST = 3;

interface SparklineProps {
  samples: Sample[];
  /** The moment at the right edge, by the servers' clocks; an hour before it is the left one. */
  now: number;
  size: keyof typeof SIZES;
}

/**
 * The last hour of a database: the higher, the longer an answer took, in powers of ten. A closed blossom stands where
 * none came, and nothing where nothing was measured. It ends in a blossom while answers come. Decoration: say it in words too.
 */
export function Sparkline({ samples, now, size }: SparklineProps) {
  const { width, height } = SIZES[size];
  const ground = height - MARGIN;
  const x = (at: number) => MARGIN + (1 - (now - at) / SPAN) * (width - 2 * MARGIN);
  const y = (milliseconds: number) => ground - share(milliseconds) * (ground - MARGIN);
  const recent = samples.filter(({ at }) => at > now - SPAN);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" className={classes.sparkline} data-size={size}>
      <path d={`M${MARGIN} ${ground} H${width - MARGIN}`} className={classes.ground} />
      {outagesOf(recent).map(({ from, until }) => (
        <Gap key={from} from={x(from)} to={x(until ?? now)} height={height} />
      ))}
      {stretchesOf(recent).map((points) => (
        <path
          key={points[0]?.at}
          d={`M${points.map(({ at, milliseconds }) => `${round(x(at))} ${round(y(milliseconds))}`).join("L")}h0`}
          className={classes.curve}
        />
      ))}
      <Tip sample={recent.at(-1)} x={x} y={y} />
    </svg>
  );
}

function Gap({ from, to, height }: { from: number; to: number; height: number }) {
  const width = Math.max(2, to - from);
  return (
    <>
      <rect x={round(from)} width={round(width)} y="2" height={height - 4} rx="2" className={classes.gap} />
      <Bud x={from + width / 2} y={height - 2} height={Math.min(18, height * 0.5)} />
    </>
  );
}

interface TipProps {
  sample: Sample | undefined;
  x: (at: number) => number;
  y: (milliseconds: number) => number;
}

function Tip({ sample, x, y }: TipProps) {
  if (sample === undefined || sample.cell === "down") return null;
  return (
    <g
      transform={`translate(${round(x(sample.at))} ${round(y(sample.cell))}) scale(0.13) translate(-50 -50)`}
    >
      <Petals />
    </g>
  );
}

function share(milliseconds: number): number {
  const power = Math.log10(Math.max(milliseconds, 10 ** FASTEST));
  return Math.min(1, (power - FASTEST) / (SLOWEST - FASTEST));
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
