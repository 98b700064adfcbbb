import type { CSSProperties } from "react";
import { useTranslations } from "use-intl";
import type { Translate } from "../../messages/types.ts";
import { LooseBlossoms, MOST_BLOSSOMS, RecordsPlant } from "../../ui/records-plant.tsx";
import { RegionEmblem } from "../../ui/region-emblem.tsx";
import type { Holding } from "./residency.ts";
import classes from "./residency-picture.module.css";

interface ResidencyPictureProps {
  directory: Holding;
  regions: Holding[];
  nameOf: (database: string) => string;
}

/**
 * Every database as a plot of a garden, with a blossom for each record: the person's home in bloom, the others
 * bare. The drawings are decoration; what they show stands beneath each of them as text.
 */
export function ResidencyPicture({ directory, regions, nameOf }: ResidencyPictureProps) {
  const t = useTranslations("myData");
  const isCut = regions.some(({ total }) => total !== undefined && total > MOST_BLOSSOMS);
  const hasBuds = regions.some(({ total, isHome }) => !isHome && total !== undefined && total > 0);
  return (
    <figure className={classes.picture} aria-label={t("picture.label")}>
      <ul className={classes.garden} style={columnsFor(regions.length)}>
        <li className={classes.directory}>
          <span className={classes.thread}>
            {directory.total === undefined ? null : <LooseBlossoms records={directory.total} />}
          </span>
          <strong>{nameOf(directory.database)}</strong>
          <span className={classes.count}>{countOf(directory, t)}</span>
          <span className={classes.tag}>{t("picture.directory")}</span>
        </li>
        {withHomeInTheMiddle(regions).map((region) => (
          <Plot key={region.database} region={region} name={nameOf(region.database)} />
        ))}
      </ul>
      <figcaption className={classes.legend}>
        {t("picture.legend")} {hasBuds ? t("picture.buds") : null}{" "}
        {isCut ? t("picture.cut", { drawn: MOST_BLOSSOMS }) : null}
      </figcaption>
    </figure>
  );
}

function Plot({ region, name }: { region: Holding; name: string }) {
  const t = useTranslations("myData");
  return (
    <li className={classes.plot} data-home={region.isHome || undefined}>
      <RecordsPlant records={region.total} isInBloom={region.isHome} className={classes.plant} />
      <span className={classes.label}>
        <RegionEmblem region={region.database} size={region.isHome ? 44 : 34} />
        <strong>{name}</strong>
        <span className={classes.count}>{countOf(region, t)}</span>
        {region.isHome ? <span className={classes.tag}>{t("picture.yourHome")}</span> : null}
      </span>
    </li>
  );
}

function countOf({ total }: Holding, t: Translate<"myData">): string {
  if (total === undefined) return t("notCounted");
  return total === 0 ? t("picture.nothing") : t("records", { count: total });
}

/** How many plots stand side by side where there is room, and on a phone. */
function columnsFor(regions: number): CSSProperties {
  return { "--columns": regions, "--columns-on-phone": Math.min(regions, 3) } as CSSProperties;
}

function withHomeInTheMiddle([home, ...others]: Holding[]): Holding[] {
  const middle = Math.floor(others.length / 2);
  return home === undefined ? others : others.toSpliced(middle, 0, home);
}
