import type { Run } from "./programs/run.ts";
import type { Check, Contender, Scenario } from "./scenario.ts";

/** The middle of several rounds, and the least and the most. */
export interface Spread {
  median: number;
  min: number;
  max: number;
}

/** How a contender did at a number of connections. */
export interface Standing {
  name: string;
  rate: Spread;
  p50: Spread;
  p99: Spread;
  failed: number;
}

/** A scenario at a number of connections, beside the best of its baselines. */
export interface Result {
  scenario: string;
  connections: number;
  subject: Standing;
  baseline: Standing;
  /** All of them, the best among them. */
  baselines: Standing[];
  compares: Scenario["compares"];
  /** Of the medians. */
  ratio: number;
  wanted: number | null;
  /** Whether the ratio is what is wanted and every request succeeded; null where nothing is wanted. */
  isMet: boolean | null;
}

/** A check, and whether it holds. */
export interface Checked extends Check {
  isMet: boolean;
}

export interface Plan {
  connections: number[];
  rounds: number;
  /** How long a run is, in seconds. */
  seconds: number;
}

/** Runs a scenario and its baselines in turn, round by round, so that what disturbs the machine disturbs them all. */
export async function measureScenario(scenario: Scenario, plan: Plan): Promise<Result[]> {
  const contenders = [scenario.subject, ...scenario.baselines];
  // What runs for the first time is compiled, and connections are opened.
  for (const contender of contenders) await contender.run(Math.max(...plan.connections), plan.seconds / 2);
  const results: Result[] = [];
  for (const connections of plan.connections) {
    const runs = new Map<Contender, Run[]>(contenders.map((contender) => [contender, []]));
    for (let round = 0; round < plan.rounds; round++) {
      for (const [contender, list] of runs) list.push(await contender.run(connections, plan.seconds));
    }
    results.push(
      compare(
        scenario,
        connections,
        [...runs].map(([{ name }, list]) => standing(name, list)),
      ),
    );
  }
  return results;
}

function compare(scenario: Scenario, connections: number, [subject, ...baselines]: Standing[]): Result {
  const { title, compares } = scenario;
  const isRate = compares === "rate";
  const [baseline] = baselines.toSorted((a, b) =>
    isRate ? b.rate.median - a.rate.median : a.p99.median - b.p99.median,
  );
  if (subject === undefined || baseline === undefined)
    throw new Error(`${title} has nothing to be held against`);
  const ratio = subject[compares].median / baseline[compares].median;
  const wanted = scenario.wanted(connections) ?? null;
  const isGood =
    wanted === null ? null : (isRate ? ratio >= wanted : ratio <= wanted) && subject.failed === 0;
  return {
    scenario: title,
    connections,
    subject,
    baseline,
    baselines,
    compares,
    ratio,
    wanted,
    isMet: isGood,
  };
}

function standing(name: string, runs: Run[]): Standing {
  const failed = runs.reduce((sum, run) => sum + run.failed, 0);
  const of = (read: (run: Run) => number) => spread(runs.map(read));
  return { name, rate: of((run) => run.rate), p50: of((run) => run.p50), p99: of((run) => run.p99), failed };
}

/** The middle, least and most of some numbers. */
export function spread(numbers: number[]): Spread {
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = (place: number) => sorted[place] ?? 0;
  return { median: at(Math.floor(sorted.length / 2)), min: at(0), max: at(sorted.length - 1) };
}

/** Holds a figure against its limit. */
export function checked(check: Check): Checked {
  return { ...check, isMet: check.value <= check.limit };
}
