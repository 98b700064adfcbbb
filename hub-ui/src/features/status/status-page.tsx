import { useFormatter, useTranslations } from "use-intl";
import { Page, PageHeading } from "../../ui/page.tsx";
import { Plant } from "../../ui/plant.tsx";
import { DIRECTORY, useDatabaseNames, useRegionPlaces } from "../../ui/region-names.ts";
import { ForEngineers } from "./for-engineers.tsx";
import { HeatLegend } from "./heat-legend.tsx";
import { HeatMap } from "./heat-map.tsx";
import { type Row, type Trouble, troublesOf } from "./measurements.ts";
import { Places } from "./places.tsx";
import classes from "./status.module.css";
import { useServers } from "./use-servers.ts";

const PLANT = { working: "open", troubled: "closed", asking: "unknown" } as const;

export function StatusPage() {
  const t = useTranslations("status");
  const { servers, rows, samplesOf, now, measuredAt } = useServers();
  const nameOf = useDatabaseNames();
  return (
    <Page title={t("title")}>
      <PageHeading>{t("heading")}</PageHeading>
      <Condition rows={rows} />
      <Places rows={rows} samplesOf={samplesOf} now={now} />
      <ForEngineers>
        <h3>{t("map.title")}</h3>
        <p className={classes.text}>{t("map.text")}</p>
        <HeatMap
          rows={rows}
          databases={[DIRECTORY, ...servers]}
          samplesOf={samplesOf}
          now={now}
          nameOf={nameOf}
        />
        <MeasuredAt time={measuredAt} />
        <HeatLegend />
      </ForEngineers>
    </Page>
  );
}

function MeasuredAt({ time }: { time: number }) {
  const t = useTranslations("status.map");
  const format = useFormatter();
  return (
    <p className={classes.live}>
      {time === 0
        ? t("notMeasured")
        : t("measuredAt", { time: format.dateTime(time, { timeStyle: "medium" }) })}
    </p>
  );
}

/** How things are, in a sentence for each trouble; a screen reader hears it when it changes. */
function Condition({ rows }: { rows: Row[] }) {
  const t = useTranslations("status");
  const describe = useDescription();
  const troubles = troublesOf(rows);
  const isAsking = troubles.length === 0 && rows.some(({ state }) => state === "asking");
  const mood = troubles.length > 0 ? "troubled" : isAsking ? "asking" : "working";
  const sentences = mood === "troubled" ? troubles.map(describe) : [t(mood)];
  return (
    <div role="status" className={classes.condition} data-mood={mood}>
      <Plant state={PLANT[mood]} height={84} className={classes.plant} />
      <div className={classes.sentences}>
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </div>
  );
}

function useDescription(): (trouble: Trouble) => string {
  const placeOf = useRegionPlaces();
  const t = useTranslations("status.trouble");
  const format = useFormatter();
  return (trouble) => {
    switch (trouble.kind) {
      case "link": {
        const { database } = trouble;
        const server = placeOf(trouble.server);
        if (database === DIRECTORY) return t("linkToDirectory", { server });
        return t("link", { server, database: placeOf(database) });
      }
      case "regions":
      case "servers":
      case "silent": {
        const { kind, regions } = trouble;
        return t(kind, { count: regions.length, places: format.list(regions.map(placeOf)) });
      }
      default:
        return t(trouble.kind);
    }
  };
}
