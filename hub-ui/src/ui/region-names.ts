import { useQuery } from "@tanstack/react-query";
import { regionsQuery } from "../api/queries.ts";
import { directory } from "../messages/index.ts";

/** The name by which the API calls the directory. */
export const DIRECTORY = "global";

/** Gives the name of a region for its id. Until the names are known, the id stands for itself. */
export function useRegionNames(): (id: string) => string {
  const { data: regions } = useQuery({ ...regionsQuery, staleTime: Number.POSITIVE_INFINITY });
  return (id) => regions?.find((region) => region.id === id)?.name ?? id.toUpperCase();
}

/** Gives the name of a database for what the API calls it: a region's, or the directory's. */
export function useDatabaseNames(): (database: string) => string {
  const regionName = useRegionNames();
  return (database) => (database === DIRECTORY ? directory : regionName(database));
}
