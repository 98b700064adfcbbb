import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { regionsQuery } from "../api/queries.ts";
import type { Region } from "../api/types.ts";
import { type Language, writtenLanguage } from "../messages/languages.ts";
import type { Messages } from "../messages/types.ts";
import { useSpoken } from "./use-spoken.ts";

/** The name by which the API calls the directory. */
export const DIRECTORY = "global";

/** What is said of a region. Which sentence takes which, its text says: names are put into none of them. */
export interface RegionWords {
  /** alone: in a heading, a list, a label */
  name: string;
  /** as in "in the United States" */
  where: string;
  /** as in "to the United States" */
  to: string;
  /** whether the API has told what is called so, or won't */
  isKnown: boolean;
}

type Country = keyof Messages["regions"]["countries"];
type CountryWithSentence = keyof Messages["regionChoice"]["sentences"];

/** Where the short form is what people say: USA rather than Vereinigte Staaten. The mails have the same. */
const STYLES: Record<Language, "long" | "short"> = { en: "long", de: "short", hi: "short", ta: "long" };

/**
 * Gives what is said of a region for its id: the reader's own words for its country, or else the name that the operators
 * gave it. An id that nothing is known of stands for itself.
 */
export function useRegionWords(): (id: string) => RegionWords {
  const t = useTranslations("regions");
  const { regions, isKnown } = useRegions();
  const countryName = useCountryNames();
  return (id) => {
    const country = countryOf(id, regions);
    const name = country === undefined ? operatorsName(id, regions) : countryName(country);
    const key = `countries.${country as Country}` as const;
    if (country !== undefined && t.has(`${key}.in`)) {
      return { name, where: t(`${key}.in`), to: t(`${key}.to`), isKnown };
    }
    return { name, where: t("anywhere.in", { name }), to: t("anywhere.to", { name }), isKnown };
  };
}

/** Gives the name of a region for its id, to stand alone. */
export function useRegionNames(): (id: string) => string {
  const wordsOf = useRegionWords();
  return (id) => wordsOf(id).name;
}

/** Gives where a region is, for its id, as in "in the United States". */
export function useRegionPlaces(): (id: string) => string {
  const wordsOf = useRegionWords();
  return (id) => wordsOf(id).where;
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
  const { regions } = useRegions();
  const where = useRegionPlaces();
  return (id) => {
    const country = countryOf(id, regions);
    const key = `sentences.${country as CountryWithSentence}` as const;
    return country !== undefined && t.has(key) ? t(key) : t("stays", { where: where(id) });
  };
}

function useRegions(): { regions: Region[]; isKnown: boolean } {
  const { data, isPending } = useQuery({ ...regionsQuery, staleTime: Number.POSITIVE_INFINITY });
  return { regions: data ?? [], isKnown: !isPending };
}

/** The country that names a region: where two are in the same, it tells neither from the other. */
export function countryOf(id: string, regions: Region[]): string | undefined {
  const country = regions.find((region) => region.id === id)?.country;
  const isAlone = regions.every((other) => other.id === id || other.country !== country);
  return isAlone ? (country ?? undefined) : undefined;
}

function operatorsName(id: string, regions: Region[]): string {
  return regions.find((region) => region.id === id)?.name ?? id.toUpperCase();
}

function useCountryNames(): (code: string) => string {
  const language = writtenLanguage(useSpoken().language);
  return useMemo(() => countryNames(language), [language]);
}

export function countryNames(language: Language): (code: string) => string {
  const names = new Intl.DisplayNames(language, { type: "region", style: STYLES[language] });
  return (code) => names.of(code) ?? code;
}
