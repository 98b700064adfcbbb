import type { Residency, ResidencyItem } from "../../api/types.ts";
import { DIRECTORY } from "../../ui/region-names.ts";

/** What one database holds of a person. */
export interface Holding {
  database: string;
  isHome: boolean;
  /** how many records; undefined where it could not be counted */
  total: number | undefined;
  /** the kinds of record that are there, the most numerous first */
  found: ResidencyItem[];
  /** the kinds that were looked for in vain */
  absent: ResidencyItem[];
}

/** The directory, and every region with the home first. */
export function holdingsOf({
  home_region,
  items,
  not_counted,
}: Pick<Residency, "home_region" | "items" | "not_counted">): {
  directory: Holding;
  regions: Holding[];
} {
  const holding = (database: string): Holding => {
    const own = items.filter((item) => item.database === database);
    return {
      database,
      isHome: database === home_region,
      total: not_counted.includes(database) ? undefined : own.reduce((sum, { rows }) => sum + rows, 0),
      found: own.filter(({ rows }) => rows > 0).sort((one, other) => other.rows - one.rows),
      absent: own.filter(({ rows }) => rows === 0),
    };
  };
  const databases = new Set([home_region, ...items.map(({ database }) => database), ...not_counted]);
  databases.delete(DIRECTORY);
  return { directory: holding(DIRECTORY), regions: [...databases].map(holding) };
}
