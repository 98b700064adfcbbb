import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import classes from "./heat-map.module.css";

/** From the quickest answer to the slowest. */
const PACES = ["nextDoor", "neighbourhood", "someWayOff", "otherSide", "slow"] as const;

const bold = (chunks: ReactNode) => <strong>{chunks}</strong>;

/** What the colours and the pattern of the heat map mean, in words. */
export function HeatLegend() {
  const t = useTranslations("status.legend");
  return (
    <div className={classes.legend}>
      <h3 id="colours">{t("title")}</h3>
      <ul aria-labelledby="colours">
        {PACES.map((pace, index) => (
          <li key={pace}>
            <span className={classes.swatch} data-heat={index + 1} />
            <span>{t.rich(`paces.${pace}`, { b: bold })}</span>
          </li>
        ))}
        <li>
          <span className={classes.swatch} data-state="down" />
          <span>{t.rich("noAnswer", { b: bold })}</span>
        </li>
      </ul>
    </div>
  );
}
