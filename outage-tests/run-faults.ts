import { setTimeout as pause } from "node:timers/promises";
import { until } from "@vetchium/local-stack/processes";
import { begin, type Fault } from "./faults.ts";
import type { Load } from "./load.ts";
import { everyChangeOnce } from "./scenario.ts";
import type { Part, System, Way } from "./system.ts";
import type { Trial } from "./trial.ts";
import { concerns, judge, type Timeline, type Verdict } from "./verdict.ts";

/** How long each part of a run takes, in milliseconds. */
export interface Lengths {
  quiet: number;
  fault: number;
  /** How long it is watched after everybody is served again. */
  calm: number;
  /** The least time that it is watched after the fault's end. */
  recovery: number;
}

const longestRecovery = 8_000;

/** What a server holds to a database: its pool, that of its upkeep, and a connection to probe with for each. */
const connectionsOfServer = 10 + 2 + 2;
/** What the queue of the region's own server holds beside that. */
const connectionsOfQueue = 6;

/**
 * The most connections that may be opened to the databases concerned once they are back: what all servers hold, and
 * half as many for those that were being opened when they stopped answering. PostgreSQL lets in more at a time.
 */
function mostConnections({ regions }: System, { parts }: Fault): number {
  const databases = parts.filter(({ kind }) => kind === "database").length;
  return 1.5 * databases * (regions.length * connectionsOfServer + connectionsOfQueue);
}

/** Runs one fault under load: quiet, then the fault, then the way back; and judges it. */
export async function runFault(trial: Trial, fault: Fault, lengths: Lengths): Promise<Verdict> {
  const { system, load } = trial;
  chooseWays(system, load, fault);
  const quietFrom = performance.now();
  await pause(lengths.quiet);
  leaveOut(load, fault);
  // What is at a server that is about to fail is lost with it, for want of a balancer.
  await load.answered();
  const faultFrom = performance.now();
  load.asksForNames = fault.parts.some(({ name }) => name === "global-db");
  load.renames = load.asksForNames;
  const end = await begin(system, fault);
  await pause(lengths.fault);
  const endingFrom = performance.now();
  load.renames = false;
  const databases = fault.parts.filter(({ kind }) => kind === "database");
  const connections = () => databases.reduce((sum, part) => sum + system.link(part).opened, 0);
  const before = connections();
  await end();
  const endedAt = performance.now();
  chooseWays(system, load, fault);
  await everybodyServed(load, fault, endedAt);
  load.asksForNames = false;
  await pause(Math.max(lengths.calm, endedAt + lengths.recovery - performance.now()));
  const timeline: Timeline = { quietFrom, faultFrom, endingFrom, endedAt, until: performance.now() };
  const opened = connections() - before;
  await trial.settle();
  const samples = load.samples.filter(({ sentAt }) => sentAt >= quietFrom);
  const verdict = judge(fault, samples, timeline, { opened, most: mostConnections(system, fault) });
  verdict.checks.push(everyChangeOnce(load.writers));
  return verdict;
}

/** Over the links to the servers only where those are what fails: else each server is asked itself. */
function chooseWays(system: System, load: Load, { kind, parts }: Fault): void {
  const isOnLink = kind !== "killed" && kind !== "frozen" && parts.some((part) => part.kind === "server");
  load.ways = isOnLink ? system.linkedWays : system.ways;
}

/** A server that fails is asked by the balancers alone. */
function leaveOut(load: Load, { parts }: Fault): void {
  const failing = parts.filter(({ kind }) => kind === "server").map(({ region }) => region);
  load.ways = load.ways.filter(({ server }) => server === undefined || !failing.includes(server));
}

/** Waits until those concerned were served by every way since the end, or for as long as that may take. */
async function everybodyServed(load: Load, { parts }: Fault, since: number): Promise<void> {
  const isServed = (part: Part, way: Way) => {
    const last = load.samples.findLast((sample) => sample.way === way && concerns(part, sample));
    return last?.isGood === true && last.sentAt >= since;
  };
  await until(
    () =>
      parts.every((part) =>
        load.ways.every((way) => (part.kind === "server" && way.server !== undefined) || isServed(part, way)),
      ),
    longestRecovery,
    50,
  );
}
