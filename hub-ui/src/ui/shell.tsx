import { useQuery } from "@tanstack/react-query";
import { Link, Outlet } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { meQuery } from "../api/queries.ts";
import { sessionMemory } from "../api/session-memory.ts";
import { paths } from "../paths.ts";
import { AccountMenu } from "./account-menu.tsx";
import { OutageBanner } from "./banner/outage-banner.tsx";
import { Blossom } from "./blossom.tsx";
import { ColorSchemeToggle } from "./color-scheme-toggle.tsx";
import { LanguageChoice } from "./language-choice.tsx";
import { ButtonLink } from "./links.tsx";
import { Logo } from "./logo.tsx";
import classes from "./shell.module.css";
import { useOwnPreferences } from "./use-own-preferences.ts";

const CONTENT_ID = "content";

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
          <ColorSchemeToggle />
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
          <LanguageChoice />
        </div>
      </footer>
    </>
  );
}

function AccountNavigation() {
  const t = useTranslations("shell");
  const { data: me, isPending, isError } = useQuery(meQuery);
  if (isPending) return <span className={classes.navigationPlaceholder} />;
  // Whoever can't be asked about is not told that they are signed out.
  if (isError && sessionMemory.isSet()) return null;
  if (me) return <AccountMenu user={me} />;
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
