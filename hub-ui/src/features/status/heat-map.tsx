import { VisuallyHidden } from "@mantine/core";
import { useFormatter, useTranslations } from "use-intl";
import { Blossom } from "../../ui/blossom.tsx";
import { RegionEmblem } from "../../ui/region-emblem.tsx";
import { DIRECTORY } from "../../ui/region-names.ts";
import classes from "./heat-map.module.css";
import { type Cell, heatOf, type Row } from "./measurements.ts";

const TENTHS = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
const WHOLE = { maximumFractionDigits: 0 };

interface HeatMapProps {
  rows: Row[];
  databases: string[];
  nameOf: (database: string) => string;
}

/** How long every database took to answer every server: a table whose cells are the warmer the longer it was. */
export function HeatMap({ rows, databases, nameOf }: HeatMapProps) {
  const t = useTranslations("status.map");
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
            <th scope="row">{t("server", { region: nameOf(row.server) })}</th>
            <Cells row={row} databases={databases} nameOf={nameOf} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cells({ row, databases, nameOf }: { row: Row } & Pick<HeatMapProps, "databases" | "nameOf">) {
  const t = useTranslations("status.map");
  if (row.state === "away" || row.state === "silent") {
    return (
      <td colSpan={databases.length} data-state="down">
        <span className={classes.words}>
          {row.state === "away" ? t("away", { region: nameOf(row.by) }) : t("silent")}
        </span>
      </td>
    );
  }
  const cellOf = (database: string) => (row.state === "measured" ? row.cells.get(database) : undefined);
  return databases.map((database) => <HeatCell key={database} cell={cellOf(database)} />);
}

function HeatCell({ cell }: { cell: Cell | undefined }) {
  const t = useTranslations("status.map");
  const format = useFormatter();
  if (cell === undefined) {
    return (
      <td data-state="asking">
        <span aria-hidden="true">…</span>
        <VisuallyHidden>{t("asking")}</VisuallyHidden>
      </td>
    );
  }
  if (cell === "down") {
    return (
      <td data-state="down">
        <span className={classes.words}>{t("noAnswer")}</span>
      </td>
    );
  }
  const milliseconds = format.number(Math.max(cell, 0.1), cell < 9.95 ? TENTHS : WHOLE);
  return (
    <td data-heat={heatOf(cell)}>
      {t.rich("time", { milliseconds, unit: (chunks) => <small>{chunks}</small> })}
    </td>
  );
}
