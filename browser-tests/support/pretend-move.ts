import type { Page } from "@playwright/test";

const PATH = "**/api/v1/me/moves/current";

/** Has the page believe in a move from Germany to India that stands as `move` says: real ones are over at once. */
export async function pretendMove(page: Page, move: { status: string; rows_copied?: number }): Promise<void> {
  await page.unroute(PATH);
  await page.route(PATH, (route) =>
    route.fulfill({
      json: {
        move: {
          id: "0190a5c0-0000-7000-8000-000000000000",
          from_region: "deu1",
          to_region: "ind1",
          rows_total: move.status === "fencing" ? 0 : 12,
          rows_copied: 0,
          requested_at: "2026-01-01T00:00:00Z",
          finished_at: null,
          ...move,
        },
      },
    }),
  );
}

/** Lets nobody tell the page how far a move is. */
export async function hideMove(page: Page): Promise<void> {
  await page.unroute(PATH);
  await page.route(PATH, (route) => route.abort("connectionrefused"));
}

export async function stopPretending(page: Page): Promise<void> {
  await page.unroute(PATH);
}
