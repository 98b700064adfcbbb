import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { meQuery } from "../../api/queries.ts";
import { sessionMemory } from "../../api/session-memory.ts";
import { paths } from "../../paths.ts";
import { ButtonLink } from "../../ui/links.tsx";
import { Page, PageHeading } from "../../ui/page.tsx";
import { DatabaseHealth } from "./database-health.tsx";
import { HowItWorks } from "./how-it-works.tsx";
import classes from "./landing.module.css";

export function LandingPage() {
  const t = useTranslations("landing");
  return (
    <Page title={t("title")} width="wide">
      <section className={classes.hero}>
        <div className={classes.heroText}>
          <PageHeading className={classes.headline}>
            {t.rich("headline", { line: (sentence) => <span>{sentence}</span> })}
          </PageHeading>
          <p className={classes.claim}>{t("claim")}</p>
          <Invitation />
        </div>
        <div className={classes.heroPicture} />
      </section>
      <HowItWorks />
      <DatabaseHealth />
    </Page>
  );
}

function Invitation() {
  const t = useTranslations("landing");
  const { data: me } = useQuery(meQuery);
  // As long as the API hasn't said, this browser's own memory decides.
  if (me || (me === undefined && sessionMemory.isSet())) {
    return (
      <div className={classes.invitation}>
        <ButtonLink to={paths.profile} size="lg">
          {t("yourProfile")}
        </ButtonLink>
      </div>
    );
  }
  return (
    <div className={classes.invitation}>
      <ButtonLink to={paths.signUp} size="lg">
        {t("choose")}
      </ButtonLink>
      <ButtonLink to={paths.signIn} size="lg" variant="subtle">
        {t("signIn")}
      </ButtonLink>
    </div>
  );
}
