import { VisuallyHidden } from "@mantine/core";
import { useFormatter, useTranslations } from "use-intl";
import { Blossom } from "../../ui/blossom.tsx";
import { RegionEmblem } from "../../ui/region-emblem.tsx";
import { DIRECTORY, useRegionPlaces } from "../../ui/region-names.ts";
import classes from "./heat-map.module.css";
import type { Sample } from "./history.ts";
import { type Cell, heatOf, type Row } from "./measurements.ts";
import { formatMilliseconds } from "./milliseconds.ts";
import { Sparkline } from "./sparkline.tsx";
import { useHistoryWords } from "./use-history-words.ts";

interface HeatMapProps {
  rows: Row[];
  databases: string[];
  /** What a server has measured of a database. */
  samplesOf: (server: string, database: string) => Sample[];
  /** The moment until when that reaches, by the servers' clocks. */
  now: number;
  nameOf: (database: string) => string;
}

/** How long every database took to answer every server: a table whose cells are the warmer the longer it was. */
export function HeatMap({ nameOf, ...props }: HeatMapProps) {
  const { rows, databases } = props;
  const t = useTranslations("status.map");
  const placeOf = useRegionPlaces();
  return (
    <table className={classes.map}>
      <caption>
        <VisuallyHidden>{t("caption")}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col" rowSpan={2} className={classes.corner}>
            {t("servers")}
          </th>
          <th scope="colgroup" colSpan={databases.length} className={classes.group}>
            {t("databases")}
          </th>
        </tr>
        <tr>
          {databases.map((database) => (
            <th key={database} scope="col">
              {database === DIRECTORY ? <Blossom size={28} /> : <RegionEmblem region={database} size={28} />}
              <span>{database === DIRECTORY ? t("directory") : nameOf(database)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.server}>
            <th scope="row">{t("server", { where: placeOf(row.server) })}</th>
            <Cells row={row} {...props} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cells({ row, databases, samplesOf, now }: { row: Row } & Omit<HeatMapProps, "rows" | "nameOf">) {
  const t = useTranslations("status.map");
  const placeOf = useRegionPlaces();
  if (row.state === "away" || row.state === "silent") {
    return (
      <td colSpan={databases.length} data-state="down">
        <span className={classes.words}>
          {row.state === "away" ? t("away", { where: placeOf(row.by) }) : t("silent")}
        </span>
      </td>
    );
  }
  return databases.map((database) => (
    <HeatCell
      key={database}
      cell={row.state === "measured" ? row.cells.get(database) : undefined}
      samples={samplesOf(row.server, database)}
      now={now}
    />
  ));
}

interface HeatCellProps {
  cell: Cell | undefined;
  samples: Sample[];
  now: number;
}

function HeatCell({ cell, samples, now }: HeatCellProps) {
  const t = useTranslations("status.map");
  const format = useFormatter();
  const words = useHistoryWords();
  const sparkline = (
    <div role="img" aria-label={words(samples, now)}>
      <Sparkline samples={samples} now={now} size="cell" />
    </div>
  );
  if (cell === undefined) {
    return (
      <td data-state="asking">
        <span aria-hidden="true">…</span>
        <VisuallyHidden>{t("asking")}</VisuallyHidden>
        {sparkline}
      </td>
    );
  }
  if (cell === "down") {
    return (
      <td data-state="down">
        <span className={classes.words}>{t("noAnswer")}</span>
        {sparkline}
      </td>
    );
  }
  const milliseconds = formatMilliseconds(format, cell);
  return (
    <td data-heat={heatOf(cell)}>
      {t.rich("time", { milliseconds, unit: (chunks) => <small>{chunks}</small> })}
      {sparkline}
    </td>
  );
}
