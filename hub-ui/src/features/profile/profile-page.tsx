import { Link, useLocation } from "@tanstack/react-router";
import { useFormatter, useTranslations } from "use-intl";
import { paths } from "../../paths.ts";
import { ButtonLink } from "../../ui/links.tsx";
import { Page } from "../../ui/page.tsx";
import { PersonCard } from "../../ui/person/person-card.tsx";
import { useRegionWords } from "../../ui/region-names.ts";
import { ShareActions } from "../../ui/share/share-actions.tsx";
import { useMyself } from "../../ui/signed-in-layout.tsx";
import { FirstSteps } from "./first-steps.tsx";
import classes from "./profile.module.css";

declare module "@tanstack/react-router" {
  interface HistoryState {
    /** set by the edit page when it leads back here */
    profileSaved?: boolean;
  }
}

export function ProfilePage() {
  const t = useTranslations("profile");
  const me = useMyself();
  const saved = useLocation({ select: (location) => location.state.profileSaved === true });
  return (
    <Page title={t("title")}>
      <p role="status" className={saved ? classes.saved : undefined}>
        {saved ? t("saved") : null}
      </p>
      <FirstSteps />
      <PersonCard
        person={me}
        visibility={me.visibility}
        footing={<ShareActions person={me} />}
        emptyHeadline={<p className={classes.empty}>{t("noHeadline")}</p>}
        emptyBio={<p className={classes.empty}>{t("noBio")}</p>}
        actions={
          <ButtonLink to={paths.editProfile} size="sm">
            {t("edit")}
          </ButtonLink>
        }
      />
      <div className={classes.share}>
        <ButtonLink to={paths.publicProfile} params={{ handle: me.handle }} variant="subtle" size="sm">
          {t("asOthers")}
        </ButtonLink>
      </div>
      <PrivatePart />
    </Page>
  );
}

function PrivatePart() {
  const t = useTranslations("profile.private");
  const format = useFormatter();
  const me = useMyself();
  const home = useRegionWords()(me.home_region);
  return (
    <section className={classes.private} aria-labelledby="only-you">
      <h2 id="only-you">{t("title")}</h2>
      <dl>
        <div>
          <dt>{t("email")}</dt>
          <dd>{me.email}</dd>
        </div>
        <div>
          <dt>{t("memberSince")}</dt>
          <dd>{format.dateTime(new Date(me.created_at), { dateStyle: "long" })}</dd>
        </div>
        <div>
          <dt>{t("home")}</dt>
          <dd>{home.name}</dd>
        </div>
      </dl>
      <p>{t("homeNote", { where: home.where })}</p>
      <p className={classes.privateLinks}>
        <Link to={paths.account}>{t("account")}</Link>
        <Link to={paths.myData}>{t("myData")}</Link>
      </p>
    </section>
  );
}
