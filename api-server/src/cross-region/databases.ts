import { GlobalDatabase } from "#global-db/global-database.ts";
import type { DatabaseOptions } from "#postgres/database.ts";
import { RegionalDatabase } from "#regional-db/regional-database.ts";
import { Regions } from "#regional-db/regions.ts";

export interface Databases {
  directory: GlobalDatabase;
  regions: Regions;
}

/** Where the databases are, and whose server this is. */
export interface DatabaseAddresses {
  region: string;
  regions: { id: string; databaseUrl: string }[];
  globalDatabaseUrl: string;
}

/** The directory and every region, each with a pool. No connection is opened before it is needed. */
export function createDatabases(
  { region, regions, globalDatabaseUrl }: DatabaseAddresses,
  options: Omit<DatabaseOptions, "url">,
): Databases {
  const regional = regions.map(
    ({ id, databaseUrl }) => new RegionalDatabase(id, { ...options, url: databaseUrl }),
  );
  return {
    directory: new GlobalDatabase({ ...options, url: globalDatabaseUrl }),
    regions: new Regions(region, regional),
  };
}

/** Opens all connections to every database, which are kept; one that is away gets them once it is back. */
export async function openDatabases({ directory, regions }: Databases): Promise<void> {
  await Promise.all([directory, ...regions.all()].map((database) => database.open()));
}

/** Closes every connection once it is idle. */
export async function closeDatabases({ directory, regions }: Databases): Promise<void> {
  await Promise.all([directory, ...regions.all()].map((database) => database.close()));
}
