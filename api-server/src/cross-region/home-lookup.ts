import { LRUCache } from "lru-cache";
import { findHome } from "#global-db/directory.queries.ts";
import type { GlobalDatabase } from "#global-db/global-database.ts";
import { DatabaseOverloaded, DatabaseUnavailable } from "#postgres/errors.ts";
import type { RegionalDatabase } from "#regional-db/regional-database.ts";
import type { Regions } from "#regional-db/regions.ts";
import type { NameKind } from "./claims.ts";
import type { Databases } from "./databases.ts";

/** A name by which somebody is looked for. */
export interface SoughtName {
  kind: NameKind;
  /** The handle, or the email's digests, as the directory holds them. */
  values: [string, ...string[]];
}

export interface Found<T> {
  home: RegionalDatabase;
  value: T;
}

/** Looks for somebody in a region, within so many milliseconds. */
type Look<T> = (region: RegionalDatabase, milliseconds: number) => Promise<T | undefined>;

/** Where a name is at home: a region, null where nobody has it, undefined where that can't be said. */
type Whereabouts = string | null | undefined;

// A look-up goes from one database to the next, and whoever waits for it knows one deadline: a step before the last
// takes this much of it at most, and the last step has what is left, but at least so much.
const STEP = 0.4;
const LAST_STEP = 0.3;

/** How many homes are remembered, and for how long, in milliseconds. */
const HINTS = { max: 100_000, ttl: 5 * 60_000 };

/** Finds people in whichever region is their home. */
export class HomeLookup {
  readonly #directory: GlobalDatabase;
  readonly #replica: GlobalDatabase | undefined;
  readonly #regions: Regions;
  // Where somebody was found lately: only a hint. That nobody has a name is not kept, since nobody would be there
  // to say that it is no longer so.
  readonly #hints = new LRUCache<string, string>(HINTS);

  constructor({ directory, directoryReplica, regions }: Databases) {
    this.#directory = directory;
    this.#replica = directoryReplica;
    this.#regions = regions;
  }

