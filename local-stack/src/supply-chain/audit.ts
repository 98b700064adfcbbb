import { StackFailure } from "../failure.ts";
import { withDeployedPackages } from "./deployed-packages.ts";
import { runNpm } from "./npm.ts";

/** The parts of `npm audit --json` that are read. */
interface AuditReport {
  /** Why there is no report. */
  message?: string;
  auditReportVersion?: number;
  vulnerabilities?: Record<string, { severity: string; range: string }>;
}

/** What the registry knows of the packages in use. */
export interface Audit {
  /** Why the registry was not asked; undefined where it answered. */
  notAsked?: string;
  /** A line for each package with a weakness that is high or critical. */
  findings: string[];
}

const SEVERE = ["high", "critical"];

/**
 * Asks the registry for known weaknesses of the packages that are deployed.
 * @throws StackFailure when npm says something that can't be read
 */
export async function auditPackages(environment: Record<string, string> = {}): Promise<Audit> {
  const args = ["audit", "--json", "--audit-level=high"];
  const { stdout, stderr } = await withDeployedPackages((folder) => runNpm(folder, args, environment));
  const report = parse(stdout);
  if (report === undefined) throw new StackFailure(`npm audit can't be read:\n${stderr}`);
  if (report.auditReportVersion === undefined) {
    return { notAsked: report.message ?? "the registry gave no report", findings: [] };
  }
  const findings = Object.entries(report.vulnerabilities ?? {})
    .filter(([, { severity }]) => SEVERE.includes(severity))
    .map(([name, { severity, range }]) => `${name} ${range}: ${severity}`);
  return { findings };
}

function parse(text: string): AuditReport | undefined {
  try {
    return JSON.parse(text) as AuditReport;
  } catch {
    return undefined;
  }
}
