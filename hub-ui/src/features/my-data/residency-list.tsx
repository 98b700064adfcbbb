import type { ResidencyItem } from "../../api/types.ts";
import { myData } from "../../messages/index.ts";
import { Blossom } from "../../ui/blossom.tsx";
import { RegionEmblem } from "../../ui/region-emblem.tsx";
import { DIRECTORY } from "../../ui/region-names.ts";
import classes from "./my-data.module.css";
import type { Holding } from "./residency.ts";

const t = myData.list;

interface ResidencyListProps {
  holdings: Holding[];
  nameOf: (database: string) => string;
}

/** The same as the picture, in words: what every record holds. */
export function ResidencyList({ holdings, nameOf }: ResidencyListProps) {
  return (
    <section className={classes.list} aria-labelledby="records">
      <h2 id="records">{t.title}</h2>
      {holdings.map((holding) => (
        <Database key={holding.database} holding={holding} name={nameOf(holding.database)} />
      ))}
    </section>
  );
}

function Database({ holding, name }: { holding: Holding; name: string }) {
  const { database, isHome, total, found, absent } = holding;
  return (
    <section className={classes.database} data-home={isHome || undefined} aria-labelledby={`db-${database}`}>
      <div className={classes.databaseHead}>
        {database === DIRECTORY ? <Blossom size={34} /> : <RegionEmblem region={database} size={34} />}
        <h3 id={`db-${database}`}>{name}</h3>
        <span>{total === undefined ? myData.notCounted : myData.records(total)}</span>
      </div>
      {found.length === 0 ? null : <Kinds items={found} />}
      {total !== undefined && absent.length > 0 ? (
        <details>
          <summary>{found.length === 0 ? t.lookedFor(absent.length) : t.none(absent.length)}</summary>
          <Kinds items={absent} />
        </details>
      ) : null}
    </section>
  );
}

function Kinds({ items }: { items: ResidencyItem[] }) {
  return (
    <ul className={classes.kinds}>
      {items.map(({ kind, holds, rows }) => (
        <li key={kind}>
          <span>
            {holds} <code>{kind}</code>
          </span>
          <strong>{myData.records(rows)}</strong>
        </li>
      ))}
    </ul>
  );
}