  /**
   * Runs `look` where the name was at home lately, else in this server's own region, else where the directory says,
   * else, where that does not answer, in all other regions at once. A hint, and a replica of the directory, may be
   * late: who is not where they say is looked for further, so that costs a round trip and gives no wrong answer.
   * All of it takes about as long as one statement may.
   * Undefined: nobody has that name. Throws DatabaseUnavailable where the answer lies in a region that is away.
   */
  async find<T>(name: SoughtName, look: Look<T>): Promise<Found<T> | undefined> {
    const search = new Search(this.#regions, look);
    const key = `${name.kind}:${name.values[0]}`;
    const found = await this.#findBy(name, this.#hints.get(key), search);
    // The own region is asked in any case.
    if (found === undefined || found.home === this.#regions.own) this.#hints.delete(key);
    else this.#hints.set(key, found.home.region);
    return found;
  }

  /**
   * Runs `look` in this server's own region, else in all others at once: for what no directory knows, in about the time
   * that one statement may take. Undefined: it is in no region. Throws DatabaseUnavailable where it may be in one
   * that is away.
   */
  async findAnywhere<T>(look: Look<T>): Promise<Found<T> | undefined> {
    const search = new Search(this.#regions, look);
    return (await search.in(this.#regions.own.region)) ?? search.everywhere();
  }

  async #findBy<T>(
    name: SoughtName,
    hint: string | undefined,
    search: Search<T>,
  ): Promise<Found<T> | undefined> {
    const nearby = (await search.in(hint)) ?? (await search.in(this.#regions.own.region));
    if (nearby !== undefined) return nearby;

    if (this.#replica !== undefined) {
      const found = await search.in(await this.#ask(this.#replica, name, search.step));
      if (found !== undefined) return found;
    }

    const home = await this.#ask(this.#directory, name, search.step);
    if (home === null) return undefined;
    if (home === undefined) return search.everywhere();
    const found = await search.in(home, search.lastStep());
    if (found !== undefined) return found;
    search.throwTroubleOf(home);
    // Somebody has the name, and is not at home: they are moving in this moment. Until the new home has
    // opened, the old one still has them.
    return search.again();
  }

  async #ask(
    directory: GlobalDatabase,
    { kind, values }: SoughtName,
    milliseconds: number,
  ): Promise<Whereabouts> {
    try {
      const [row] = await findHome.read({ kind, names: values }, directory, milliseconds);
      // One that is being rebuilt may not have everybody yet.
      if (row?.home_region == null && row?.is_rebuilding) return undefined;
      return row?.home_region ?? null;
    } catch (error) {
      // One that has too much to do is no reason to give the regions more.
      if (error instanceof DatabaseUnavailable && !(error instanceof DatabaseOverloaded)) return undefined;
      throw error;
    }
  }
}

/** One search through the regions, each of which is asked once. */
class Search<T> {
  readonly #regions: Regions;
  readonly #look: Look<T>;
  readonly #asked = new Map<RegionalDatabase, Attempt<T>>();
  readonly #startedAt = performance.now();
  /** How long a step may take after which there is another, in milliseconds. */
  readonly step: number;

  constructor(regions: Regions, look: Look<T>) {
    this.#regions = regions;
    this.#look = look;
    this.step = STEP * regions.own.deadline;
  }

  /** How long a step may take now if it is the last, in milliseconds. */
  lastStep(): number {
    const { deadline } = this.#regions.own;
    return Math.max(LAST_STEP * deadline, deadline - (performance.now() - this.#startedAt));
  }

  /** Looks in a region that has not been asked yet; a region that is away has not found anybody. */
  async in(region: Whereabouts, milliseconds = this.step): Promise<Found<T> | undefined> {
    const database = this.#regions.find(region ?? "");
    if (database === undefined || this.#asked.has(database)) return undefined;
    const answer = await attempt(database, (one) => this.#look(one, milliseconds));
    this.#asked.set(database, answer);
    return answer.found;
  }

  /** Looks in all regions that have not been asked yet. Throws DatabaseUnavailable where one that was asked is away. */
  async everywhere(): Promise<Found<T> | undefined> {
    const others = this.#regions.all().filter((region) => !this.#asked.has(region));
    const milliseconds = this.lastStep();
    const found = await findInAny(others, (region) => this.#look(region, milliseconds));
    if (found !== undefined) return found;
    for (const { trouble } of this.#asked.values()) if (trouble !== undefined) throw trouble;
    return undefined;
  }

  /** Looks in all regions, whether they have been asked or not: the others first, then this server's own. */
  async again(): Promise<Found<T> | undefined> {
    const milliseconds = this.lastStep();
    const look = (region: RegionalDatabase) => this.#look(region, milliseconds);
    return (await findInAny(this.#regions.others(), look)) ?? (await attempt(this.#regions.own, look)).found;
  }

  throwTroubleOf(region: string): void {
    const database = this.#regions.find(region);
    const trouble = database && this.#asked.get(database)?.trouble;
    if (trouble !== undefined) throw trouble;
  }
}

/**
 * Looks in all of these regions at once. Undefined: none of them has it. Throws DatabaseUnavailable where none
 * has it and one is away.
 */
export async function findInAny<T>(
  regions: RegionalDatabase[],
  look: (region: RegionalDatabase) => Promise<T | undefined>,
): Promise<Found<T> | undefined> {
  const answers = await Promise.all(regions.map((region) => attempt(region, look)));
  const found = answers.find((answer) => answer.found !== undefined)?.found;
  if (found !== undefined) return found;
  const trouble = answers.find((answer) => answer.trouble !== undefined)?.trouble;
  if (trouble !== undefined) throw trouble;
  return undefined;
}

interface Attempt<T> {
  found?: Found<T>;
  trouble?: DatabaseUnavailable;
}

async function attempt<T>(
  home: RegionalDatabase,
  look: (region: RegionalDatabase) => Promise<T | undefined>,
): Promise<Attempt<T>> {
  try {
    const value = await look(home);
    return value === undefined ? {} : { found: { home, value } };
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return { trouble: error };
    throw error;
  }
}
