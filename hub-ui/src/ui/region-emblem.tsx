import { Blossom } from "./blossom.tsx";
import classes from "./region-emblem.module.css";

/** The flower that stands for a region. A region without one of its own gets the vetchi. Decoration. */
export function RegionEmblem({ region, size = 64 }: { region: string; size?: number }) {
  const drawing = EMBLEMS[region];
  if (drawing === undefined) return <Blossom size={size} />;
  return (
    <svg viewBox="0 0 100 100" width={size} height={size} aria-hidden="true">
      {drawing}
    </svg>
  );
}

const LOTUS_PETAL = "M50 84 C34 66 34 38 50 20 C66 38 66 66 50 84 Z";

const lotus = (
  <g>
    {[-72, 72, -48, 48].map((turn) => (
      <path key={turn} d={LOTUS_PETAL} transform={`rotate(${turn} 50 84)`} className={classes.lotusOuter} />
    ))}
    {[-24, 24].map((turn) => (
      <path key={turn} d={LOTUS_PETAL} transform={`rotate(${turn} 50 84)`} className={classes.lotusInner} />
    ))}
    <path d={LOTUS_PETAL} className={classes.lotusMiddle} />
  </g>
);

const ROSE_PETAL = "M50 50 C24 46 22 14 50 10 C78 14 76 46 50 50 Z";

const rose = (
  <g>
    {[0, 72, 144, 216, 288].map((turn) => (
      <path key={turn} d={ROSE_PETAL} transform={`rotate(${turn} 50 50)`} className={classes.roseOuter} />
    ))}
    {[36, 108, 180, 252, 324].map((turn) => (
      <path
        key={turn}
        d={ROSE_PETAL}
        transform={`rotate(${turn} 50 50) translate(18 18) scale(0.64)`}
        className={classes.roseInner}
      />
    ))}
    <path d="M42 50 a8 8 0 1 1 16 0 a6 6 0 1 1 -12 0 a4 4 0 1 1 8 0" className={classes.roseHeart} />
  </g>
);

const FLORET = "M50 46 C47 38 38 30 34 14 L42 21 L46 9 L50 20 L54 9 L58 21 L66 14 C62 30 53 38 50 46 Z";

const cornflower = (
  <g>
    {[0, 45, 90, 135, 180, 225, 270, 315].map((turn) => (
      <path key={turn} d={FLORET} transform={`rotate(${turn} 50 50)`} className={classes.cornflower} />
    ))}
    <circle cx="50" cy="50" r="13" className={classes.cornflowerHeart} />
    {[20, 92, 164, 236, 308].map((turn) => (
      <path
        key={turn}
        d="M50 50 L50 35"
        transform={`rotate(${turn} 50 50)`}
        className={classes.cornflowerStamen}
      />
    ))}
  </g>
);

const EMBLEMS: Record<string, React.ReactNode> = { ind1: lotus, usa1: rose, deu1: cornflower };
