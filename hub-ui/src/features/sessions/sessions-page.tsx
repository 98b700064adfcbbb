import { Button } from "@mantine/core";
import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { sessionsQuery } from "../../api/queries.ts";
import fields from "../../ui/fields.module.css";
import { Page, PageHeading } from "../../ui/page.tsx";
import { ProblemAlert } from "../../ui/trouble/problem-alert.tsx";
import { SessionRow } from "./session-row.tsx";
import classes from "./sessions.module.css";

export function SessionsPage() {
  const t = useTranslations("sessions");
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } =
    useSuspenseInfiniteQuery(sessionsQuery);
  const [ended, setEnded] = useState<string>();
  const items = data.pages.flatMap((page) => page.items);
  return (
    <Page title={t("title")}>
      <PageHeading>{t("title")}</PageHeading>
      <p className={fields.intro}>{t("intro")}</p>
      <p role="status" className={ended === undefined ? undefined : classes.announcement}>
        {ended === undefined ? null : t("ended", { device: ended })}
      </p>
      <ul className={classes.list}>
        {items.map((session) => (
          <SessionRow key={session.id} session={session} onEnded={setEnded} />
        ))}
      </ul>
      {items.length === 1 ? <p className={classes.note}>{t("onlyThis")}</p> : null}
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
    </Page>
  );
}
