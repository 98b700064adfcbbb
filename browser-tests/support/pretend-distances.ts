import type { Page } from "@playwright/test";

const PATH = "**/api/v1/servers/*";

/** Round trips between the regions as they are over the world's cables, roughly, in milliseconds. */
export const DISTANCES: Record<string, Record<string, number>> = {
  ind1: { global: 121, ind1: 0.4, usa1: 271, deu1: 121 },
  usa1: { global: 92, ind1: 341, usa1: 0.7, deu1: 92 },
  deu1: { global: 8.3, ind1: 121, usa1: 93, deu1: 0.3 },
};

interface Measured {
  region: string;
  databases: { database: string; round_trip_ms: number | null }[];
}

/**
 * Has a page believe that the databases of a real stack are as far apart as their names say.
 * @param now when they were measured; left out, when they really were
 */
export async function pretendDistances(page: Page, now?: Date) {
  await page.route(PATH, async (route) => {
    const response = await route.fetch();
    const { region, databases } = (await response.json()) as Measured;
    const moved = databases.map((one) => ({
      ...one,
      ...(now && { measured_at: now.toISOString() }),
      round_trip_ms: one.round_trip_ms === null ? null : DISTANCES[region]?.[one.database],
    }));
    await route.fulfill({ response, json: { region, databases: moved } });
  });
  return { end: () => page.unroute(PATH) };
}
