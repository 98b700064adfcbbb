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
  /** The databases that answered when they were last asked. */
  readonly #answering = new Set<GlobalDatabase | RegionalDatabase>();

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
      this.#measure(this.#directory),
      ...this.#regions
        .all()
        .map(async (database) => [database.region, await this.#measure(database)] as const),
    ]);
    return { directory, regions: new Map(regions) };
  }

  async #measure(database: GlobalDatabase | RegionalDatabase): Promise<Measured> {
    const wasAnswering = this.#answering.has(database);
    let roundTrip = await timed(database);
    // The first answer after a silence took the time to connect as well, which is several round trips.
    if (!wasAnswering && roundTrip !== undefined) roundTrip = await timed(database);
    if (roundTrip === undefined) this.#answering.delete(database);
    else this.#answering.add(database);
    return { roundTrip, at: new Date() };
  }
}

async function timed(database: GlobalDatabase | RegionalDatabase): Promise<number | undefined> {
  const started = performance.now();
  return (await database.answers()) ? performance.now() - started : undefined;
}
