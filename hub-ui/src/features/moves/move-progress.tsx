import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { abortMove, isUnderWay, lookAgain, type MoveUnderWay } from "../../api/moves.ts";
import { hasSlug } from "../../api/problem.ts";
import fields from "../../ui/fields.module.css";
import { CheckIcon } from "../../ui/icons.tsx";
import { Page, PageHeading } from "../../ui/page.tsx";
import { useRegionWords } from "../../ui/region-names.ts";
import { ProblemAlert } from "../../ui/trouble/problem-alert.tsx";
import { MovePicture } from "./move-picture.tsx";
import classes from "./moves.module.css";

const STEPS: MoveUnderWay["status"][] = ["fencing", "copying", "switching", "purging"];

interface MoveProgressProps {
  move: MoveUnderWay;
  /** whether the last look at it failed */
  isBlind: boolean;
}

export function MoveProgress({ move, isBlind }: MoveProgressProps) {
  const t = useTranslations("moves.progress");
  const wordsOf = useRegionWords();
  const [from, to] = [wordsOf(move.from_region), wordsOf(move.to_region)];
  const places = { inOld: from.where, toNew: to.to };
  return (
    <Page title={t("title", places)}>
      <PageHeading>{t("title", places)}</PageHeading>
      <p className={fields.intro}>{t("text")}</p>
      <MovePicture move={move} from={from.name} to={to.name} />
      <p role="status" className={classes.now}>
        {isBlind ? t("blind") : t(`now.${move.status}`)}
      </p>
      <ol className={classes.steps} aria-label={t("list")}>
        {STEPS.map((step) => (
          <Step key={step} step={step} move={move} text={t(`steps.${step}`, places)} />
        ))}
      </ol>
      <Abort move={move} />
    </Page>
  );
}

function Step({ step, move, text }: { step: MoveUnderWay["status"]; move: MoveUnderWay; text: string }) {
  const t = useTranslations("moves.progress");
  const state = stateOf(step, move);
  const shows = step === "copying" && state === "current" && move.rows_total > 0;
  return (
    <li className={classes.step} data-state={state} aria-current={state === "current" ? "step" : undefined}>
      <span className={classes.mark}>{state === "done" ? <CheckIcon size={16} /> : null}</span>
      <span>
        {text}
        {shows ? (
          <span className={classes.rows}>
            {t("rows", { copied: move.rows_copied, total: move.rows_total })}
          </span>
        ) : null}
      </span>
      <span className={classes.state}>{t(`state.${state}`)}</span>
    </li>
  );
}

/** Nothing can be called off once the new home counts; before that, the server knows whether it is too late. */
function Abort({ move }: { move: MoveUnderWay }) {
  const t = useTranslations("moves.progress");
  const abort = useMutation({
    mutationFn: abortMove,
    onError: (error) => {
      if (hasSlug(error, "not-found")) void lookAgain();
    },
  });
  return (
    <div className={classes.abort}>
      {move.status === "purging" ? null : (
        <Button variant="default" loading={abort.isPending} onClick={() => abort.mutate()}>
          {t("abort")}
        </Button>
      )}
      <p role="status">{isUnderWay(abort.data) ? t("tooLate") : null}</p>
      {abort.isError ? <ProblemAlert error={abort.error} /> : null}
    </div>
  );
}

function stateOf(step: MoveUnderWay["status"], { status }: MoveUnderWay): "done" | "current" | "waiting" {
  if (step === status) return "current";
  return STEPS.indexOf(step) < STEPS.indexOf(status) ? "done" : "waiting";
}
