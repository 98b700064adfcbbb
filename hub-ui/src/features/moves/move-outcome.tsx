import { Button } from "@mantine/core";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { residencyQuery } from "../../api/own-data.ts";
import { meQuery, queryClient } from "../../api/queries.ts";
import type { Move } from "../../api/types.ts";
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
  const t = useTranslations("moves");
  const regionName = useRegionNames();
  const [from, to] = [regionName(move.from_region), regionName(move.to_region)];
  const outcome = outcomeOf(move);
  const title = t(`outcome.${outcome}.title`, { to });
  useEffect(() => {
    void queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
    // the count outlives its page by a second, and a quick move is over sooner
    queryClient.removeQueries({ queryKey: residencyQuery.queryKey });
  }, []);
  return (
    <Page title={title}>
      <PageHeading>{title}</PageHeading>
      <p className={fields.intro}>{t(`outcome.${outcome}.text`, { from, to })}</p>
      <MovePicture move={move} from={from} to={to} />
      <div className={classes.actions}>
        <ButtonLink to={paths.myData}>{t("seeMyData")}</ButtonLink>
        {outcome === "done" ? null : (
          <Button variant="subtle" onClick={onAgain}>
            {t("again")}
          </Button>
        )}
      </div>
    </Page>
  );
}

function outcomeOf({ status, aborted_because }: Move): "done" | "calledOff" | "failed" {
  if (status === "done") return "done";
  return aborted_because === "failed" ? "failed" : "calledOff";
}
