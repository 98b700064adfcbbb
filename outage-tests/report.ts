import { type Check, tell } from "./check.ts";
import type { Scenario } from "./scenario.ts";
import type { Verdict } from "./verdict.ts";

const longestReason = 600;

const headings = [
  "fault",
  "requests",
  "failed elsewhere",
  "p99 quiet",
  "p99 elsewhere",
  "noise",
  "longest wait",
  "later p99",
  "later most",
  "back after",
  "connections",
  "verdict",
];

/** The cells of a fault's line; times in milliseconds. */
function cells(verdict: Verdict): string[] {
  const { name, requests, failedElsewhere, quietP99, elsewhereP99, longestWait } = verdict;
  const { laterP99, laterMost, backAfter, opened, checks } = verdict;
  return [
    name,
    String(requests),
    String(failedElsewhere),
    ...[quietP99, elsewhereP99].map(tell),
    verdict.noise.toFixed(1),
    ...[longestWait, laterP99, laterMost, backAfter].map(tell),
    String(opened),
    checks.every(({ holds }) => holds) ? "holds" : "FAILS",
  ];
}

const widths = headings.map((heading, column) => (column === 0 ? 44 : heading.length));

/** The heading of the table on a terminal. */
export function headingLine(): string {
  return line(headings);
}

/** A fault's line, and a line for each check that does not hold. */
export function verdictLines(verdict: Verdict): string {
  return [line(cells(verdict)), ...brokenLines(verdict.checks)].join("\n");
}

/** What came of a scenario, and a line for each check that does not hold. */
export function scenarioLines({ name, measured, checks }: Scenario): string {
  const broken = brokenLines(checks);
  return [
    `${name.padEnd(widths[0] ?? 0)}  ${measured}  ${broken.length > 0 ? "FAILS" : "holds"}`,
    ...broken,
  ].join("\n");
}

function brokenLines(checks: Check[]): string[] {
  const broken = checks.filter(({ holds }) => !holds);
  return broken.map(({ name, seen }) => `    ✗ ${name}: ${seen.slice(0, longestReason)}`);
}

function line(texts: string[]): string {
  return texts
    .map((text, column) => {
      const width = widths[column] ?? 0;
      return column === 0 ? text.padEnd(width) : text.padStart(width);
    })
    .join("  ");
}

/** All results as a section of a Markdown page. */
export function markdown(verdicts: Verdict[], scenarios: Scenario[]): string {
  const row = (texts: string[]) => `| ${texts.join(" | ")} |`;
  const faultRows = verdicts.map((verdict) => row(cells(verdict)));
  const scenarioRows = scenarios.map(({ name, measured, checks }) =>
    row([name, measured, brokenLines(checks).length > 0 ? "FAILS" : "holds"]),
  );
  const broken = [...verdicts, ...scenarios].flatMap(({ name, checks }) =>
    brokenLines(checks).map((reason) => `- ${name}: ${reason.replace("✗", "").trim()}`),
  );
  return [
    row(headings),
    row(headings.map((_heading, column) => (column === 0 ? "---" : "---:"))),
    ...faultRows,
    "",
    row(["beyond single faults", "what was measured", "verdict"]),
    row(["---", "---", "---:"]),
    ...scenarioRows,
    ...(broken.length > 0 ? ["", "What does not hold:", "", ...broken] : []),
    "",
  ].join("\n");
}
