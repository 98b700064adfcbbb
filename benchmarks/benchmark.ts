import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { askServer } from "./child.ts";
import { type DistancePlan, measureDistances } from "./distances.ts";
import { type Checked, checked, measureScenario, type Result } from "./measure.ts";
import { plot } from "./plot.ts";
import { type Report, surroundings, tables } from "./report.ts";
import { scenarios } from "./scenarios.ts";
import { type System, startSystem } from "./system.ts";

export interface BenchmarkOptions {
  users: number;
  /** How long a run is, in seconds. */
  seconds: number;
  rounds: number;
  connections: number[];
  /** The one scenario to run; all of them when left out. */
  only?: string | undefined;
  /** How to measure with distances between the regions; not at all when left out. */
  geo?: DistancePlan | undefined;
}

/** From so many people on, it is checked how long loading them takes. */
const MANY = 1_000_000;
const LOAD_LIMIT = 180;
const MEMORY_LIMIT = 160;

/**
 * Starts everything, loads people, and runs the scenarios beside their baselines.
 * @param say is told how it goes on
 */
export async function runBenchmark(options: BenchmarkOptions, say: (line: string) => void): Promise<Report> {
  const system = await startSystem(options.users, say);
  try {
    const results: Result[] = [];
    const checks: Checked[] = [];
    for (const name of Object.keys(scenarios)) {
      if (options.only !== undefined && options.only !== name) continue;
      const measured = await runScenario(system, name, options, say);
      results.push(...measured.results);
      checks.push(...measured.checks);
    }
    const geography = options.geo ? await measureDistances(system, options.geo) : [];
    checks.push(...(await lastChecks(system, options)));
    const { users: people, seconds, rounds } = options;
    return { ...(await surroundings()), people, seconds, rounds, results, checks, geography };
  } finally {
    await system.stop();
  }
}

async function runScenario(
  system: System,
  name: string,
  options: BenchmarkOptions,
  say: (line: string) => void,
): Promise<{ results: Result[]; checks: Checked[] }> {
  const scenario = await scenarios[name]?.(system);
  if (scenario === undefined) {
    say(`${name} is left out: there is no nginx on this machine`);
    return { results: [], checks: [] };
  }
  try {
    const results = await measureScenario(scenario, options);
    for (const { connections, ratio } of results) {
      say(`${scenario.title}, ${connections}: ${ratio.toFixed(2)} of its baseline`);
    }
    const checks = (await scenario.checks?.(options.seconds)) ?? [];
    return { results, checks: checks.map(checked) };
  } finally {
    await scenario.close?.();
  }
}

async function lastChecks({ servers, loadSeconds }: System, { users }: BenchmarkOptions): Promise<Checked[]> {
  const { memory } = await askServer(servers.many.process);
  const loading = { name: "loading people by COPY", value: loadSeconds, unit: "s", limit: LOAD_LIMIT };
  return [
    checked({
      name: "memory of the API server after the run",
      value: memory / 1024 ** 2,
      unit: "MiB",
      limit: MEMORY_LIMIT,
    }),
    ...(users >= MANY ? [checked(loading)] : []),
  ];
}

/** Writes the report as JSON, and its plot beside it as SVG. */
export async function writeReport(report: Report, file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(report, null, 2)}\n`);
  await writeFile(file.replace(/(\.json)?$/, ".svg"), plot(report.results));
}

/** The report as people read it. */
export function describeReport(report: Report): string {
  const { machine, versions, people, seconds, rounds } = report;
  const runs = `${people.toLocaleString("en")} people, ${rounds} rounds of ${seconds} s each`;
  const place = `${machine.cores} cores (${machine.cpu}), ${machine.memoryGiB} GiB, Node.js ${versions.node}`;
  return `\n${runs}; ${place}\n\n${tables(report)}\n`;
}
