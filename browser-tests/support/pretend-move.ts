import type { Page } from "@playwright/test";

const PATH = "**/api/v1/me/moves/current";

interface PretendedMove {
  status: string;
  rows_copied?: number;
  aborted_because?: string;
}

/**
 * Has a page believe in a move from Germany to India, step by step: real ones are over at once. Between two
 * steps the page never gets to see how things really stand.
 */
export async function pretendMove(page: Page, begin: PretendedMove) {
  let stands: PretendedMove | "hidden" = begin;
  await page.route(PATH, (route) =>
    stands === "hidden"
      ? route.abort("connectionrefused")
      : route.fulfill({ json: { move: moveAt(stands) } }),
  );
  return {
    goOn: (next: PretendedMove) => {
      stands = next;
    },
    /** nobody can tell the page how far the move is */
    hide: () => {
      stands = "hidden";
    },
    end: () => page.unroute(PATH),
  };
}

function moveAt(move: PretendedMove) {
  return {
    id: "0190a5c0-0000-7000-8000-000000000000",
    from_region: "deu1",
    to_region: "ind1",
    rows_total: move.status === "fencing" ? 0 : 12,
    rows_copied: 0,
    aborted_because: null,
    requested_at: "2026-01-01T00:00:00Z",
    finished_at: null,
    ...move,
  };
}
