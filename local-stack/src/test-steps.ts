import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBrowser } from "./ensure-browser.ts";
import { ensureNginx } from "./ensure-nginx.ts";
import { runProgram } from "./run-program.ts";
import { checkout } from "./settings.ts";
import type { Outcome, Step } from "./steps.ts";

/** The parts of Vitest's JSON report that are counted. */
interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

/** The parts of Playwright's JSON report that are counted. */
interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number };
  errors: unknown[];
}

/** API and local stack against real servers on free ports; nginx too, where it can be had. */
export const vitestStep: Step = {
  name: "API and local stack",
  run: async () => {
    if (!(await ensureNginx()))
      console.log("There is no nginx and none can be installed: its tests are skipped.");
    const vitest = join(checkout, "node_modules", "vitest", "vitest.mjs");
    return countingRun<VitestReport>(
      (report) => [vitest, "run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
      () => ({}),
      ({ numPassedTests, numFailedTests, testResults }) => ({
        passed: numPassedTests,
        // A file that cannot be loaded has no tests that could fail.
        failed: numFailedTests + testResults.filter(isBrokenFile).length,
      }),
    );
  },
};

/** The hub in Chromium, through the balancer. */
export const browserStep: Step = {
  name: "hub in Chromium",
  run: async () => {
    const browser = await ensureBrowser();
    if (!browser) {
      const output =
        "There is no Chromium and none can be installed: install one, e.g. apt-get install chromium.";
      return { passed: 0, failed: 1, output };
    }
    const playwright = join(checkout, "node_modules", "@playwright", "test", "cli.js");
    const config = join("browser-tests", "playwright.config.ts");
    return countingRun<PlaywrightReport>(
      () => [playwright, "test", "--config", config, "--reporter=list,json"],
      (report) => ({ VETCHIUM_CHROMIUM: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: report }),
      ({ stats, errors }) => ({
        passed: stats.expected,
        failed: stats.unexpected + stats.flaky + errors.length,
      }),
    );
  },
};

/** Databases and API servers that fail under load, in its short form. */
export const outageStep: Step = {
  name: "outages under load",
  run: () =>
    countingRun<{ passed: number; failed: number }>(
      (report) => [join(checkout, "outage-tests", "outages.ts"), "--short", "--json", report],
      () => ({}),
      (counts) => counts,
    ),
};

function isBrokenFile({ status, assertionResults }: VitestReport["testResults"][number]): boolean {
  return status === "failed" && assertionResults.length === 0;
}

/** Runs a test runner live and counts by its report. No report, no test or a bad exit code is a failure too. */
async function countingRun<Report>(
  args: (reportFile: string) => string[],
  environment: (reportFile: string) => Record<string, string>,
  count: (report: Report) => { passed: number; failed: number },
): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), "vetchium-report-"));
  try {
    const file = join(folder, "report.json");
    const { ok } = await runProgram(process.execPath, args(file), {
      live: true,
      environment: environment(file),
    });
    const report = await readFile(file, "utf8").catch(() => undefined);
    if (report === undefined) return { passed: 0, failed: 1, output: "It left no report." };
    const { passed, failed } = count(JSON.parse(report) as Report);
    if (passed + failed === 0) return { passed, failed: 1, output: "It ran no test." };
    return { passed, failed: failed === 0 && !ok ? 1 : failed, output: "" };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
