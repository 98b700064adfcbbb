import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { factorsQuery } from "../../api/factors.ts";
import { paths } from "../../paths.ts";
import { CheckIcon } from "../../ui/icons.tsx";
import { useMyself } from "../../ui/signed-in-layout.tsx";
import classes from "./first-steps.module.css";

const KEY = "vetchium.first-steps-hidden";

type Step = "picture" | "headline" | "factor";
const WHERE = { picture: paths.editProfile, headline: paths.editProfile, factor: paths.account } as const;

/** What somebody new may want to do first, until it is done or they don't want to be told. */
export function FirstSteps() {
  const t = useTranslations("firstSteps");
  const [hidden, setHidden] = useState<"before" | "now" | "no">(() => (wasHidden() ? "before" : "no"));
  const done = useDone();
  if (done === undefined || Object.values(done).every(Boolean) || hidden === "before") return null;
  if (hidden === "now") {
    return (
      <p role="status" className={classes.hidden}>
        {t("hidden")}
        <Button
          variant="subtle"
          size="sm"
          onClick={() => {
            keepHidden(false);
            setHidden("no");
          }}
        >
          {t("undo")}
        </Button>
      </p>
    );
  }
  return (
    <section className={classes.card} aria-labelledby="first-steps">
      <h2 id="first-steps">{t("title")}</h2>
      <p>{t("text")}</p>
      <ol className={classes.steps}>
        {(["picture", "headline", "factor"] as const).map((step) => (
          <StepItem key={step} step={step} isDone={done[step]} />
        ))}
      </ol>
      <Button
        variant="subtle"
        size="sm"
        onClick={() => {
          keepHidden(true);
          setHidden("now");
        }}
      >
        {t("hide")}
      </Button>
    </section>
  );
}

function StepItem({ step, isDone }: { step: Step; isDone: boolean }) {
  const t = useTranslations("firstSteps");
  return (
    <li data-done={isDone || undefined}>
      <span className={classes.mark}>{isDone ? <CheckIcon size={16} /> : null}</span>
      <span>
        {isDone ? (
          <strong>{t(`steps.${step}.label`)}</strong>
        ) : (
          <Link to={WHERE[step]}>{t(`steps.${step}.label`)}</Link>
        )}
        {isDone ? <span className={classes.done}>{t("done")}</span> : <p>{t(`steps.${step}.text`)}</p>}
      </span>
    </li>
  );
}

/** Undefined until it is known: a card that vanishes again would be worse than one that comes a moment later. */
function useDone(): Record<Step, boolean> | undefined {
  const me = useMyself();
  const { data: factors } = useQuery(factorsQuery);
  if (factors === undefined) return undefined;
  return {
    picture: me.avatar_url !== null,
    headline: me.headline !== null,
    factor: factors.authenticator_app !== null || factors.passkeys.length > 0,
  };
}

function wasHidden(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

function keepHidden(hidden: boolean): void {
  try {
    if (hidden) localStorage.setItem(KEY, "yes");
    else localStorage.removeItem(KEY);
  } catch {
    // storage is closed to us: they are hidden until the page is left
  }
}
