import { VisuallyHidden } from "@mantine/core";
import { locale, status } from "../../messages/index.ts";
import { Blossom } from "../../ui/blossom.tsx";
import { RegionEmblem } from "../../ui/region-emblem.tsx";
import { DIRECTORY } from "../../ui/region-names.ts";
import classes from "./heat-map.module.css";
import { type Cell, heatOf, type Row } from "./measurements.ts";

const t = status.map;

interface HeatMapProps {
  rows: Row[];
  databases: string[];
  nameOf: (database: string) => string;
}

/** How long every database took to answer every server: a table whose cells are the warmer the longer it was. */
export function HeatMap({ rows, databases, nameOf }: HeatMapProps) {
  return (
    <table className={classes.map}>
      <caption>
        <VisuallyHidden>{t.caption}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col" rowSpan={2} className={classes.corner}>
            {t.servers}
          </th>
          <th scope="colgroup" colSpan={databases.length} className={classes.group}>
            {t.databases}
          </th>
        </tr>
        <tr>
          {databases.map((database) => (
            <th key={database} scope="col">
              {database === DIRECTORY ? <Blossom size={28} /> : <RegionEmblem region={database} size={28} />}
              <span>{database === DIRECTORY ? t.directory : nameOf(database)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.server}>
            <th scope="row">{t.server(nameOf(row.server))}</th>
            <Cells row={row} databases={databases} nameOf={nameOf} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cells({ row, databases, nameOf }: { row: Row } & Pick<HeatMapProps, "databases" | "nameOf">) {
  if (row.state === "away" || row.state === "silent") {
    return (
      <td colSpan={databases.length} data-state="down">
        <span className={classes.words}>{row.state === "away" ? t.away(nameOf(row.by)) : t.silent}</span>
      </td>
    );
  }
  const cellOf = (database: string) => (row.state === "measured" ? row.cells.get(database) : undefined);
  return databases.map((database) => <HeatCell key={database} cell={cellOf(database)} />);
}

function HeatCell({ cell }: { cell: Cell | undefined }) {
  if (cell === undefined) {
    return (
      <td data-state="asking">
        <span aria-hidden="true">…</span>
        <VisuallyHidden>{t.asking}</VisuallyHidden>
      </td>
    );
  }
  if (cell === "down") {
    return (
      <td data-state="down">
        <span className={classes.words}>{t.noAnswer}</span>
      </td>
    );
  }
  return (
    <td data-heat={heatOf(cell)}>
      {formatTime(cell)} <small>{t.unit}</small>
    </td>
  );
}

const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

function formatTime(milliseconds: number): string {
  return milliseconds < 9.95 ? tenths.format(Math.max(milliseconds, 0.1)) : whole.format(milliseconds);
}
