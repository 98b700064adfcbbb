import { status } from "../../messages/index.ts";
import classes from "./heat-map.module.css";

const t = status.legend;

/** What the colours and the pattern of the heat map mean, in words. */
export function HeatLegend() {
  return (
    <div className={classes.legend}>
      <h3 id="colours">{t.title}</h3>
      <ul aria-labelledby="colours">
        {t.pace.map(({ time, words }, index) => (
          <li key={time}>
            <span className={classes.swatch} data-heat={index + 1} />
            <span>
              <strong>{time}</strong>: {words}
            </span>
          </li>
        ))}
        <li>
          <span className={classes.swatch} data-state="down" />
          <span>
            <strong>{status.map.noAnswer}</strong>: {t.noAnswer}
          </span>
        </li>
      </ul>
    </div>
  );
}
