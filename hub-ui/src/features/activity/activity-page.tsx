import { Button } from "@mantine/core";
import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { activityQuery } from "../../api/activity.ts";
import { activity as t } from "../../messages/index.ts";
import { paths } from "../../paths.ts";
import fields from "../../ui/fields.module.css";
import { Page, PageHeading } from "../../ui/page.tsx";
import { ProblemAlert } from "../../ui/trouble/problem-alert.tsx";
import classes from "./activity.module.css";
import { ActivityRow } from "./activity-row.tsx";
import { byDay } from "./days.ts";

export function ActivityPage() {
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } =
    useSuspenseInfiniteQuery(activityQuery);
  const days = byDay(data.pages.flatMap(({ items }) => items));
  return (
    <Page title={t.title}>
      <PageHeading>{t.title}</PageHeading>
      <p className={fields.intro}>{t.intro}</p>
      {days.length === 0 ? <p className={classes.empty}>{t.empty}</p> : null}
      {days.map(({ key, name, events }) => (
        <section key={key} className={classes.day} aria-labelledby={`day-${key}`}>
          <h2 id={`day-${key}`}>{name}</h2>
          <ul>
            {events.map((event) => (
              <ActivityRow key={event.id} event={event} />
            ))}
          </ul>
        </section>
      ))}
      {error === null ? null : <ProblemAlert error={error} />}
      {hasNextPage ? (
        <Button
          variant="default"
          className={classes.more}
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {t.more}
        </Button>
      ) : null}
      <section className={classes.notYou} aria-labelledby="not-you">
        <h2 id="not-you">{t.notYou.title}</h2>
        <p>{t.notYou.text}</p>
        <p className={classes.ways}>
          <Link to={paths.sessions}>{t.notYou.sessions}</Link>
          <Link to={paths.account}>{t.notYou.account}</Link>
        </p>
      </section>
    </Page>
  );
}
