import type { RegionalDatabase } from "./regional-database.ts";

/** The databases of all regions, seen from the server of one of them. */
export class Regions {
  readonly own: RegionalDatabase;
  readonly #byId: ReadonlyMap<string, RegionalDatabase>;

  /** Throws if `ownRegion` is none of `databases`. */
  constructor(ownRegion: string, databases: RegionalDatabase[]) {
    this.#byId = new Map(databases.map((database) => [database.region, database]));
    const own = this.#byId.get(ownRegion);
    if (own === undefined) throw new Error(`no database is configured for region ${ownRegion}`);
    this.own = own;
  }

  /** The database of a region, or undefined for a region that does not exist. */
  find(region: string): RegionalDatabase | undefined {
    return this.#byId.get(region);
  }

  all(): RegionalDatabase[] {
    return [...this.#byId.values()];
  }

  others(): RegionalDatabase[] {
    return this.all().filter((database) => database !== this.own);
  }
}
