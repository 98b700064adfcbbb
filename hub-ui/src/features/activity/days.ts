import type { ActivityEvent } from "../../api/types.ts";
import { locale } from "../../messages/index.ts";

/** What happened on one day, by the reader's own calendar. */
export interface Day {
  key: string;
  name: string;
  events: ActivityEvent[];
}

const words = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
const date = new Intl.DateTimeFormat(locale, { dateStyle: "full" });
const MILLISECONDS = 86_400_000;

/** Puts what happened together by days, in the order in which it comes. */
export function byDay(events: ActivityEvent[], now = new Date()): Day[] {
  const days: Day[] = [];
  for (const event of events) {
    const start = startOfDay(new Date(event.at));
    const key = String(start.getTime());
    const last = days.at(-1);
    if (last?.key === key) last.events.push(event);
    else days.push({ key, name: dayName(start, startOfDay(now)), events: [event] });
  }
  return days;
}

function startOfDay(time: Date): Date {
  return new Date(time.getFullYear(), time.getMonth(), time.getDate());
}

function dayName(day: Date, today: Date): string {
  // Rounded, because a day on which the clocks change is an hour longer or shorter.
  const ago = Math.round((day.getTime() - today.getTime()) / MILLISECONDS);
  const name = ago < -1 ? date.format(day) : words.format(ago, "day");
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}
