import { DatabaseUnavailable } from "#postgres/errors.ts";
import type { RegionalDatabase } from "#regional-db/regional-database.ts";
import {
  emptyPart,
  type PartReport,
  type UpkeepContext,
  type VerifyOptions,
  type VerifyReport,
} from "./report.ts";
import { verifyEntries, verifyOrphans } from "./verify-entries.ts";
import { verifyPeople } from "./verify-people.ts";

/**
 * Holds regions against the directory in both directions, batch by batch, and puts right what differs if it
 * is asked to. A database that is away costs the parts that need it; the rest goes on.
 */
export async function verify(
  context: UpkeepContext,
  regions: RegionalDatabase[],
  options: VerifyOptions,
): Promise<VerifyReport> {
  const startedAt = performance.now();
  const orphans = await attempt("none", () => verifyOrphans(context, options));
  const parts = await Promise.all(
    regions.map(async (home) => {
      // Names of people whom nobody knows are freed first: they may be what is in the way of others.
      const entries = await attempt(home.region, () => verifyEntries(context, home, options));
      const people = await attempt(home.region, () => verifyPeople(context, home, options));
      return merge(entries, people);
    }),
  );
  return { parts: [...parts, orphans], seconds: (performance.now() - startedAt) / 1000 };
}

async function attempt(region: string, work: () => Promise<PartReport>): Promise<PartReport> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DatabaseUnavailable)) throw error;
    return { ...emptyPart(region), notVerified: error.message };
  }
}

function merge(entries: PartReport, people: PartReport): PartReport {
  return {
    region: people.region,
    people: people.people,
    entries: entries.entries,
    // Each direction finds kinds of its own.
    findings: { ...entries.findings, ...people.findings },
    undecided: entries.undecided + people.undecided,
    refused: entries.refused,
    notVerified: entries.notVerified ?? people.notVerified,
  };
}
