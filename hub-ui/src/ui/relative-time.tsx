import { locale } from "../messages/index.ts";

const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 365 * 86_400],
  ["month", 30 * 86_400],
  ["week", 7 * 86_400],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

const words = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
const exact = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" });

/** A moment as people say it ("5 minutes ago"), with the exact time on hover. */
export function RelativeTime({ time, wrap }: { time: string; wrap: (when: string) => string }) {
  const date = new Date(time);
  return (
    <time dateTime={time} title={exact.format(date)}>
      {wrap(relative(date))}
    </time>
  );
}

function relative(date: Date): string {
  const seconds = (date.getTime() - Date.now()) / 1000;
  const [unit, length] = UNITS.find(([, size]) => Math.abs(seconds) >= size) ?? ["second", 0];
  return length === 0 ? words.format(0, "second") : words.format(Math.round(seconds / length), unit);
}
