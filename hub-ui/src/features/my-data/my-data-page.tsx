import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "use-intl";
import { residencyQuery } from "../../api/own-data.ts";
import fields from "../../ui/fields.module.css";
import { Page, PageHeading } from "../../ui/page.tsx";
import { useDatabaseNames, useRegionPlaces } from "../../ui/region-names.ts";
import { ProblemAlert } from "../../ui/trouble/problem-alert.tsx";
import classes from "./my-data.module.css";
import { holdingsOf } from "./residency.ts";
import { ResidencyList } from "./residency-list.tsx";
import { ResidencyPicture } from "./residency-picture.tsx";
import { WhatYouCanDo } from "./what-you-can-do.tsx";

export function MyDataPage() {
  const t = useTranslations("myData");
  const format = useFormatter();
  const { data: residency, dataUpdatedAt, error, isFetching, refetch } = useSuspenseQuery(residencyQuery);
  const nameOf = useDatabaseNames();
  const placeOf = useRegionPlaces();
  const { directory, regions } = holdingsOf(residency);
  const [home, ...others] = regions;
  const copies = others.filter(({ found }) => found.some(({ personal }) => personal));
  const signposts = others.filter((other) => other.found.length > 0 && !copies.includes(other));
  const where = placeOf(residency.home_region);
  return (
    <Page title={t("title")}>
      <PageHeading>{t("title")}</PageHeading>
      <p className={fields.intro}>
        {t(residency.not_counted.length === 0 ? "intro" : "introPartly", { where })}
      </p>
      <ResidencyPicture directory={directory} regions={regions} nameOf={nameOf} />
      <Notes
        copies={copies.map(({ database }) => placeOf(database))}
        signposts={signposts.map(({ database }) => placeOf(database))}
        notCounted={residency.not_counted.map(nameOf)}
      />
      <div className={classes.counted}>
        <p role="status">
          {t("countedAt", { time: format.dateTime(dataUpdatedAt, { timeStyle: "medium" }) })}
        </p>
        <Button variant="subtle" size="sm" loading={isFetching} onClick={() => void refetch()}>
          {t("countAgain")}
        </Button>
      </div>
      {error === null ? null : <ProblemAlert error={error} />}
      <ResidencyList
        residency={residency}
        holdings={[...(home === undefined ? [] : [home]), directory, ...others]}
        nameOf={nameOf}
      />
      <WhatYouCanDo where={where} />
    </Page>
  );
}

interface NotesProps {
  copies: string[];
  signposts: string[];
  notCounted: string[];
}

function Notes({ copies, signposts, notCounted }: NotesProps) {
  const t = useTranslations("myData");
  const format = useFormatter();
  return (
    <>
      {copies.length === 0 ? null : (
        <p className={classes.note}>{t("copies", { places: format.list(copies) })}</p>
      )}
      {signposts.length === 0 ? null : (
        <p className={classes.note}>{t("signposts", { places: format.list(signposts) })}</p>
      )}
      {notCounted.length === 0 ? null : (
        <p className={classes.note}>
          {t("notCountedNote", { count: notCounted.length, databases: format.list(notCounted) })}
        </p>
      )}
    </>
  );
}
