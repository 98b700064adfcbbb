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
import { useRegionWords } from "../../ui/region-names.ts";
import { MovePicture } from "./move-picture.tsx";
import classes from "./moves.module.css";

interface MoveOutcomeProps {
  move: Move;
  onAgain: () => void;
}

export function MoveOutcome({ move, onAgain }: MoveOutcomeProps) {
  const t = useTranslations("moves");
  const wordsOf = useRegionWords();
  const [from, to] = [wordsOf(move.from_region), wordsOf(move.to_region)];
  const places = { inOld: from.where, inNew: to.where };
  const outcome = outcomeOf(move);
  const title = t(`outcome.${outcome}.title`, places);
  useEffect(() => {
    void queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
    // the count outlives its page by a second, and a quick move is over sooner
    queryClient.removeQueries({ queryKey: residencyQuery.queryKey });
  }, []);
  return (
    <Page title={title}>
      <PageHeading>{title}</PageHeading>
      <p className={fields.intro}>{t(`outcome.${outcome}.text`, places)}</p>
      <MovePicture move={move} from={from.name} to={to.name} />
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
