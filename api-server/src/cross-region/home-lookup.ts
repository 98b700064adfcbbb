import { LRUCache } from "lru-cache";
import { findHome } from "#global-db/directory.queries.ts";
import type { GlobalDatabase } from "#global-db/global-database.ts";
import { DatabaseUnavailable } from "#postgres/errors.ts";
import type { RegionalDatabase } from "#regional-db/regional-database.ts";
import type { Regions } from "#regional-db/regions.ts";
import type { NameKind } from "./claims.ts";

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

/** Finds people in whichever region is their home. */
export class HomeLookup {
  readonly #directory: GlobalDatabase;
  readonly #regions: Regions;
  // Where somebody was found lately. Only a hint: their region is asked, and the directory after it.
  readonly #hints = new LRUCache<string, string>({ max: 100_000, ttl: 5 * 60_000 });

  constructor(directory: GlobalDatabase, regions: Regions) {
    this.#directory = directory;
    this.#regions = regions;
  }

  /**
   * Runs `look` in this server's own region, else where the directory (or a hint) says the name is at
   * home, else, where the directory does not answer, in all other regions at once. Undefined: nobody
   * has that name. Throws DatabaseUnavailable where the answer lies in a region that is away.
   */
  async find<T>(
    name: SoughtName,
    look: (region: RegionalDatabase) => Promise<T | undefined>,
  ): Promise<Found<T> | undefined> {
    const { own } = this.#regions;
    const here = await attempt(own, look);
    if (here.found !== undefined) return here.found;

    const key = `${name.kind}:${name.values[0]}`;
    const hinted = this.#otherRegion(this.#hints.get(key));
    if (hinted !== undefined) {
      const value = await look(hinted);
      if (value !== undefined) return { home: hinted, value };
      this.#hints.delete(key);
    }

    const homeRegion = await this.#askDirectory(name);
    if (homeRegion === null) return undefined;
    if (homeRegion === undefined) return this.#lookEverywhere(look, here.trouble);
    if (homeRegion === own.region && here.trouble !== undefined) throw here.trouble;
    const home = this.#otherRegion(homeRegion);
    const value = home && (await look(home));
    if (home !== undefined && value !== undefined) {
      this.#hints.set(key, homeRegion);
      return { home, value };
    }
    // Somebody has the name, and is not at home: they are moving in this moment. Until the new home has
    // opened, the old one still has them.
    return (await this.#lookEverywhere(look, undefined)) ?? (await attempt(own, look)).found;
  }

  #otherRegion(region: string | undefined): RegionalDatabase | undefined {
    const database = region === undefined ? undefined : this.#regions.find(region);
    return database === this.#regions.own ? undefined : database;
  }

  /** The home region, null where nobody has the name, undefined where the directory can't say. */
  async #askDirectory({ kind, values }: SoughtName): Promise<string | null | undefined> {
    try {
      const [row] = await findHome.run({ kind, names: values }, this.#directory);
      // One that is being rebuilt may not have everybody yet.
      if (row?.home_region == null && row?.is_rebuilding) return undefined;
      return row?.home_region ?? null;
    } catch (error) {
      if (error instanceof DatabaseUnavailable) return undefined;
      throw error;
    }
  }

  async #lookEverywhere<T>(
    look: (region: RegionalDatabase) => Promise<T | undefined>,
    troubleHere: DatabaseUnavailable | undefined,
  ): Promise<Found<T> | undefined> {
    const found = await findInAny(this.#regions.others(), look);
    if (found === undefined && troubleHere !== undefined) throw troubleHere;
    return found;
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
