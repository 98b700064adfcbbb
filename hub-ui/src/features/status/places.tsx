import { useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "use-intl";
import { meQuery } from "../../api/queries.ts";
import { Blossom } from "../../ui/blossom.tsx";
import { RegionEmblem } from "../../ui/region-emblem.tsx";
import { DIRECTORY, useRegionPlaces } from "../../ui/region-names.ts";
import { fromAnywhere, type Sample } from "./history.ts";
import { type Cell, type Row, reachOf } from "./measurements.ts";
import { formatMilliseconds } from "./milliseconds.ts";
import classes from "./places.module.css";
import { Sparkline } from "./sparkline.tsx";
import { useHistoryWords } from "./use-history-words.ts";

interface PlacesProps {
  rows: Row[];
  samplesOf: (server: string, database: string) => Sample[];
  now: number;
}

/** A card for each place where data is kept: whether it can be reached from anywhere, and how that was of late. */
export function Places({ rows, samplesOf, now }: PlacesProps) {
  const t = useTranslations("status.places");
  const regions = rows.map(({ server }) => server);
  return (
    <section className={classes.places} aria-labelledby="places">
      <h2 id="places">{t("title")}</h2>
      <p>{t("text")}</p>
      <ul>
        {[...regions, DIRECTORY].map((database) => (
          <PlaceCard
            key={database}
            database={database}
            reach={reachOf(database, rows)}
            samples={fromAnywhere(regions.map((server) => samplesOf(server, database)))}
            now={now}
          />
        ))}
      </ul>
    </section>
  );
}

interface PlaceCardProps {
  database: string;
  reach: Cell | undefined;
  samples: Sample[];
  now: number;
}

function PlaceCard({ database, reach, samples, now }: PlaceCardProps) {
  const t = useTranslations("status.places");
  const format = useFormatter();
  const words = useHistoryWords();
  const title = usePlaceTitle(database);
  const state = reach === undefined ? "unknown" : reach === "down" ? "unreachable" : "reachable";
  return (
    <li className={classes.place} data-state={state}>
      <div className={classes.name}>
        {database === DIRECTORY ? <Blossom size={40} /> : <RegionEmblem region={database} size={40} />}
        <h3>{title}</h3>
      </div>
      <p className={classes.state}>
        <strong>{t(state)}</strong>
        <span>
          {typeof reach === "number" ? t("now", { milliseconds: formatMilliseconds(format, reach) }) : null}
        </span>
      </p>
      <Sparkline samples={samples} now={now} size="card" />
      <p className={classes.words}>{words(samples, now)}</p>
    </li>
  );
}

/** Whoever is signed in reads of their own home that it holds their own data. */
function usePlaceTitle(database: string): string {
  const t = useTranslations("status.places");
  const placeOf = useRegionPlaces();
  const { data: me } = useQuery({ ...meQuery, enabled: false });
  if (database === DIRECTORY) return t("directory");
  return t(me?.home_region === database ? "own" : "region", { where: placeOf(database) });
}
