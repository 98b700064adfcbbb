import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { residencyQuery } from "../../api/own-data.ts";
import { myData as t } from "../../messages/index.ts";
import fields from "../../ui/fields.module.css";
import { Page, PageHeading } from "../../ui/page.tsx";
import { useRegionNames } from "../../ui/region-names.ts";
import { ProblemAlert } from "../../ui/trouble/problem-alert.tsx";
import classes from "./my-data.module.css";
import { DIRECTORY, holdingsOf } from "./residency.ts";
import { ResidencyList } from "./residency-list.tsx";
import { ResidencyPicture } from "./residency-picture.tsx";
import { WhatYouCanDo } from "./what-you-can-do.tsx";

export function MyDataPage() {
  const { data: residency, error, isFetching, refetch } = useSuspenseQuery(residencyQuery);
  const regionName = useRegionNames();
  const nameOf = (database: string) => (database === DIRECTORY ? t.directory : regionName(database));
  const { directory, regions } = holdingsOf(residency);
  const [home, ...others] = regions;
  const homeName = regionName(residency.home_region);
  return (
    <Page title={t.title}>
      <PageHeading>{t.title}</PageHeading>
      <p className={fields.intro}>{t.intro(homeName)}</p>
      <ResidencyPicture directory={directory} regions={regions} regionName={regionName} />
      <div className={classes.counted}>
        {residency.not_counted.length === 0 ? null : (
          <p className={classes.notCounted}>{t.notCountedText(residency.not_counted.map(nameOf))}</p>
        )}
        <Button variant="subtle" size="sm" aria-disabled={isFetching} onClick={() => void refetch()}>
          {isFetching ? t.counting : t.countAgain}
        </Button>
      </div>
      {error === null ? null : <ProblemAlert error={error} />}
      <ResidencyList
        holdings={[...(home === undefined ? [] : [home]), directory, ...others]}
        nameOf={nameOf}
      />
      <WhatYouCanDo home={homeName} />
    </Page>
  );
}
