import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { regionsQuery } from "../api/queries.ts";
import type { Messages } from "../messages/types.ts";

/** The name by which the API calls the directory. */
export const DIRECTORY = "global";

/** A region that the languages have words for. Regions are configuration, so there may be others. */
type Known = keyof Messages["regions"]["names"];

/**
 * Gives the name of a region for its id: the reader's own word for it, or else the name that the operators gave it.
 * Until that is known, the id stands for itself.
 */
export function useRegionNames(): (id: string) => string {
  const t = useTranslations("regions");
  const { data: regions } = useQuery({ ...regionsQuery, staleTime: Number.POSITIVE_INFINITY });
  return (id) => {
    const key = `names.${id}` as `names.${Known}`;
    return t.has(key) ? t(key) : (regions?.find((region) => region.id === id)?.name ?? id.toUpperCase());
  };
}

/** Gives the name of a database for what the API calls it: a region's, or the directory's. */
export function useDatabaseNames(): (database: string) => string {
  const t = useTranslations("regions");
  const regionName = useRegionNames();
  return (database) => (database === DIRECTORY ? t("directory") : regionName(database));
}

/** Says where things are kept whose home is a region. */
export function useRegionSentence(): (id: string) => string {
  const t = useTranslations("regionChoice");
  const regionName = useRegionNames();
  return (id) => {
    const key = `sentences.${id}` as `sentences.${Known}`;
    return t.has(key) ? t(key) : t("stays", { region: regionName(id) });
  };
}
