import { nameOfCountry } from "./countries.ts";
import type { Language } from "./languages.ts";

/** What is known of a region for people to read. */
export interface NamedRegion {
  id: string;
  /** As its operators call it. */
  name: string;
  country: string | undefined;
}

/**
 * Gives what a region is called in a language, by its id: as its country, where no other region is in that, else as the
 * operators call it. An id that is not known stands for itself.
 */
export function regionNames(regions: NamedRegion[]): (id: string, language: Language) => string {
  return (id, language) => {
    const region = regions.find((one) => one.id === id);
    if (region?.country === undefined) return region?.name ?? id;
    const isAlone = regions.every((one) => one === region || one.country !== region.country);
    return isAlone ? nameOfCountry(region.country, language) : region.name;
  };
}
