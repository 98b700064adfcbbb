import { countEntries } from "#global-db/upkeep.queries.ts";
import type { Database, SchemaName } from "#postgres/database.ts";
import { DatabaseUnavailable } from "#postgres/errors.ts";
import { countPeople } from "./people.queries.ts";
import type { UpkeepContext } from "./report.ts";

/** A database as seen from here. */
export interface DatabaseState {
  /** `global`, or a region's id. */
  name: string;
  isUp: boolean;
  people: number | undefined;
  /** How long a statement takes there and back over an open connection, in milliseconds. */
  latency: number | undefined;
}

/** Asks every database at once how it is; the directory comes first. */
export function databaseStates({ directory, regions }: UpkeepContext): Promise<DatabaseState[]> {
  return Promise.all([
    stateOf("global", directory, () => countEntries.run(undefined, directory)),
    ...regions
      .all()
      .map((region) => stateOf(region.region, region, () => countPeople.run(undefined, region))),
  ]);
}

async function stateOf(
  name: string,
  database: Database<SchemaName>,
  count: () => Promise<{ count: number }[]>,
): Promise<DatabaseState> {
  try {
    const latency = await database.roundTrip();
    if (latency === undefined) return { name, isUp: false, people: undefined, latency };
    const [row] = await count();
    return { name, isUp: true, people: row?.count, latency };
  } catch (error) {
    if (!(error instanceof DatabaseUnavailable)) throw error;
    return { name, isUp: false, people: undefined, latency: undefined };
  }
}
