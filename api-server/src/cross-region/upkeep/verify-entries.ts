import { listOrphanedNames, listPeopleOfHome, removePerson } from "#global-db/upkeep.queries.ts";
import { DatabaseUnavailable } from "#postgres/errors.ts";
import type { RegionalDatabase } from "#regional-db/regional-database.ts";
import { findCopiesIn } from "./copies.ts";
import { type DriftKind, Findings } from "./drift.ts";
import { findUnknown } from "./people.queries.ts";
import { BATCH, BEFORE_ALL } from "./people.ts";
import { emptyPart, type PartReport, type UpkeepContext, type VerifyOptions } from "./report.ts";

// More than both of these are not removed unless forced: a region that was restored empty must not erase
// everybody from the directory.
const FEW = 100;
const SMALL_SHARE = 0.01;

interface Entry {
  user_id: string;
  /** Null where the directory has names of the person and nothing else. */
  home_region: string | null;
  epoch: number | null;
}

/** A way through the directory: hands over batches, and counts what it has passed. */
type Walk = (visit: (entries: Entry[]) => Promise<void>) => Promise<number>;

/** Directory → regions: whether those who the directory says live in a region do. Throws DatabaseUnavailable. */
export function verifyEntries(
  context: UpkeepContext,
  home: RegionalDatabase,
  options: VerifyOptions,
): Promise<PartReport> {
  return verifyWalk(context, emptyPart(home.region), options, {
    kind: "lost-person",
    walk: (visit) => walkHome(context, home, options, visit),
  });
}

/** Directory → regions: names of somebody who has no row in the directory. Throws DatabaseUnavailable. */
export function verifyOrphans(context: UpkeepContext, options: VerifyOptions): Promise<PartReport> {
  return verifyWalk(context, emptyPart("none"), options, {
    kind: "orphaned-name",
    walk: (visit) => walkOrphans(context, options, visit),
  });
}

async function verifyWalk(
  context: UpkeepContext,
  report: PartReport,
  options: VerifyOptions,
  { kind, walk }: { kind: DriftKind; walk: Walk },
): Promise<PartReport> {
  const findings = new Findings();
  report.entries = await walk(async (entries) => {
    const nowhere = await knownNowhere(context, entries);
    if (nowhere === undefined) report.undecided += entries.length;
    for (const { user_id } of nowhere ?? []) findings.add(kind, user_id, false);
  });
  const lost = findings.found(kind);
  if (lost === 0 || !options.repair) return { ...report, findings: findings.toObject() };
  if (!options.force && lost > FEW && lost > report.entries * SMALL_SHARE) {
    return { ...report, findings: findings.toObject(), refused: lost };
  }
  return { ...report, findings: (await remove(context, kind, walk, lost)).toObject() };
}

/** Walks once more and removes whom still no region knows, no more than were counted the first time. */
async function remove(context: UpkeepContext, kind: DriftKind, walk: Walk, most: number): Promise<Findings> {
  const findings = new Findings();
  await walk(async (entries) => {
    for (const entry of (await knownNowhere(context, entries)) ?? []) {
      if (findings.found(kind) >= most) return;
      const [row] = await removePerson.run(
        { userId: entry.user_id, homeRegion: entry.home_region, epoch: entry.epoch },
        context.directory,
      );
      findings.add(kind, entry.user_id, row?.was_removed === true);
    }
  });
  return findings;
}

/** Whom of these no region has, moving or not; undefined while a region can't be asked. */
async function knownNowhere({ regions }: UpkeepContext, entries: Entry[]): Promise<Entry[] | undefined> {
  try {
    const userIds = entries.map(({ user_id }) => user_id);
    const copies = await findCopiesIn(regions.all(), userIds);
    return entries.filter(({ user_id }) => !copies.has(user_id));
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return undefined;
    throw error;
  }
}

async function walkHome(
  { directory }: UpkeepContext,
  home: RegionalDatabase,
  { minAge, signal, progress }: VerifyOptions,
  visit: (entries: Entry[]) => Promise<void>,
): Promise<number> {
  let passed = 0;
  for (let after = BEFORE_ALL; ; ) {
    signal?.throwIfAborted();
    const rows = await listPeopleOfHome.run(
      { homeRegion: home.region, after, limit: BATCH, minAge },
      directory,
    );
    const last = rows.at(-1);
    if (last === undefined) return passed;
    const settled = rows.filter(({ is_under_way }) => !is_under_way);
    const userIds = settled.map(({ user_id }) => user_id);
    const unknown = new Set((await findUnknown.run({ userIds }, home)).map(({ user_id }) => user_id));
    if (unknown.size > 0) {
      const entries = settled.filter(({ user_id }) => unknown.has(user_id));
      await visit(entries.map(({ user_id, epoch }) => ({ user_id, home_region: home.region, epoch })));
    }
    passed += rows.length;
    progress?.(`${home.region}: ${passed} entries of the directory looked for`);
    after = last.user_id;
  }
}

async function walkOrphans(
  { directory }: UpkeepContext,
  { signal }: VerifyOptions,
  visit: (entries: Entry[]) => Promise<void>,
): Promise<number> {
  let passed = 0;
  for (let after = BEFORE_ALL; ; ) {
    signal?.throwIfAborted();
    const [page] = await listOrphanedNames.run({ after, limit: BATCH }, directory);
    if (page?.last_id == null) return passed;
    if (page.orphans.length > 0) {
      await visit(page.orphans.map((user_id) => ({ user_id, home_region: null, epoch: null })));
    }
    passed += page.seen;
    after = page.last_id;
  }
}
