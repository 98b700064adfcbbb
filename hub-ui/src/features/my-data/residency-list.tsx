import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { Residency, ResidencyItem } from "../../api/types.ts";
import type { Messages } from "../../messages/types.ts";
import { Blossom } from "../../ui/blossom.tsx";
import { RegionEmblem } from "../../ui/region-emblem.tsx";
import { DIRECTORY } from "../../ui/region-names.ts";
import { DirectoryEntry } from "./directory-entry.tsx";
import classes from "./my-data.module.css";
import type { Holding } from "./residency.ts";

interface ResidencyListProps {
  residency: Residency;
  holdings: Holding[];
  nameOf: (database: string) => string;
}

/** The same as the picture, in words: what every record holds. */
export function ResidencyList({
  residency: { directory_names, home_region },
  holdings,
  nameOf,
}: ResidencyListProps) {
  const t = useTranslations("myData.list");
  return (
    <section className={classes.list} aria-labelledby="records">
      <h2 id="records">{t("title")}</h2>
      {holdings.map((holding) => (
        <Database key={holding.database} holding={holding} name={nameOf(holding.database)}>
          {/* a server of the release before tells of none */}
          {holding.database === DIRECTORY && directory_names ? (
            <DirectoryEntry names={directory_names} homeRegion={home_region} />
          ) : null}
        </Database>
      ))}
    </section>
  );
}

interface DatabaseProps {
  holding: Holding;
  name: string;
  children: ReactNode;
}

function Database({ holding, name, children }: DatabaseProps) {
  const t = useTranslations("myData");
  const { database, isHome, total, found, absent } = holding;
  return (
    <section className={classes.database} data-home={isHome || undefined} aria-labelledby={`db-${database}`}>
      <div className={classes.databaseHead}>
        {database === DIRECTORY ? <Blossom size={34} /> : <RegionEmblem region={database} size={34} />}
        <h3 id={`db-${database}`}>{name}</h3>
        <span>{total === undefined ? t("notCounted") : t("records", { count: total })}</span>
      </div>
      {found.length === 0 ? null : <Kinds items={found} />}
      {children}
      {total !== undefined && absent.length > 0 ? (
        <details>
          <summary>
            {t(found.length === 0 ? "list.lookedFor" : "list.none", { kinds: absent.length })}
          </summary>
          <Kinds items={absent} />
        </details>
      ) : null}
    </section>
  );
}

function Kinds({ items }: { items: ResidencyItem[] }) {
  const t = useTranslations("myData");
  const wordsOf = useWordsOfRecords();
  return (
    <ul className={classes.kinds}>
      {items.map((item) => (
        <li key={item.kind}>
          <span>
            {wordsOf(item)} <code>{item.kind}</code>
          </span>
          <strong>{t("records", { count: item.rows })}</strong>
        </li>
      ))}
    </ul>
  );
}

/** Says what a record holds: in the reader's language, or in the API's own words where no language knows the kind yet. */
function useWordsOfRecords(): (item: ResidencyItem) => string {
  const t = useTranslations("records");
  return ({ database, kind, holds }) => {
    const key = (database === DIRECTORY ? `directory.${kind}` : `regional.${kind}`) as KnownKind;
    return t.has(key) ? t(key) : holds;
  };
}

type Records = Messages["records"];
type KnownKind = `directory.${keyof Records["directory"]}` | `regional.${keyof Records["regional"]}`;
