import { useFormatter } from "use-intl";

/** No page counts seconds: what is more recent than this, in milliseconds, is now. */
const RECENT = 60_000;

/** A moment as people say it ("5 minutes ago"), with the exact time on hover. */
export function RelativeTime({ time, wrap }: { time: string; wrap: (when: string) => string }) {
  const format = useFormatter();
  const date = new Date(time);
  const isRecent = Math.abs(Date.now() - date.getTime()) < RECENT;
  return (
    <time dateTime={time} title={format.dateTime(date, { dateStyle: "long", timeStyle: "short" })}>
      {wrap(format.relativeTime(date, isRecent ? date : Date.now()))}
    </time>
  );
}
