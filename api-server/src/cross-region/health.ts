import type { GlobalDatabase } from "#global-db/global-database.ts";
import type { RegionalDatabase } from "#regional-db/regional-database.ts";
import type { Regions } from "#regional-db/regions.ts";

/** What was last measured of a database. */
export interface Measured {
  /** How long its answer took on an open connection, in milliseconds; undefined where none came. */
  roundTrip: number | undefined;
  at: Date;
}

export interface Health {
  directory: Measured;
  /** By the region's id, in the configured order. */
  regions: Map<string, Measured>;
}

export function isUp({ roundTrip }: Measured): boolean {
  return roundTrip !== undefined;
}

/** How long callers share one probe, in milliseconds, so that health checks can't load a database. */
const SHARED_FOR = 100;

/** Asks all databases at once whether they answer, and takes the time that it needs. */
export class HealthProbe {
  readonly #directory: GlobalDatabase;
  readonly #regions: Regions;
  #latest: { startedAt: number; health: Promise<Health> } | undefined;

  constructor(directory: GlobalDatabase, regions: Regions) {
    this.#directory = directory;
    this.#regions = regions;
  }

  /** The health of every database; of one that takes over a second to answer, that it is down. */
  check(): Promise<Health> {
    const now = performance.now();
    if (this.#latest === undefined || now - this.#latest.startedAt >= SHARED_FOR) {
      this.#latest = { startedAt: now, health: this.#probe() };
    }
    return this.#latest.health;
  }

  async #probe(): Promise<Health> {
    const [directory, ...regions] = await Promise.all([
      measure(this.#directory),
      ...this.#regions.all().map(async (database) => [database.region, await measure(database)] as const),
    ]);
    return { directory, regions: new Map(regions) };
  }
}

async function measure(database: GlobalDatabase | RegionalDatabase): Promise<Measured> {
  return { roundTrip: await database.roundTrip(), at: new Date() };
}
