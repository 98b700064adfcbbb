import type { Sample } from "./load.ts";
import { quantile } from "./statistics.ts";

/** How busy the machine was, by a server that is no part of the system and does nothing. In milliseconds. */
export interface Noise {
  /** What that server needed, and no less than on a machine with nothing else to do. */
  p99: number;
  /** What waiting for the machine may have cost a request, at most and at p99. */
  allowance: number;
  allowanceAtP99: number;
}

/** A p99 of the server that does nothing below this says nothing. */
const floor = 5;
/** A request passes so many processes, each of which may have to wait for the machine. */
const processes = 3;

/** How busy the machine was from one moment to another. */
export function noiseBetween(samples: Sample[], from: number, until: number): Noise {
  const reference = samples.filter(
    ({ kind, sentAt }) => kind === "reference" && sentAt >= from && sentAt < until,
  );
  const times = reference.map(({ took }) => took);
  const p99 = quantile(times, 0.99);
  return {
    p99: Math.max(floor, p99),
    allowance: processes * Math.max(0, ...times),
    allowanceAtP99: processes * p99,
  };
}
