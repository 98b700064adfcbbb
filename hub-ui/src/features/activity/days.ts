import type { useFormatter } from "use-intl";
import type { ActivityEvent } from "../../api/types.ts";
import type { Translate } from "../../messages/types.ts";

/** What happened on one day, by the reader's own calendar. */
export interface Day {
  start: Date;
  /** how many days before today it is */
  ago: number;
  events: ActivityEvent[];
}

const MILLISECONDS = 86_400_000;

/** Puts what happened together by days, in the order in which it comes. */
export function byDay(events: ActivityEvent[], now = new Date()): Day[] {
  const today = startOfDay(now);
  const days: Day[] = [];
  for (const event of events) {
    const start = startOfDay(new Date(event.at));
    const last = days.at(-1);
    if (last?.start.getTime() === start.getTime()) last.events.push(event);
    else days.push({ start, ago: daysBetween(start, today), events: [event] });
  }
  return days;
}

/** What a day is called in a heading. */
export function dayName(
  { start, ago }: Day,
  t: Translate<"activity">,
  format: ReturnType<typeof useFormatter>,
): string {
  if (ago === 0) return t("today");
  return ago === 1 ? t("yesterday") : format.dateTime(start, { dateStyle: "full" });
}

function startOfDay(time: Date): Date {
  return new Date(time.getFullYear(), time.getMonth(), time.getDate());
}

function daysBetween(day: Date, later: Date): number {
  // Rounded, because a day on which the clocks change is an hour longer or shorter.
  return Math.round((later.getTime() - day.getTime()) / MILLISECONDS);
}
