import { listPeopleOfHome, removePerson } from "#global-db/upkeep.queries.ts";
import { DatabaseUnavailable } from "#postgres/errors.ts";
import type { RegionalDatabase } from "#regional-db/regional-database.ts";
import { findCopiesIn } from "./copies.ts";
import { type DriftKind, Findings } from "./drift.ts";
import { pages, pagesOfOrphans } from "./pages.ts";
import { findUnknown } from "./people.queries.ts";
import { BATCH } from "./people.ts";
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

/** What a step through the directory has passed, and which of it is in doubt. */
interface Batch {
  passed: number;
  entries: Entry[];
}

/** A way through the directory, from its beginning. */
type Walk = () => AsyncGenerator<Batch>;

/** Directory → regions: whether those who the directory says live in a region do. Throws DatabaseUnavailable. */
export function verifyEntries(
  context: UpkeepContext,
  home: RegionalDatabase,
  options: VerifyOptions,
): Promise<PartReport> {
  return verifyWalk(context, emptyPart(home.region), options, {
    kind: "lost-person",
    walk: () => lostFrom(context, home, options),
  });
}

/** Directory → regions: names of somebody who has no row in the directory. Throws DatabaseUnavailable. */
export function verifyOrphans(context: UpkeepContext, options: VerifyOptions): Promise<PartReport> {
  return verifyWalk(context, emptyPart("none"), options, {
    kind: "orphaned-name",
    walk: () => orphans(context),
  });
}

async function verifyWalk(
  context: UpkeepContext,
  report: PartReport,
  options: VerifyOptions,
  { kind, walk }: { kind: DriftKind; walk: Walk },
): Promise<PartReport> {
  const findings = new Findings();
  for await (const { passed, entries } of walk()) {
    report.entries += passed;
    const nowhere = await knownNowhere(context, entries);
    if (nowhere === undefined) report.undecided += entries.length;
    for (const { user_id } of nowhere ?? []) findings.add(kind, user_id, false);
  }
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
  for await (const { entries } of walk()) {
    for (const entry of (await knownNowhere(context, entries)) ?? []) {
      if (findings.found(kind) >= most) return findings;
      const [row] = await removePerson.run(
        { userId: entry.user_id, homeRegion: entry.home_region, epoch: entry.epoch },
        context.directory,
      );
      findings.add(kind, entry.user_id, row?.was_removed === true);
    }
  }
  return findings;
}

/** Whom of these no region has, moving or not; undefined while a region can't be asked. */
async function knownNowhere({ regions }: UpkeepContext, entries: Entry[]): Promise<Entry[] | undefined> {
  if (entries.length === 0) return [];
  try {
    const userIds = entries.map(({ user_id }) => user_id);
    const copies = await findCopiesIn(regions.all(), userIds);
    return entries.filter(({ user_id }) => !copies.has(user_id));
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return undefined;
    throw error;
  }
}

/** Those whom the directory says to live in a region, and who do not. */
async function* lostFrom(
  context: UpkeepContext,
  home: RegionalDatabase,
  { minAge }: VerifyOptions,
): AsyncGenerator<Batch> {
  let passed = 0;
  const listed = pages(
    context,
    (after) =>
      listPeopleOfHome.run({ homeRegion: home.region, after, limit: BATCH, minAge }, context.directory),
    (rows) => rows.at(-1)?.user_id,
  );
  for await (const rows of listed) {
    const settled = rows.filter(({ is_under_way }) => !is_under_way);
    const userIds = settled.map(({ user_id }) => user_id);
    const unknown = new Set((await findUnknown.run({ userIds }, home)).map(({ user_id }) => user_id));
    const entries = settled
      .filter(({ user_id }) => unknown.has(user_id))
      .map(({ user_id, epoch }) => ({ user_id, home_region: home.region, epoch }));
    yield { passed: rows.length, entries };
    passed += rows.length;
    context.progress?.(`${home.region}: ${passed} entries of the directory looked for`);
  }
}

async function* orphans(context: UpkeepContext): AsyncGenerator<Batch> {
  for await (const { seen, orphans } of pagesOfOrphans(context)) {
    const entries = orphans.map((user_id) => ({ user_id, home_region: null, epoch: null }));
    yield { passed: seen, entries };
  }
}
