import { useQuery } from "@tanstack/react-query";
import { regionsQuery } from "../api/queries.ts";

/** Gives the name of a region for its id. Until the names are known, the id stands for itself. */
export function useRegionNames(): (id: string) => string {
  const { data: regions } = useQuery({ ...regionsQuery, staleTime: Number.POSITIVE_INFINITY });
  return (id) => regions?.find((region) => region.id === id)?.name ?? id.toUpperCase();
}
