import { type Check, describe } from "./check.ts";
import type { Sample } from "./load.ts";
import type { Writer } from "./writer.ts";

/** What came of something that is more than one fault. */
export interface Scenario {
  name: string;
  /** What was measured, for people. */
  measured: string;
  checks: Check[];
}

/** That nothing failed at all. */
export function nobodyFails(samples: Sample[]): Check {
  const failed = samples.filter(({ isGood }) => !isGood);
  return { name: "nobody fails", holds: failed.length === 0, seen: describe(failed) };
}

/** That every change which was answered was carried out once, and every other once at most. */
export function everyChangeOnce(writers: Writer[]): Check {
  const mistakes = writers.flatMap((writer) => writer.mistakes.splice(0));
  return { name: "every change once", holds: mistakes.length === 0, seen: mistakes.join(", ") };
}
