import { useFormatter } from "use-intl";

/** A moment as people say it ("5 minutes ago"), with the exact time on hover. */
export function RelativeTime({ time, wrap }: { time: string; wrap: (when: string) => string }) {
  const format = useFormatter();
  const date = new Date(time);
  return (
    <time dateTime={time} title={format.dateTime(date, { dateStyle: "long", timeStyle: "short" })}>
      {wrap(format.relativeTime(date, Date.now()))}
    </time>
  );
}
