import { useTranslations } from "use-intl";
import type { ActivityEvent } from "../../api/types.ts";
import { deviceOf } from "../../ui/device.ts";
import { useRegionWords } from "../../ui/region-names.ts";
import { RelativeTime } from "../../ui/relative-time.tsx";
import classes from "./activity.module.css";

/** What a person did not do themselves, or should hope that they did. */
const STRANGE = new Set<ActivityEvent["kind"]>(["sign-in-failed", "proof-failed"]);

export function ActivityRow({ event }: { event: ActivityEvent }) {
  const t = useTranslations("activity");
  const regionWords = useRegionWords();
  const { kind, at, ip, user_agent: userAgent, details } = event;
  const device = deviceOf(userAgent, useTranslations("device"));
  const told = {
    device: device.name,
    within: device.within,
    to: details.to === undefined ? "unknown" : regionWords(details.to).to,
    because: details.because ?? "unknown",
  };
  return (
    <li className={classes.event} data-strange={STRANGE.has(kind) || undefined}>
      <p className={classes.what}>{t(`kinds.${kind}`, told)}</p>
      <p className={classes.how}>
        <RelativeTime time={at} wrap={(when) => when} />
        {ip === null ? null : ` · ${t("where", { device: device.name, ip })}`}
      </p>
    </li>
  );
}
