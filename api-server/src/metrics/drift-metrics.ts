import { Counter, Gauge, type Registry } from "prom-client";
import type { VerifyReport } from "#cross-region/upkeep/report.ts";

/** Measures how far directory and regions agree; answers what keeps the report of a verification. */
export function measureDrift(registry: Registry): (report: VerifyReport) => void {
  const registers = [registry];
  const drift = new Gauge({
    name: "vetchium_directory_drift",
    help: "People with whom the directory and a region disagreed at the last verification, repaired or not",
    labelNames: ["kind", "region"],
    registers,
  });
  const repairs = new Counter({
    name: "vetchium_directory_repaired_total",
    help: "People with whom the directory was made to agree",
    labelNames: ["kind", "region"],
    registers,
  });
  const undecidedPeople = new Gauge({
    name: "vetchium_directory_undecided",
    help: "People of whom the last verification could say nothing, as a region was away, and removals it refused",
    labelNames: ["reason", "region"],
    registers,
  });
  const verified = new Gauge({
    name: "vetchium_directory_verified",
    help: "Whether the last verification could hold the whole region against the directory",
    labelNames: ["region"],
    registers,
  });
  const lastRun = new Gauge({
    name: "vetchium_directory_verification_timestamp_seconds",
    help: "When the last verification ended, as Unix time",
    registers,
  });
  const duration = new Gauge({
    name: "vetchium_directory_verification_duration_seconds",
    help: "How long the last verification took",
    registers,
  });

  return ({ parts, seconds }) => {
    drift.reset();
    for (const { region, findings, undecided, refused, notVerified } of parts) {
      for (const [kind, { found, repaired }] of Object.entries(findings)) {
        drift.set({ kind, region }, found);
        repairs.inc({ kind, region }, repaired);
      }
      undecidedPeople.set({ reason: "region-away", region }, undecided);
      undecidedPeople.set({ reason: "too-many", region }, refused);
      verified.set({ region }, notVerified === undefined ? 1 : 0);
    }
    lastRun.setToCurrentTime();
    duration.set(seconds);
  };
}
