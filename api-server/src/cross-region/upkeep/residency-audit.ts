import { findHomes } from "#global-db/upkeep.queries.ts";
import { DatabaseUnavailable } from "#postgres/errors.ts";
import { countPersonRows } from "#regional-db/person-rows.queries.ts";
import { countedTables } from "#regional-db/person-tables.ts";
import type { RegionalDatabase } from "#regional-db/regional-database.ts";
import { pages, pagesOfOrphans } from "./pages.ts";
import { findCopies, listPersonIds } from "./people.queries.ts";
import { BATCH } from "./people.ts";
import type { UpkeepContext } from "./report.ts";

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
export async function auditResidency(context: UpkeepContext): Promise<ResidencyReport> {
  const report: ResidencyReport = { checked: 0, misplaced: [], notAudited: [] };
  const attempt = async (database: string, audit: () => Promise<void>) => {
    try {
      await audit();
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable)) throw error;
      report.notAudited.push({ database, reason: error.message });
    }
  };
  await attempt("global", () => auditNames(context, report));
  await Promise.all(
    context.regions.all().map((region) =>
      attempt(region.region, async () => {
        for (const table of countedTables) await auditTable(context, region, table, report);
      }),
    ),
  );
  return report;
}

async function auditTable(
  context: UpkeepContext,
  region: RegionalDatabase,
  table: string,
  report: ResidencyReport,
): Promise<void> {
  const allowed = ALLOWED[table] ?? "home";
  const misplaced: Misplaced = { database: region.region, table, people: 0, examples: [] };
  const found = pages(
    context,
    (after) => listPersonIds.run({ table, after, limit: BATCH }, region),
    (rows) => rows.at(-1)?.user_id,
  );
  for await (const rows of found) {
    const ids = rows.map(({ user_id }) => user_id);
    const homes = await homesOf(context, ids);
    const suspects = ids.filter((id) => !isAllowed(allowed, region.region, homes.get(id) ?? []));
    const confirmed = suspects.length === 0 ? [] : await confirm(region, table, allowed, suspects);
    misplaced.people += confirmed.length;
    misplaced.examples.push(...confirmed.slice(0, EXAMPLES - misplaced.examples.length));
    report.checked += ids.length;
    context.progress?.(`${region.region}: ${table} looked through to ${ids.at(-1)}`);
  }
  if (misplaced.people > 0) report.misplaced.push(misplaced);
}

/** The regions where people are at home, or about to be. */
async function homesOf({ directory }: UpkeepContext, userIds: string[]): Promise<Map<string, string[]>> {
  const homes = new Map<string, string[]>();
  for (const { user_id, home_region } of await findHomes.run({ userIds }, directory)) {
    homes.set(user_id, [...(homes.get(user_id) ?? []), home_region]);
  }
  return homes;
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
    const [count] = await countPersonRows.run({ tables: [table], userId: id }, region);
    if ((count?.row_count ?? 0) > 0) confirmed.push(id);
  }
  return confirmed;
}

async function auditNames(context: UpkeepContext, report: ResidencyReport): Promise<void> {
  const misplaced: Misplaced = { database: "global", table: "names", people: 0, examples: [] };
  for await (const { orphans, seen } of pagesOfOrphans(context)) {
    misplaced.people += orphans.length;
    misplaced.examples.push(...orphans.slice(0, EXAMPLES - misplaced.examples.length));
    report.checked += seen;
  }
  if (misplaced.people > 0) report.misplaced.push(misplaced);
}
