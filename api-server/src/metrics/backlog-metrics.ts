import { Gauge, type Registry } from "prom-client";
import { claimCounts } from "#cross-region/claim-counts.ts";
import type { Databases } from "#cross-region/databases.ts";
import { countJobs } from "#jobs/queue.queries.ts";
import { ScrapedCount } from "./scraped-count.ts";

const JOB_STATES = ["waiting", "running", "failed", "exhausted"] as const;

/**
 * Measures what waits to be done for the server's own region: jobs in its queue, and claims in the directory.
 * Answers what counts both anew.
 */
export function measureBacklog(registry: Registry, { directory, regions }: Databases): () => Promise<void> {
  const { own } = regions;
  const jobs = measureJobs(registry, own.region);
  const claims = measureClaims(registry, own.region);
  const success = new Gauge({
    name: "vetchium_scrape_success",
    help: "Whether what is counted at each scrape could be: without its database it is left out",
    labelNames: ["count"],
    registers: [registry],
  });
  const counts = [
    new ScrapedCount("jobs", () => countJobs.run(undefined, own), jobs),
    new ScrapedCount("claims", () => claimCounts(directory, own.region), claims),
  ];
  return async () => {
    await Promise.all(
      counts.map(async (count) => success.set({ count: count.name }, (await count.take()) ? 1 : 0)),
    );
  };
}

type JobCount = Awaited<ReturnType<typeof countJobs.run>>[number];

function measureJobs(registry: Registry, region: string) {
  const registers = [registry];
  const jobs = new Gauge({
    name: "vetchium_jobs",
    help: "Jobs in the region's queue; a failed one is tried again, an exhausted one never",
    labelNames: ["region", "task", "state"],
    registers,
  });
  const overdue = new Gauge({
    name: "vetchium_jobs_overdue_seconds",
    help: "How long the job that has waited longest could have been run",
    labelNames: ["region"],
    registers,
  });
  return (rows: JobCount[] | undefined) => {
    jobs.reset();
    overdue.reset();
    if (rows === undefined) return;
    for (const row of rows) {
      for (const state of JOB_STATES) jobs.set({ region, task: row.task, state }, row[state]);
    }
    overdue.set({ region }, Math.max(0, ...rows.map(({ overdue_seconds }) => overdue_seconds)));
  };
}

function measureClaims(registry: Registry, region: string) {
  const registers = [registry];
  const labelNames = ["region"];
  const pending = new Gauge({
    name: "vetchium_claims_pending",
    help: "Claims on names of which the directory does not know the fate yet",
    labelNames,
    registers,
  });
  const overdue = new Gauge({
    name: "vetchium_claims_overdue",
    help: "Pending claims whose lease is over: nobody has recovered them yet",
    labelNames,
    registers,
  });
  return (counts: { pending: number; overdue: number } | undefined) => {
    pending.reset();
    overdue.reset();
    if (counts === undefined) return;
    pending.set({ region }, counts.pending);
    overdue.set({ region }, counts.overdue);
  };
}
