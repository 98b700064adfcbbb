import { useQuery } from "@tanstack/react-query";
import { CatchBoundary, Link, lazyRouteComponent, Outlet } from "@tanstack/react-router";
import { Suspense } from "react";
import { useTranslations } from "use-intl";
import { meQuery } from "../api/queries.ts";
import { sessionMemory } from "../api/session-memory.ts";
import { paths } from "../paths.ts";
import { OutageBanner } from "./banner/outage-banner.tsx";
import { Blossom } from "./blossom.tsx";
import { ColorSchemeToggle } from "./color-scheme-toggle.tsx";
import { LanguageChoice } from "./language-choice.tsx";
import { ButtonLink } from "./links.tsx";
import { Logo } from "./logo.tsx";
import classes from "./shell.module.css";
import { useOwnPreferences } from "./use-own-preferences.ts";

const CONTENT_ID = "content";

const AccountMenu = lazyRouteComponent(() => import("./account-menu.tsx"), "AccountMenu");
// Whoever was signed in here before will want it: not only once the API has said who they are.
if (sessionMemory.isSet()) void AccountMenu.preload?.();

/** What surrounds every page. */
export function Shell() {
  const t = useTranslations("shell");
  useOwnPreferences();
  return (
    <>
      <a href={`#${CONTENT_ID}`} className={classes.skipLink}>
        {t("skipLink")}
      </a>
      <header className={classes.header}>
        <Logo />
        <nav aria-label={t("mainNavigation")} className={classes.navigation}>
          <AccountNavigation />
        </nav>
      </header>
      <OutageBanner />
      <main id={CONTENT_ID} tabIndex={-1} className={classes.main}>
        <Outlet />
      </main>
      <footer className={classes.footer}>
        <Blossom size={22} />
        <p>{t("footer.about")}</p>
        <p>{t("footer.source")}</p>
        <div className={classes.footerLinks}>
          <Link to={paths.status}>{t("footer.status")}</Link>
          <div className={classes.looks}>
            <LanguageChoice />
            <ColorSchemeToggle />
          </div>
        </div>
      </footer>
    </>
  );
}

function AccountNavigation() {
  const t = useTranslations("shell");
  const { data: me, isPending, isError } = useQuery(meQuery);
  // What a visitor is shown is there at once; who has been signed in here waits for their picture, in its place.
  if (isPending && sessionMemory.isSet()) return <Placeholder />;
  // Whoever can't be asked about is not told that they are signed out.
  if (isError && sessionMemory.isSet()) return null;
  if (me) {
    return (
      <CatchBoundary getResetKey={() => me.id} errorComponent={ProfileLink}>
        <Suspense fallback={<Placeholder />}>
          <AccountMenu user={me} />
        </Suspense>
      </CatchBoundary>
    );
  }
  return (
    <>
      <ButtonLink to={paths.signIn} variant="subtle" size="sm" className={classes.navigationButton}>
        {t("signIn")}
      </ButtonLink>
      <ButtonLink to={paths.signUp} size="sm" className={classes.navigationButton}>
        <span className={classes.fromTablet}>{t("signUp")}</span>
        <span className={classes.onPhone}>{t("signUpShort")}</span>
      </ButtonLink>
    </>
  );
}

/** Keeps the place of what is not known yet. */
function Placeholder() {
  return <span className={classes.navigationPlaceholder} />;
}

/** Where the menu itself could not be fetched. */
function ProfileLink() {
  const t = useTranslations("shell.account");
  return (
    <ButtonLink to={paths.profile} variant="subtle" size="sm" className={classes.navigationButton}>
      {t("profile")}
    </ButtonLink>
  );
}
