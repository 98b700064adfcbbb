import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findProgram } from "@vetchium/local-stack/find-program";
import { expect, test } from "vitest";
import { runBenchmark, writeReport } from "./benchmark.ts";
import type { Report } from "./report.ts";

test("the benchmark runs in miniature, and its report holds every scenario", async () => {
  const lines: string[] = [];
  const plan = { users: 1500, seconds: 0.2, rounds: 1, connections: [2], geo: { warmUps: 1, calls: 1 } };
  const folder = await mkdtemp(join(tmpdir(), "vetchium-bench-"));
  try {
    await writeReport(await runBenchmark(plan, (line) => lines.push(line)), join(folder, "report.json"));
    const report = JSON.parse(await readFile(join(folder, "report.json"), "utf8")) as Report;
    const hasNginx = (await findProgram("nginx")) !== undefined;
    expect(report.results).toHaveLength(hasNginx ? 8 : 7);
    for (const { scenario, subject, baselines, ratio } of report.results) {
      for (const { name, rate, p50, p99, failed } of [subject, ...baselines]) {
        expect(rate.median, `${scenario}, ${name}`).toBeGreaterThan(0);
        expect(p99.median, `${scenario}, ${name}`).toBeGreaterThanOrEqual(p50.median);
        expect(failed, `${scenario}, ${name}`).toBe(0);
      }
      expect(ratio, scenario).toBeGreaterThan(0);
    }
    expect(report.checks.map(({ unit }) => unit)).toEqual(["a second", "ms", "MiB"]);
    expect(report.geography).toHaveLength(18);
    for (const { operation, server, p50, budget, failed } of report.geography) {
      expect(failed, `${operation}, ${server}`).toBe(0);
      expect(p50, `${operation}, ${server}`).toBeGreaterThanOrEqual(budget);
    }
    expect(await readFile(join(folder, "report.svg"), "utf8")).toMatch(/^<svg .*<rect .*<\/svg>\n$/s);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
