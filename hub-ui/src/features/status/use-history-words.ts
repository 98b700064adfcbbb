import { useFormatter, useTranslations } from "use-intl";
import type { Translate } from "../../messages/types.ts";
import { type Account, accountOf, minutesOf, type Sample } from "./history.ts";
import { formatMilliseconds } from "./milliseconds.ts";

type Formatter = ReturnType<typeof useFormatter>;

/** Says what the last hour of a database was like, in a sentence or two. */
export function useHistoryWords(): (samples: Sample[], now: number) => string {
  const t = useTranslations("status.history");
  const format = useFormatter();
  return (samples, now) => {
    const account = accountOf(samples, now);
    if (account === undefined) return t("nothing");
    return [timesIn(account, t, format), ...outagesIn(account, now, t, format)].join(" ");
  };
}

function timesIn({ minutes, times }: Account, t: Translate<"status.history">, format: Formatter): string {
  if (times === undefined) return t("never", { minutes });
  const least = formatMilliseconds(format, times.least);
  const most = formatMilliseconds(format, times.most);
  return least === most ? t("same", { minutes, time: least }) : t("between", { minutes, least, most });
}

function outagesIn(
  { outages, times }: Account,
  now: number,
  t: Translate<"status.history">,
  format: Formatter,
): string[] {
  const last = outages.at(-1);
  if (last === undefined || times === undefined) return [];
  const time = format.dateTime(last.from, { timeStyle: "short" });
  const minutes = minutesOf(last, now);
  if (last.until === undefined) return [t("since", { time })];
  if (outages.length === 1) return [t("once", { minutes, time })];
  return [t("often", { count: outages.length, minutes, time })];
}
