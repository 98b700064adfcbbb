import type { ServerHistory, ServerMeasurements } from "../../api/types.ts";
import type { Cell } from "./measurements.ts";

/** How long back the page looks, in milliseconds. */
export const SPAN = 60 * 60_000;

/** Servers measure every 30 seconds; after this long without a measurement nothing is known, in milliseconds. */
const KNOWN_FOR = 90_000;

const MINUTE = 60_000;

/** What was measured of a database, and when, by the server's clock. */
export interface Sample {
  at: number;
  cell: Cell;
}

/** A time without an answer; until undefined while there is none still. */
export interface Outage {
  from: number;
  until: number | undefined;
}

/** What can be said about the last hour. */
export interface Account {
  /** How far back it reaches. */
  minutes: number;
  /** The quickest and the slowest answer, in milliseconds; undefined where none came. */
  times: { least: number; most: number } | undefined;
  outages: Outage[];
}

/** What one server knows of a database: what it has measured by itself, and last of all what it says now. */
export function samplesOf(
  database: string,
  history: ServerHistory | undefined,
  live: ServerMeasurements | undefined,
): Sample[] {
  const of = <One extends { database: string }>(all: One[] | undefined) =>
    all?.find((one) => one.database === database);
  const samples = of(history?.databases)?.samples.map(toSample) ?? [];
  const last = of(live?.databases);
  if (last === undefined) return samples;
  const now = toSample(last);
  return [...samples.filter(({ at }) => at < now.at), now];
}

function toSample(measured: { measured_at: string; round_trip_ms: number | null }): Sample {
  return { at: Date.parse(measured.measured_at), cell: measured.round_trip_ms ?? "down" };
}

/**
 * How a database was to be reached from anywhere, out of what each server knows: as the server nearest to it has it, or
 * the next nearest while that one measured nothing. No answer came only where none of them had one.
 */
export function fromAnywhere(servers: Sample[][]): Sample[] {
  const nearestFirst = servers.toSorted((a, b) => usualTime(a) - usualTime(b));
  let moments: Sample[] = [];
  for (const samples of nearestFirst) {
    const unknown = samples.filter(({ at }) => !moments.some((moment) => isAbout(moment, at)));
    const others = servers.filter((server) => server !== samples);
    const added = unknown.map(({ at, cell }) => ({
      at,
      cell: cell === "down" ? elsewhere(others, at) : cell,
    }));
    moments = [...moments, ...added];
  }
  return moments.sort((a, b) => a.at - b.at);
}

function isAbout(sample: Sample, at: number): boolean {
  return Math.abs(sample.at - at) < KNOWN_FOR / 2;
}

/** The median, in milliseconds. */
function usualTime(samples: Sample[]): number {
  const times = samples.map(({ cell }) => (cell === "down" ? Number.POSITIVE_INFINITY : cell));
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.POSITIVE_INFINITY;
}

/** What others had about then: an answer counts where one of them had it before and after. */
function elsewhere(others: Sample[][], at: number): Cell {
  const times = others.flatMap((samples) => {
    const before = samples.findLast((sample) => sample.at <= at && isAbout(sample, at));
    const after = samples.find((sample) => sample.at > at && isAbout(sample, at));
    const cells = [before, after].flatMap((sample) => (sample === undefined ? [] : [sample.cell]));
    return cells.includes("down") ? [] : cells.filter((cell) => cell !== "down");
  });
  return times.length === 0 ? "down" : Math.min(...times);
}

/** Puts samples into what can be said of them; undefined where there is none in the last hour. */
export function accountOf(samples: Sample[], now: number): Account | undefined {
  const recent = samples.filter(({ at }) => at > now - SPAN);
  const [first] = recent;
  if (first === undefined) return undefined;
  const times = recent.flatMap(({ cell }) => (cell === "down" ? [] : [cell]));
  return {
    minutes: Math.max(1, Math.round((now - first.at) / MINUTE)),
    times: times.length === 0 ? undefined : { least: Math.min(...times), most: Math.max(...times) },
    outages: outagesOf(recent),
  };
}

/** The times without an answer. One ends with the next answer, or when nothing more is known. */
export function outagesOf(samples: Sample[]): Outage[] {
  const outages: Outage[] = [];
  let current: Outage | undefined;
  for (const [index, { at, cell }] of samples.entries()) {
    const next = samples[index + 1];
    if (cell !== "down") continue;
    current ??= { from: at, until: undefined };
    if (next !== undefined && next.cell === "down" && next.at - at <= KNOWN_FOR) continue;
    outages.push(next === undefined ? current : { ...current, until: Math.min(next.at, at + KNOWN_FOR) });
    current = undefined;
  }
  return outages;
}

/** How long an outage took, or has taken until now, in whole minutes: at least one. */
export function minutesOf({ from, until }: Outage, now: number): number {
  return Math.max(1, Math.round(((until ?? now) - from) / MINUTE));
}

/** Answers in a row, none of them missing. */
export function stretchesOf(samples: Sample[]): { at: number; milliseconds: number }[][] {
  const stretches: { at: number; milliseconds: number }[][] = [];
  let before: Sample | undefined;
  for (const sample of samples) {
    const goesOn = before !== undefined && before.cell !== "down" && sample.at - before.at <= KNOWN_FOR;
    if (sample.cell !== "down") {
      const point = { at: sample.at, milliseconds: sample.cell };
      const last = stretches.at(-1);
      if (goesOn && last !== undefined) last.push(point);
      else stretches.push([point]);
    }
    before = sample;
  }
  return stretches;
}
