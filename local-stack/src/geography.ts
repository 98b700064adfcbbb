import { StackFailure } from "./failure.ts";
import { Link } from "./link.ts";
import type { Geography } from "./settings.ts";
import { directoryVariable, regionVariable } from "./stack-environment.ts";

/**
 * How long a round trip between two regions takes, in milliseconds.
 * @throws StackFailure when the geography does not say
 */
export function roundTrip({ roundTrips }: Geography, from: string, to: string): number {
  if (from === to) return 0;
  const known = roundTrips.find(({ between }) => between.includes(from) && between.includes(to));
  if (known !== undefined) return known.milliseconds;
  throw new StackFailure(
    `No distance is set between ${from} and ${to}: add it to the geography in local-stack/src/settings.ts.`,
  );
}

/** Ways from one region to the databases of the others, as long as the distances are. */
export interface Ways {
  /** What the region's server is told instead: the URLs of the databases that are away. */
  environment: Record<string, string>;
  close(): Promise<void>;
}

/**
 * Opens a way from a region to every database that is elsewhere, the directory included.
 * @param environment what servers are told, with the URLs of the databases themselves
 * @throws StackFailure when a distance is not set
 */
export async function openWays(
  geography: Geography,
  region: string,
  regions: string[],
  environment: Record<string, string>,
): Promise<Ways> {
  const places = [
    { variable: directoryVariable, at: geography.directory },
    ...regions.map((id) => ({ variable: regionVariable(id), at: id })),
  ];
  const away = places
    .map(({ variable, at }) => ({ variable, milliseconds: roundTrip(geography, region, at) }))
    .filter(({ milliseconds }) => milliseconds > 0);
  const links: Link[] = [];
  const linked: Record<string, string> = {};
  for (const { variable, milliseconds } of away) {
    const url = environment[variable] ?? "";
    const link = await Link.open(url, { delay: milliseconds / 2 });
    links.push(link);
    linked[variable] = link.url(url);
  }
  return {
    environment: { ...environment, ...linked },
    close: async () => {
      await Promise.all(links.map((link) => link.cut()));
    },
  };
}

/** The distances in words, a line for each pair of regions, and where the directory counts as being. */
export function describeGeography(geography: Geography): string[] {
  const pairs = geography.roundTrips.map(
    ({ between, milliseconds }) => `${between.join(" - ")} ${milliseconds} ms`,
  );
  return [`${pairs.join(", ")} a round trip`, `the directory is in ${geography.directory}`];
}
