/** The value that a share of all values does not exceed; NaN of none. */
export function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** How unlikely it has to be that chance alone explains what was measured. */
const doubt = 0.001;

/**
 * Whether more than one in a hundred of all that could have been measured is over the limit: whether so many of the
 * values are that chance would explain it in one case of a thousand at most.
 */
export function isOverAtP99(values: number[], limit: number): boolean {
  const over = values.filter((value) => value > limit).length;
  return over > 0 && chanceOfMore(over - 1, values.length, 0.01) < doubt;
}

/** The chance that of `count` trials, each with the chance `share`, more than `most` hit (binomial distribution). */
function chanceOfMore(most: number, count: number, share: number): number {
  let term = (1 - share) ** count;
  let sum = term;
  for (let hits = 1; hits <= most; hits++) {
    term *= ((count - hits + 1) / hits) * (share / (1 - share));
    sum += term;
  }
  return 1 - sum;
}
