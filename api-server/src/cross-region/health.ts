import type { GlobalDatabase } from "#global-db/global-database.ts";
import type { Regions } from "#regional-db/regions.ts";

export interface Health {
  isDirectoryUp: boolean;
  /** Whether each region's database answered, by the region's id, in the configured order. */
  regions: Map<string, boolean>;
}

/** How long callers share one probe, in milliseconds, so that health checks can't load a database. */
const SHARED_FOR = 100;

/** Asks all databases at once whether they answer. */
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
    const [isDirectoryUp, ...regions] = await Promise.all([
      this.#directory.answers(),
      ...this.#regions.all().map(async (database) => [database.region, await database.answers()] as const),
    ]);
    return { isDirectoryUp, regions: new Map(regions) };
  }
}
