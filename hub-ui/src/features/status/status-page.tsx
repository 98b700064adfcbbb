import { useQueries, useSuspenseQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "use-intl";
import { regionsQuery } from "../../api/queries.ts";
import { serverQuery } from "../../api/servers.ts";
import { Page, PageHeading } from "../../ui/page.tsx";
import { Plant } from "../../ui/plant.tsx";
import { DIRECTORY, useDatabaseNames } from "../../ui/region-names.ts";
import { HeatLegend } from "./heat-legend.tsx";
import { HeatMap } from "./heat-map.tsx";
import { type Row, rowOf, type Trouble, troublesOf } from "./measurements.ts";
import classes from "./status.module.css";

const PLANT = { working: "open", troubled: "closed", asking: "unknown" } as const;

export function StatusPage() {
  const t = useTranslations("status");
  const format = useFormatter();
  const { data: regions } = useSuspenseQuery(regionsQuery);
  const servers = regions.map(({ id }) => id);
  const answers = useQueries({ queries: servers.map(serverQuery) });
  const rows = answers.map((asked, index) => rowOf(servers[index] ?? "", asked));
  const measuredAt = Math.max(...answers.map(({ dataUpdatedAt }) => dataUpdatedAt));
  const nameOf = useDatabaseNames();
  return (
    <Page title={t("title")}>
      <PageHeading>{t("heading")}</PageHeading>
      <Condition rows={rows} nameOf={nameOf} />
      <section className={classes.measured} aria-labelledby="map">
        <h2 id="map">{t("map.title")}</h2>
        <p className={classes.text}>{t("map.text")}</p>
        <HeatMap rows={rows} databases={[DIRECTORY, ...servers]} nameOf={nameOf} />
        <p className={classes.live}>
          {measuredAt === 0
            ? t("map.notMeasured")
            : t("map.measuredAt", { time: format.dateTime(measuredAt, { timeStyle: "medium" }) })}
        </p>
        <HeatLegend />
      </section>
    </Page>
  );
}

interface ConditionProps {
  rows: Row[];
  nameOf: (database: string) => string;
}

/** How things are, in a sentence for each trouble; a screen reader hears it when it changes. */
function Condition({ rows, nameOf }: ConditionProps) {
  const t = useTranslations("status");
  const describe = useDescription(nameOf);
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

function useDescription(nameOf: (database: string) => string): (trouble: Trouble) => string {
  const t = useTranslations("status.trouble");
  const format = useFormatter();
  return (trouble) => {
    switch (trouble.kind) {
      case "link": {
        const { database } = trouble;
        const server = nameOf(trouble.server);
        if (database === DIRECTORY) return t("linkToDirectory", { server });
        return t("link", { server, database: nameOf(database) });
      }
      case "regions":
      case "servers":
      case "silent": {
        const { kind, regions } = trouble;
        return t(kind, { count: regions.length, regions: format.list(regions.map(nameOf)) });
      }
      default:
        return t(trouble.kind);
    }
  };
}
