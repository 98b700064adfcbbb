import { useMediaQuery } from "@mantine/hooks";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import classes from "./status.module.css";

/** What few people need: it stands open where there is room, and waits to be asked for on a phone. */
export function ForEngineers({ children }: { children: ReactNode }) {
  const t = useTranslations("status");
  const isWide = useMediaQuery("(min-width: 48em)", true, { getInitialValueInEffect: false });
  if (isWide) {
    return (
      <section className={classes.engineers} aria-labelledby="engineers">
        <h2 id="engineers">{t("engineers")}</h2>
        {children}
      </section>
    );
  }
  return (
    <details className={classes.engineers}>
      <summary>
        <h2>{t("engineers")}</h2>
      </summary>
      {children}
    </details>
  );
}
