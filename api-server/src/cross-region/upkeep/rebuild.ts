import { finishRotation } from "#global-db/digest-keys.queries.ts";
import {
  beginRebuild,
  endRebuild,
  removePerson,
  restorePeople,
  restoreQuarantines,
} from "#global-db/upkeep.queries.ts";
import { DatabaseUnavailable } from "#postgres/errors.ts";
import type { RegionalDatabase } from "#regional-db/regional-database.ts";
import { disagreements } from "./compare.ts";
import { type Finding, Findings } from "./drift.ts";
import { pages, pagesOfPeople } from "./pages.ts";
import { findChanged, findPeople, listReleasedHandles } from "./people.queries.ts";
import { BATCH, BEFORE_ALL, inColumns, type Person } from "./people.ts";
import { repairInDirectory } from "./repair.ts";
import type { UpkeepContext } from "./report.ts";

export interface RebuildOptions {
  /** Whether new names are given again even though a region could not be read. */
  openAnyway: boolean;
}

/** What the rebuild took over from one region. */
export interface RebuiltRegion {
  region: string;
  people: number;
  /** Those who were not in the directory, or not as their home says. */
  restored: number;
  quarantined: number;
  /** Those who could not be taken over, by what is in the way. */
  findings: { conflict?: Finding; "two-homes"?: Finding };
  /** Those whose change is still being settled; their own jobs see to it. */
  underWay: number;
  /** Why the region was not read to its end. */
  notRead: string | undefined;
}

export interface RebuildReport {
  regions: RebuiltRegion[];
  /** Whether new names are given again. */
  isOpen: boolean;
  seconds: number;
}

/**
 * Makes the directory anew out of what the regions say, while servers run: people, handles, digests under
 * every key, and handles that are still closed. New names wait until it is whole. It may be stopped and run
 * again, and run on a directory that lacks nothing. Throws DatabaseUnavailable where the directory is away.
 */
export async function rebuild(
  context: UpkeepContext,
  { openAnyway }: RebuildOptions,
): Promise<RebuildReport> {
  const startedAt = performance.now();
  const { directory, regions } = context;
  await beginRebuild.run(undefined, directory);
  // Closed handles first: whoever has taken one since by right takes it again below.
  const works = regions.all().map((home) => new RegionRebuild(context, home));
  await Promise.all(works.map((work) => work.attempt(() => work.restoreQuarantines())));
  await Promise.all(works.map((work) => work.attempt(() => work.restorePeople())));
  const reports = works.map((work) => work.report());
  const isWhole = reports.every(({ notRead }) => notRead === undefined);
  if (isWhole) await noteRotations(context);
  const isOpen = isWhole || openAnyway;
  if (isOpen) await endRebuild.run(undefined, directory);
  return { regions: reports, isOpen, seconds: (performance.now() - startedAt) / 1000 };
}

/** Notes that everybody has a digest under every key. */
async function noteRotations({ directory, regions, digestKeys }: UpkeepContext): Promise<void> {
  for (const { id: keyId } of digestKeys) {
    for (const { region } of regions.all()) await finishRotation.run({ keyId, region }, directory);
  }
}

class RegionRebuild {
  readonly #context: UpkeepContext;
  readonly #home: RegionalDatabase;
  readonly #findings = new Findings();
  #people = 0;
  #restored = 0;
  #quarantined = 0;
  #underWay = 0;
  #notRead: string | undefined;

  constructor(context: UpkeepContext, home: RegionalDatabase) {
    this.#context = context;
    this.#home = home;
  }

  report(): RebuiltRegion {
    return {
      region: this.#home.region,
      people: this.#people,
      restored: this.#restored,
      quarantined: this.#quarantined,
      findings: this.#findings.toObject(),
      underWay: this.#underWay,
      notRead: this.#notRead,
    };
  }

  /** Does some of the work unless the region is known to be away. Throws DatabaseUnavailable of the directory. */
  async attempt(work: () => Promise<void>): Promise<void> {
    if (this.#notRead !== undefined) return;
    try {
      await work();
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable) || error.region === undefined) throw error;
      this.#notRead = error.message;
    }
  }

  async restoreQuarantines(): Promise<void> {
    const closed = pages(
      this.#context,
      (after) => listReleasedHandles.run({ after, limit: BATCH }, this.#home),
      (rows) => rows.at(-1)?.released_id,
    );
    for await (const rows of closed) {
      await restoreQuarantines.run(
        {
          handles: rows.map(({ handle }) => handle),
          userIds: rows.map(({ user_id }) => user_id ?? BEFORE_ALL),
          until: rows.map(({ quarantined_until }) => quarantined_until),
        },
        this.#context.directory,
      );
      this.#quarantined += rows.length;
    }
  }

  async restorePeople(): Promise<void> {
    for await (const people of pagesOfPeople(this.#context, this.#home, 0)) {
      await this.#restore(people);
      this.#people += people.length;
      this.#context.progress?.(`${this.#home.region}: ${this.#people} people taken over`);
    }
  }

  async #restore(people: Person[]): Promise<void> {
    const { directory, digestKeys } = this.#context;
    const columns = inColumns(digestKeys, people);
    const rest = await restorePeople.run({ ...columns, homeRegion: this.#home.region }, directory);
    this.#restored += people.length - rest.length;
    // Whoever was there before is as they should be, as a rule.
    const settledKeyIds = digestKeys.map(({ id }) => id);
    const differing =
      rest.length === 0
        ? []
        : await disagreements(this.#context, this.#home, columns, { settledKeyIds, minAge: 0 });
    // Who has changed or is gone since they were read is looked at once more.
    const changed = await findChanged.run(columns, this.#home);
    const doubtful = new Set([...differing, ...changed].map(idOf));
    if (doubtful.size === 0) return;
    const again = await findPeople.run({ userIds: [...doubtful], minAge: 0 }, this.#home);
    for (const person of again) await this.#repair(person);
    const isThere = new Set(again.map(idOf));
    for (const { user_id, epoch } of people) {
      if (!doubtful.has(user_id) || isThere.has(user_id)) continue;
      // Erased, or moved on, since they were read.
      await removePerson.run({ userId: user_id, homeRegion: this.#home.region, epoch }, directory);
    }
  }

  /** Takes over one person whom the fast way did not. */
  async #repair(person: Person): Promise<void> {
    const outcome = await repairInDirectory(this.#context, this.#home, person);
    if (outcome === "repaired") this.#restored++;
    if (outcome === "busy") this.#underWay++;
    if (outcome === "conflict") this.#findings.add("conflict", person.user_id, false);
    // A copy that a move was about to purge is no second home.
    const isElsewhere = outcome === "moved" || outcome === "elsewhere";
    if (isElsewhere && !person.is_moving) this.#findings.add("two-homes", person.user_id, false);
  }
}

function idOf({ user_id }: { user_id: string }): string {
  return user_id;
}
