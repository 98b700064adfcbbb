import { Button } from "@mantine/core";
import { useEffect } from "react";
import { residencyQuery } from "../../api/own-data.ts";
import { meQuery, queryClient } from "../../api/queries.ts";
import type { Move } from "../../api/types.ts";
import { moves } from "../../messages/index.ts";
import { paths } from "../../paths.ts";
import fields from "../../ui/fields.module.css";
import { ButtonLink } from "../../ui/links.tsx";
import { Page, PageHeading } from "../../ui/page.tsx";
import { useRegionNames } from "../../ui/region-names.ts";
import { MovePicture } from "./move-picture.tsx";
import classes from "./moves.module.css";

interface MoveOutcomeProps {
  move: Move;
  onAgain: () => void;
}

export function MoveOutcome({ move, onAgain }: MoveOutcomeProps) {
  const regionName = useRegionNames();
  const [from, to] = [regionName(move.from_region), regionName(move.to_region)];
  const isDone = move.status === "done";
  const t = isDone ? moves.done : moves.aborted;
  useEffect(() => {
    void queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
    // the count outlives its page by a second, and a quick move is over sooner
    queryClient.removeQueries({ queryKey: residencyQuery.queryKey });
  }, []);
  return (
    <Page title={t.title(to)}>
      <PageHeading>{t.title(to)}</PageHeading>
      <p className={fields.intro}>
        {t.text(from)} {move.aborted_because === "failed" ? moves.aborted.failed(to) : null}
      </p>
      <MovePicture move={move} from={from} to={to} />
      <div className={classes.actions}>
        <ButtonLink to={paths.myData}>{moves.seeMyData}</ButtonLink>
        {isDone ? null : (
          <Button variant="subtle" onClick={onAgain}>
            {moves.aborted.again}
          </Button>
        )}
      </div>
    </Page>
  );
}
