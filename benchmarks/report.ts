import { readFile } from "node:fs/promises";
import { arch, cpus, platform, totalmem } from "node:os";
import type { GeoResult } from "./distances.ts";
import type { Checked, Result, Spread } from "./measure.ts";

/** Everything that came of a run of the benchmark. */
export interface Report {
  date: string;
  machine: { cpu: string; cores: number; memoryGiB: number; platform: string };
  versions: Record<string, string>;
  people: number;
  seconds: number;
  rounds: number;
  results: Result[];
  checks: Checked[];
  /** Empty unless distances were put between the regions. */
  geography: GeoResult[];
}

/** What it ran on. */
export async function surroundings(): Promise<Pick<Report, "date" | "machine" | "versions">> {
  const manifest = JSON.parse(await readFile(new URL("package.json", import.meta.url), "utf8"));
  const { fastify = "", pg = "", autocannon = "" } = manifest.devDependencies as Record<string, string>;
  return {
    date: new Date().toISOString(),
    machine: {
      cpu: cpus()[0]?.model ?? "unknown",
      cores: cpus().length,
      memoryGiB: Math.round(totalmem() / 1024 ** 3),
      platform: `${platform()}-${arch()}`,
    },
    versions: { node: process.versions.node, fastify, pg, autocannon },
  };
}

/** Whether everything is as it was wanted. */
export function isAllMet({ results, checks, geography }: Report): boolean {
  return [...results, ...checks, ...geography].every(({ isMet }) => isMet !== false);
}

/** The results as lines of a Markdown table each. */
export function tables(report: Report): string {
  const results = table(
    [
      "scenario",
      "connections",
      "req/s [min-max]",
      "p50 ms",
      "p99 ms",
      "baseline",
      "its req/s or p99",
      "ratio",
      "wanted",
      "",
    ],
    report.results.map(resultRow),
  );
  const checks = table(
    ["what", "is", "limit", ""],
    report.checks.map((check) => [
      check.name,
      `${figure(check.value)} ${check.unit}`,
      figure(check.limit),
      verdict(check.isMet),
    ]),
  );
  const geography = table(
    ["operation", "server", "p50 ms", "must pay", "ms of that", "p50 in units of it", ""],
    report.geography.map((row) => [
      row.operation,
      row.server,
      figure(row.p50),
      row.mustPay,
      figure(row.budget),
      row.budget === 0 ? "-" : (row.p50 / row.budget).toFixed(2),
      verdict(row.isMet),
    ]),
  );
  return [results, checks, ...(report.geography.length > 0 ? [geography] : [])].join("\n\n");
}

function resultRow(result: Result): string[] {
  const { subject, baseline, baselines, compares, ratio, wanted } = result;
  const isRate = compares === "rate";
  const others = baselines.filter((other) => other !== baseline);
  const beside = [baseline, ...others].map((one) => one.name).join("; ");
  const figures = [baseline, ...others].map((one) => ranged(one[compares])).join("; ");
  const bound = wanted === null ? "-" : `${isRate ? "≥" : "≤"} ${wanted}`;
  const failures = subject.failed > 0 ? `, ${subject.failed} failed` : "";
  return [
    result.scenario,
    String(result.connections),
    ranged(subject.rate),
    figure(subject.p50.median),
    figure(subject.p99.median),
    beside,
    figures,
    ratio.toFixed(2),
    bound,
    verdict(result.isMet) + failures,
  ];
}

function ranged({ median, min, max }: Spread): string {
  return `${figure(median)} [${figure(min)}-${figure(max)}]`;
}

function figure(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString("en") : value.toFixed(value >= 10 ? 1 : 2);
}

function verdict(isMet: boolean | null): string {
  if (isMet === null) return "";
  return isMet ? "yes" : "**no**";
}

function table(heads: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");
}
