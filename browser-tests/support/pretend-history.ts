import type { Page } from "@playwright/test";

const PATH = "**/api/v1/servers/*/history";

const HALF_MINUTE = 30_000;
const SAMPLES = 120;

interface History {
  region: string;
  databases: { database: string; samples: { measured_at: string; round_trip_ms: number | null }[] }[];
}

interface Pretended {
  /** Round trips by server and database, in milliseconds; the others are near. */
  distances?: Record<string, Record<string, number>>;
  /** The database that was away, for two minutes, half an hour ago. */
  wasAway?: string;
  /** What the page's clock shows; the real time when left out. */
  now?: Date;
}

/** Has a page believe that the servers of a real stack have run for an hour. */
export async function pretendHistory(page: Page, { distances = {}, wasAway, now }: Pretended): Promise<void> {
  await page.route(PATH, async (route) => {
    const response = await route.fetch();
    const { region, databases } = (await response.json()) as History;
    const last = (now?.getTime() ?? Date.now()) - 1_000;
    const pretended = databases.map(({ database }) => ({
      database,
      samples: Array.from({ length: SAMPLES }, (_, index) => ({
        measured_at: new Date(last - (SAMPLES - 1 - index) * HALF_MINUTE).toISOString(),
        round_trip_ms:
          database === wasAway && index >= 60 && index < 64
            ? null
            : jittered(distances[region]?.[database] ?? 0.4, index),
      })),
    }));
    await route.fulfill({ response, json: { region, databases: pretended } });
  });
}

/** Between one and two times as long, and once in a while five times. */
function jittered(milliseconds: number, index: number): number {
  const factor = index % 37 === 11 ? 5 : 1 + ((index * 7919) % 101) / 101;
  return Math.round(milliseconds * factor * 100) / 100;
}
