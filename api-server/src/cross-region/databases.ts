import { GlobalDatabase } from "#global-db/global-database.ts";
import type { DatabaseOptions } from "#postgres/database.ts";
import { RegionalDatabase } from "#regional-db/regional-database.ts";
import { Regions } from "#regional-db/regions.ts";

export interface Databases {
  directory: GlobalDatabase;
  /** A replica of the directory near this server, which may be late. */
  directoryReplica?: GlobalDatabase;
  regions: Regions;
}

/** Where the databases are, and whose server this is. */
export interface DatabaseAddresses {
  region: string;
  regions: { id: string; databaseUrl: string }[];
  globalDatabaseUrl: string;
  globalDatabaseReadUrl?: string;
}

/** The directory and every region, each with a pool. No connection is opened before it is needed. */
export function createDatabases(
  { region, regions, globalDatabaseUrl, globalDatabaseReadUrl: readUrl }: DatabaseAddresses,
  options: Omit<DatabaseOptions, "url">,
): Databases {
  const regional = regions.map(
    ({ id, databaseUrl }) => new RegionalDatabase(id, { ...options, url: databaseUrl }),
  );
  return {
    directory: new GlobalDatabase({ ...options, url: globalDatabaseUrl }),
    ...(readUrl === undefined ? {} : { directoryReplica: new GlobalDatabase({ ...options, url: readUrl }) }),
    regions: new Regions(region, regional),
  };
}

/** Opens all connections to every database, which are kept; one that is away gets them once it is back. */
export async function openDatabases(databases: Databases): Promise<void> {
  await Promise.all(all(databases).map((database) => database.open()));
}

/** Closes every connection once it is idle. */
export async function closeDatabases(databases: Databases): Promise<void> {
  await Promise.all(all(databases).map((database) => database.close()));
}

function all({ directory, directoryReplica, regions }: Databases) {
  return [directory, ...(directoryReplica === undefined ? [] : [directoryReplica]), ...regions.all()];
}
