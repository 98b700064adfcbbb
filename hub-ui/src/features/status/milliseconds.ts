import type { useFormatter } from "use-intl";

const TENTHS = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
const WHOLE = { maximumFractionDigits: 0 };

/** Milliseconds as the page writes them: in tenths as long as these are told apart, and never none at all. */
export function formatMilliseconds(format: ReturnType<typeof useFormatter>, milliseconds: number): string {
  return format.number(Math.max(milliseconds, 0.1), milliseconds < 9.95 ? TENTHS : WHOLE);
}
