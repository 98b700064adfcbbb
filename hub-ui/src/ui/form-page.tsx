import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import classes from "./form-page.module.css";
import { Page } from "./page.tsx";

interface FormPageProps {
  title: string;
  children: ReactNode;
}

/** The page of a form by which people come in: where there is room, with the flower beside it. */
export function FormPage({ title, children }: FormPageProps) {
  const t = useTranslations("shell");
  return (
    <Page title={title} width="wide">
      <div className={classes.columns}>
        <aside className={classes.panel}>
          <p className={classes.promise}>{t("promise")}</p>
          <div className={classes.picture} />
        </aside>
        <div className={classes.form}>{children}</div>
      </div>
    </Page>
  );
}
