import type { Sample } from "./load.ts";
import { quantile } from "./statistics.ts";

/** Something that has to hold. */
export interface Check {
  name: string;
  holds: boolean;
  /** What was seen instead. */
  seen: string;
}

/** Whether something holds, and what was seen. */
export function check(name: string, holds: boolean, seen: string): Check {
  return { name, holds, seen };
}

/** What failed and how often, e.g. `3 × me by usa1: 503 internal`. */
export function describe(samples: Sample[]): string {
  const groups = Map.groupBy(samples, (one) => {
    const answer = one.error ?? `${one.answered} ${one.problem ?? ""}`.trim();
    return `${one.kind} of ${one.of ?? "nobody"} by ${one.way.name}: ${answer}`;
  });
  return [...groups]
    .map(
      ([what, { length }]) =>
        `${length} × ${what} ${describeTimes(groups.get(what)?.map((one) => one.took) ?? [])}`,
    )
    .join(", ");
}

/** How long they took. */
export function describeTimes(values: number[]): string {
  if (values.length === 0) return "(none)";
  return `(p99 ${tell(quantile(values, 0.99))} ms, most ${tell(Math.max(...values))} ms)`;
}

/** Milliseconds for people. */
export function tell(milliseconds: number): string {
  return Number.isFinite(milliseconds) ? milliseconds.toFixed(milliseconds < 10 ? 1 : 0) : "–";
}
