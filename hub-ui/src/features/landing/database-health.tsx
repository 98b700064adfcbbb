import { VisuallyHidden } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useFormatter, useTranslations } from "use-intl";
import { healthQuery, regionsQuery } from "../../api/queries.ts";
import type { Health } from "../../api/types.ts";
import type { Translate } from "../../messages/types.ts";
import { paths } from "../../paths.ts";
import { Plant } from "../../ui/plant.tsx";
import { type RegionWords, useRegionWords } from "../../ui/region-names.ts";
import classes from "./database-health.module.css";

type State = "up" | "down" | "unknown";

interface Database {
  key: string;
  name: string;
  holds: string;
  state: State;
}

const REGIONAL = "regional_";
const PLANT_STATE = { up: "open", down: "closed", unknown: "unknown" } as const;

export function DatabaseHealth() {
  const t = useTranslations("health");
  const { data, isError, isPending } = useQuery(healthQuery);
  const wordsOf = useRegionWords();
  const databases = useDatabases(isError ? undefined : data, wordsOf, t);
  return (
    <section className={classes.health} aria-labelledby="health">
      <h2 id="health">{t("title")}</h2>
      <p className={classes.explanation}>{t("explanation")}</p>
      <VisuallyHidden role="status">
        <Summary databases={databases} isPending={isPending} />
      </VisuallyHidden>
      <ul className={classes.garden}>
        {databases.map((database) => (
          <DatabasePlant key={database.key} database={database} />
        ))}
      </ul>
      <p className={classes.source}>
        {sourceOf(isError, data, wordsOf, t)} <Link to={paths.status}>{t("more")}</Link>
      </p>
    </section>
  );
}

function DatabasePlant({ database: { name, holds, state } }: { database: Database }) {
  const t = useTranslations("health.states");
  return (
    <li className={classes.database} data-state={state}>
      <span className={classes.ground}>
        <Plant state={PLANT_STATE[state]} height={132} />
      </span>
      <span className={classes.label}>
        <strong>{name}</strong>
        <span className={classes.holds}>{holds}</span>
        <span className={classes.state}>{t(state)}</span>
      </span>
    </li>
  );
}

/** The directory and every region that the API knows of; their states are unknown until it says otherwise. */
function useDatabases(
  health: Health | undefined,
  wordsOf: (id: string) => RegionWords,
  t: Translate<"health">,
): Database[] {
  const { data: regions } = useQuery({ ...regionsQuery, staleTime: Number.POSITIVE_INFINITY });
  const regionIds =
    regions?.map((region) => region.id) ??
    Object.keys(health ?? {}).flatMap((key) =>
      key.startsWith(REGIONAL) ? [key.slice(REGIONAL.length)] : [],
    );
  return [
    { key: "directory", name: t("directory"), holds: t("directoryHolds"), state: stateOf(health?.global_db) },
    ...regionIds.map((id) => ({
      key: id,
      name: labelOf(wordsOf(id)),
      holds: t("regionHolds"),
      state: stateOf(health?.[REGIONAL + id]),
    })),
  ];
}

/** Room for the name, until it is known. */
function labelOf({ name, isKnown }: RegionWords): string {
  return isKnown ? name : "\u00a0";
}

function stateOf(answered: number | undefined): State {
  if (answered === undefined) return "unknown";
  return answered === 1 ? "up" : "down";
}

/** One sentence for a screen reader, which hears it again only when it changes. */
function Summary({ databases, isPending }: { databases: Database[]; isPending: boolean }) {
  const t = useTranslations("health.summary");
  const format = useFormatter();
  if (isPending) return t("loading");
  if (databases.some(({ state }) => state === "unknown")) return t("unknown");
  const down = databases.filter(({ state }) => state === "down").map(({ name }) => name);
  if (down.length === 0) return t("allUp", { count: databases.length });
  return t("someDown", { count: down.length, databases: format.list(down) });
}

function sourceOf(
  isError: boolean,
  health: Health | undefined,
  wordsOf: (id: string) => RegionWords,
  t: Translate<"health">,
): string {
  if (isError) return t("unreachable");
  const words = health && wordsOf(health.region);
  return words?.isKnown ? t("answeredBy", { where: words.where }) : t("summary.loading");
}
