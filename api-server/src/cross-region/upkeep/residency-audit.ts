import { findHomes, listOrphanedNames } from "#global-db/upkeep.queries.ts";
import { DatabaseUnavailable } from "#postgres/errors.ts";
import { personTables } from "#regional-db/person-tables.ts";
import type { RegionalDatabase } from "#regional-db/regional-database.ts";
import { findCopies, listPersonIds } from "./people.queries.ts";
import { BATCH, BEFORE_ALL } from "./people.ts";
import type { LongWork, UpkeepContext } from "./report.ts";

/**
 * Who a row of a table may be about.
 *   home     somebody who is at home in this region, or just moving away
 *   known    anybody the directory knows: a mark of a move, without anything personal or on its way here
 *   newcomer somebody at home here, or in no region yet
 *   nobody   somebody whom the directory does not know any more
 */
type Allowed = "home" | "known" | "newcomer" | "nobody";

// A table that is not named here has to be about people at home: one that is new is looked at strictly.
const ALLOWED: Partial<Record<string, Allowed>> = {
  pending_signups: "newcomer",
  arrivals: "known",
  arriving_rows: "known",
  departures: "known",
  forwarded_sessions: "known",
  erasures: "nobody",
};

/** Rows where they do not belong, or in the directory names that belong to nobody. */
export interface Misplaced {
  /** `global`, or a region's id. */
  database: string;
  table: string;
  people: number;
  /** Ids of the first few. */
  examples: string[];
}

export interface ResidencyReport {
  /** How many people's rows were looked at, table by table and region by region. */
  checked: number;
  misplaced: Misplaced[];
  notAudited: { database: string; reason: string }[];
}

// Enough to begin to look.
const EXAMPLES = 20;

/** Looks through every table of every region for rows of people who are not at home there. */
export async function auditResidency(context: UpkeepContext, work: LongWork): Promise<ResidencyReport> {
  const report: ResidencyReport = { checked: 0, misplaced: [], notAudited: [] };
  const attempt = async (database: string, audit: () => Promise<void>) => {
    try {
      await audit();
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable)) throw error;
      report.notAudited.push({ database, reason: error.message });
    }
  };
  await attempt("global", () => auditNames(context, work, report));
  await Promise.all(
    context.regions.all().map((region) =>
      attempt(region.region, async () => {
        for (const { name } of personTables.counted.regional) {
          await auditTable(context, region, name, work, report);
        }
      }),
    ),
  );
  return report;
}

async function auditTable(
  { directory }: UpkeepContext,
  region: RegionalDatabase,
  table: string,
  work: LongWork,
  report: ResidencyReport,
): Promise<void> {
  const allowed = ALLOWED[table] ?? "home";
  const misplaced: Misplaced = { database: region.region, table, people: 0, examples: [] };
  for (let after = BEFORE_ALL; ; ) {
    work.signal?.throwIfAborted();
    const ids = await pageOfIds(region, table, after);
    const last = ids.at(-1);
    if (last === undefined) break;
    const homes = await findHomes.run({ userIds: ids }, directory);
    const suspects = ids.filter((id) => {
      const ownHomes = homes.filter(({ user_id }) => user_id === id).map(({ home_region }) => home_region);
      return !isAllowed(allowed, region.region, ownHomes);
    });
    const confirmed = suspects.length === 0 ? [] : await confirm(region, table, allowed, suspects);
    misplaced.people += confirmed.length;
    misplaced.examples.push(...confirmed.slice(0, EXAMPLES - misplaced.examples.length));
    report.checked += ids.length;
    work.progress?.(`${region.region}: ${table} looked through to ${last}`);
    after = last;
  }
  if (misplaced.people > 0) report.misplaced.push(misplaced);
}

async function pageOfIds(region: RegionalDatabase, table: string, after: string): Promise<string[]> {
  return (await listPersonIds.run({ table, after, limit: BATCH }, region)).map(({ user_id }) => user_id);
}

function isAllowed(allowed: Allowed, region: string, homes: string[]): boolean {
  switch (allowed) {
    case "home":
      return homes.includes(region);
    case "known":
      return homes.length > 0;
    case "newcomer":
      return homes.length === 0 || homes.includes(region);
    case "nobody":
      return homes.length === 0;
  }
}

/** Those of whom the table still has rows, and who are not on the way out by a move. */
async function confirm(region: RegionalDatabase, table: string, allowed: Allowed, suspects: string[]) {
  const copies = allowed === "home" ? await findCopies.run({ userIds: suspects }, region) : [];
  const moving = new Set(copies.filter(({ is_moving }) => is_moving).map(({ user_id }) => user_id));
  const confirmed: string[] = [];
  for (const id of suspects.filter((suspect) => !moving.has(suspect))) {
    // The page after the id before this one begins with it, if it is there.
    if ((await pageOfIds(region, table, before(id)))[0] === id) confirmed.push(id);
  }
  return confirmed;
}

/** The uuid that comes just before another. */
function before(id: string): string {
  const number = BigInt(`0x${id.replaceAll("-", "")}`) - 1n;
  const hex = number.toString(16).padStart(32, "0");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

async function auditNames({ directory }: UpkeepContext, work: LongWork, report: ResidencyReport) {
  const misplaced: Misplaced = { database: "global", table: "names", people: 0, examples: [] };
  for (let after = BEFORE_ALL; ; ) {
    work.signal?.throwIfAborted();
    const [page] = await listOrphanedNames.run({ after, limit: BATCH }, directory);
    if (page?.last_id == null) break;
    misplaced.people += page.orphans.length;
    misplaced.examples.push(...page.orphans.slice(0, EXAMPLES - misplaced.examples.length));
    report.checked += page.seen;
    after = page.last_id;
  }
  if (misplaced.people > 0) report.misplaced.push(misplaced);
}
