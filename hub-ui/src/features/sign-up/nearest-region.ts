import type { Region } from "../../api/types.ts";

/** Degrees that the earth turns in an hour. */
const DEGREES_AN_HOUR = 15;

/**
 * The region that lies nearest, east or west, to where clocks are as far from UTC as here; undefined where no region
 * says where it lies. A guess without asking anybody where one is.
 * @param hoursFromUtc of the clock in winter, as in standardOffset
 */
export function nearestRegion(regions: Region[], hoursFromUtc: number): Region | undefined {
  const here = hoursFromUtc * DEGREES_AN_HOUR;
  const distance = ({ place }: Region) => {
    if (place === null) return Number.POSITIVE_INFINITY;
    const apart = Math.abs(place.longitude - here) % 360;
    return Math.min(apart, 360 - apart);
  };
  return regions
    .filter(({ place }) => place !== null)
    .reduce<Region | undefined>(
      (best, region) => (best === undefined || distance(region) < distance(best) ? region : best),
      undefined,
    );
}

/** How many hours the clock here is ahead of UTC when no summer time is kept. */
export function standardOffset(year: number = new Date().getFullYear()): number {
  const ahead = [0, 6].map((month) => -new Date(year, month, 1).getTimezoneOffset() / 60);
  return Math.min(...ahead);
}
