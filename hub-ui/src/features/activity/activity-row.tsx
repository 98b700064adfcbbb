import type { ActivityEvent } from "../../api/types.ts";
import { activity as t } from "../../messages/index.ts";
import { deviceOf } from "../../ui/device.ts";
import { useRegionNames } from "../../ui/region-names.ts";
import { RelativeTime } from "../../ui/relative-time.tsx";
import classes from "./activity.module.css";

/** What a person did not do themselves, or should hope that they did. */
const STRANGE = new Set<ActivityEvent["kind"]>(["sign-in-failed", "proof-failed"]);

export function ActivityRow({ event }: { event: ActivityEvent }) {
  const regionName = useRegionNames();
  const { kind, at, ip, user_agent: userAgent, details } = event;
  const device = deviceOf(userAgent).name;
  const regions = Object.fromEntries(
    ["from", "to"].flatMap((end) => (details[end] === undefined ? [] : [[end, regionName(details[end])]])),
  );
  const facts = [ip === null ? [] : device, ip === null ? [] : t.from(ip)].flat();
  return (
    <li className={classes.event} data-strange={STRANGE.has(kind) || undefined}>
      <p className={classes.what}>{t.kinds[kind]({ device, details: { ...details, ...regions } })}</p>
      <p className={classes.how}>
        <RelativeTime time={at} wrap={(when) => when} />
        {facts.length === 0 ? null : ` · ${facts.join(" ")}`}
      </p>
    </li>
  );
}
