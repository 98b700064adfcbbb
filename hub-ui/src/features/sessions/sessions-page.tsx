import { Button } from "@mantine/core";
import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { sessionsQuery } from "../../api/queries.ts";
import { sessions as t } from "../../messages/index.ts";
import fields from "../../ui/fields.module.css";
import { Page, PageHeading } from "../../ui/page.tsx";
import { SessionRow } from "./session-row.tsx";
import classes from "./sessions.module.css";

export function SessionsPage() {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useSuspenseInfiniteQuery(sessionsQuery);
  const [announcement, setAnnouncement] = useState("");
  const items = data.pages.flatMap((page) => page.items);
  return (
    <Page title={t.title}>
      <PageHeading>{t.title}</PageHeading>
      <p className={fields.intro}>{t.intro}</p>
      <p role="status" className={announcement === "" ? undefined : classes.announcement}>
        {announcement}
      </p>
      <ul className={classes.list}>
        {items.map((session) => (
          <SessionRow
            key={session.id}
            session={session}
            onEnded={(device) => setAnnouncement(t.ended(device))}
          />
        ))}
      </ul>
      {items.length === 1 ? <p className={classes.note}>{t.onlyThis}</p> : null}
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
    </Page>
  );
}
