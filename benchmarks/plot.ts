import type { Result } from "./measure.ts";

const ROW = 22;
const LABELS = 470;
const BARS = 420;
const TOP = 56;
/** Bars end here: how much more than wanted it is says the figure beside them. */
const MOST = 2;

/**
 * A bar chart as SVG: how each result stands to what is wanted of it, which is the line at 1. A bar that reaches the
 * line is good, also where less is better.
 */
export function plot(results: Result[]): string {
  const rows = results.flatMap((result) => {
    if (result.wanted === null) return [];
    const share = result.compares === "rate" ? result.ratio / result.wanted : result.wanted / result.ratio;
    return [{ ...result, share, wanted: result.wanted }];
  });
  const height = TOP + rows.length * ROW + 12;
  const bars = rows.map(({ scenario, connections, share, ratio, wanted, isMet }, index) => {
    const y = TOP + index * ROW;
    const length = Math.max(1, (Math.min(share, MOST) / MOST) * BARS);
    const label = `${scenario}, ${connections}`;
    return `<text x="${LABELS - 8}" y="${y + 13}" text-anchor="end">${escaped(label)}</text>
<rect x="${LABELS}" y="${y + 2}" width="${length.toFixed(1)}" height="14" fill="${isMet ? "#2b8a3e" : "#c92a2a"}"/>
<text x="${LABELS + BARS + 8}" y="${y + 13}">${ratio.toFixed(2)} of ${wanted}</text>`;
  });
  const line = LABELS + BARS / MOST;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${LABELS + BARS + 120}" height="${height}" font-family="sans-serif" font-size="12">
<title>Ratio to the baseline of the same run, against what is wanted</title>
<rect width="100%" height="100%" fill="#fff"/>
<text x="${LABELS}" y="20" font-size="14">Ratio to the baseline of the same run, against what is wanted</text>
<text x="${line}" y="42" text-anchor="middle">wanted</text>
${bars.join("\n")}
<line x1="${line}" x2="${line}" y1="${TOP - 8}" y2="${height - 8}" stroke="#000" stroke-dasharray="3 3"/>
</svg>
`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
