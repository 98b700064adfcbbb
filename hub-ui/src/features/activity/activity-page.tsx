import { Button } from "@mantine/core";
import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useFormatter, useTranslations } from "use-intl";
import { activityQuery } from "../../api/activity.ts";
import { paths } from "../../paths.ts";
import fields from "../../ui/fields.module.css";
import { Page, PageHeading } from "../../ui/page.tsx";
import { ProblemAlert } from "../../ui/trouble/problem-alert.tsx";
import classes from "./activity.module.css";
import { ActivityRow } from "./activity-row.tsx";
import { byDay, type Day, dayName } from "./days.ts";

export function ActivityPage() {
  const t = useTranslations("activity");
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } =
    useSuspenseInfiniteQuery(activityQuery);
  const days = byDay(data.pages.flatMap(({ items }) => items));
  return (
    <Page title={t("title")}>
      <PageHeading>{t("title")}</PageHeading>
      <p className={fields.intro}>{t("intro")}</p>
      {days.length === 0 ? <p className={classes.empty}>{t("empty")}</p> : null}
      {days.map((day) => (
        <DaySection key={day.start.getTime()} day={day} />
      ))}
      {error === null ? null : <ProblemAlert error={error} />}
      {hasNextPage ? (
        <Button
          variant="default"
          className={classes.more}
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {t("more")}
        </Button>
      ) : null}
      <section className={classes.notYou} aria-labelledby="not-you">
        <h2 id="not-you">{t("notYou.title")}</h2>
        <p>{t("notYou.text")}</p>
        <p className={classes.ways}>
          <Link to={paths.sessions}>{t("notYou.sessions")}</Link>
          <Link to={paths.account}>{t("notYou.account")}</Link>
        </p>
      </section>
    </Page>
  );
}

function DaySection({ day }: { day: Day }) {
  const t = useTranslations("activity");
  const format = useFormatter();
  const id = `day-${day.start.getTime()}`;
  return (
    <section className={classes.day} aria-labelledby={id}>
      <h2 id={id}>{dayName(day, t, format)}</h2>
      <ul>
        {day.events.map((event) => (
          <ActivityRow key={event.id} event={event} />
        ))}
      </ul>
    </section>
  );
}
