import { listRotations } from "#global-db/digest-keys.queries.ts";
import { DatabaseUnavailable } from "#postgres/errors.ts";
import type { RegionalDatabase } from "#regional-db/regional-database.ts";
import { disagreements } from "./compare.ts";
import { findCopiesIn } from "./copies.ts";
import { type Disagreement, type DriftKind, Findings, kindOf } from "./drift.ts";
import { pagesOfPeople } from "./pages.ts";
import { findPeople } from "./people.queries.ts";
import { inColumns, type Person } from "./people.ts";
import { raiseAtHome, repairInDirectory, tellOfRepair } from "./repair.ts";
import { emptyPart, type PartReport, type UpkeepContext, type VerifyOptions } from "./report.ts";

// Repairs at a time: each is a few round trips, and most of them is waiting.
const AT_ONCE = 8;

/**
 * Region → directory: whether the directory has everybody who lives in a region, with their names.
 * Throws DatabaseUnavailable.
 */
export function verifyPeople(
  context: UpkeepContext,
  home: RegionalDatabase,
  options: VerifyOptions,
): Promise<PartReport> {
  return new PeopleVerifier(context, home, options).run();
}

class PeopleVerifier {
  readonly #context: UpkeepContext;
  readonly #home: RegionalDatabase;
  readonly #options: VerifyOptions;
  readonly #findings = new Findings();
  readonly #report: PartReport;
  #settledKeyIds: string[] = [];

  constructor(context: UpkeepContext, home: RegionalDatabase, options: VerifyOptions) {
    this.#context = context;
    this.#home = home;
    this.#options = options;
    this.#report = emptyPart(home.region);
  }

  async run(): Promise<PartReport> {
    this.#settledKeyIds = await settledKeyIds(this.#context, this.#home.region);
    for await (const people of pagesOfPeople(this.#context, this.#home, this.#options.minAge)) {
      await this.#verify(people);
      this.#report.people += people.length;
      this.#context.progress?.(
        `${this.#home.region}: ${this.#report.people} people compared with the directory`,
      );
    }
    return { ...this.#report, findings: this.#findings.toObject() };
  }

  async #verify(people: Person[]): Promise<void> {
    const suspects = await this.#compare(people);
    if (suspects.length === 0) return;
    // Each database was read at its own moment. What still differs when both are read anew is no accident.
    const userIds = suspects.map(({ user_id }) => user_id);
    const { minAge } = this.#options;
    const again = await findPeople.run({ userIds, minAge }, this.#home);
    const confirmed = await this.#compare(again);
    const byId = new Map(again.map((person) => [person.user_id, person]));
    for (let start = 0; start < confirmed.length; start += AT_ONCE) {
      this.#context.signal?.throwIfAborted();
      await Promise.all(
        confirmed.slice(start, start + AT_ONCE).map(async (found) => {
          const person = byId.get(found.user_id);
          if (person !== undefined && !found.is_under_way) await this.#judge(person, found);
        }),
      );
    }
  }

  async #compare(people: Person[]): Promise<Disagreement[]> {
    const settled = people.filter(({ is_moving, is_recent }) => !is_moving && !is_recent);
    if (settled.length === 0) return [];
    const columns = inColumns(this.#context.digestKeys, settled);
    const { minAge } = this.#options;
    return disagreements(this.#context, this.#home, columns, { settledKeyIds: this.#settledKeyIds, minAge });
  }

  async #judge(person: Person, found: Disagreement): Promise<void> {
    let kind: DriftKind | undefined = kindOf(person, found, this.#home.region);
    if (kind === "wrong-home") {
      try {
        kind = await this.#whereElse(person);
      } catch (error) {
        if (!(error instanceof DatabaseUnavailable)) throw error;
        this.#report.undecided++;
        return;
      }
    }
    if (kind === undefined) return;
    const isRepaired = this.#options.repair && (await this.#repair(kind, person, found));
    this.#findings.add(kind, person.user_id, isRepaired);
    if (isRepaired) await tellOfRepair(this.#home, person.user_id);
  }

  /** What it is if the directory names another home. Undefined: a move is on its way. */
  async #whereElse(person: Person): Promise<"two-homes" | "wrong-home" | undefined> {
    const others = this.#context.regions.all().filter((region) => region !== this.#home);
    const copies = (await findCopiesIn(others, [person.user_id])).get(person.user_id) ?? [];
    if (copies.some(({ is_moving }) => !is_moving)) return "two-homes";
    return copies.some(({ epoch }) => epoch > person.epoch) ? undefined : "wrong-home";
  }

  async #repair(kind: DriftKind, person: Person, found: Disagreement): Promise<boolean> {
    if (kind === "two-homes") return false;
    const standing = found.epoch ?? 0;
    // A home that the directory does not name has to come after the one that it names.
    const epoch = kind === "wrong-home" && standing >= person.epoch ? standing + 1 : standing;
    const raised = await raiseAtHome(this.#home, person, epoch, found.newest_change ?? 0);
    if (raised === undefined) return false;
    const outcome = await repairInDirectory(this.#context, this.#home, raised);
    return outcome === "repaired" || outcome === "agrees";
  }
}

/**
 * The keys under which everybody of a region has to have a digest: the oldest, and those that the digests
 * have been rotated to. Under one that they are being rotated to nobody needs to have any yet.
 */
async function settledKeyIds({ directory, digestKeys }: UpkeepContext, region: string): Promise<string[]> {
  const rotations = await listRotations.run(undefined, directory);
  const finished = new Set(
    rotations.filter((row) => row.region === region && row.finished_at !== null).map(({ key_id }) => key_id),
  );
  return digestKeys.map(({ id }) => id).filter((id) => finished.has(id) || id === digestKeys.at(-1)?.id);
}
