import { createFormatter, createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import { activity } from "../../messages/en/member/activity.ts";
import { byDay, dayName } from "./days.ts";

const t = createTranslator({ locale: "en", messages: { activity }, namespace: "activity" });
const format = createFormatter({
  locale: "en",
  timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
});

const now = new Date(2026, 2, 30, 9, 0);

/** Something that happened at a time of the reader's own clock. */
function eventAt(...time: [year: number, month: number, day: number, hour: number]) {
  const at = new Date(...time).toISOString();
  return { id: at, kind: "signed-in", at, ip: null, user_agent: null, details: {} } as const;
}

test("what happened is put together by the reader's own days, which have their names", () => {
  const events = [
    eventAt(2026, 2, 30, 8),
    eventAt(2026, 2, 30, 0),
    eventAt(2026, 2, 29, 23),
    eventAt(2026, 2, 29, 1),
    eventAt(2026, 2, 28, 12),
    eventAt(2025, 11, 24, 12),
  ];
  expect(byDay(events, now).map((day) => [dayName(day, t, format), day.events.length])).toEqual([
    ["Today", 2],
    ["Yesterday", 2],
    [expect.stringMatching(/Saturday.*28|28.*March/), 1],
    [expect.stringMatching(/2025/), 1],
  ]);
});
