import { useTranslations } from "use-intl";
import classes from "./page-skeleton.module.css";

/** The shape of a page that is on its way. */
export function PageSkeleton() {
  const t = useTranslations("shell");
  return (
    <div className={classes.skeleton} data-pending role="status" aria-label={t("loading")}>
      <span className={classes.heading} />
      <span className={classes.line} />
      <span className={classes.line} />
      <span className={classes.block} />
    </div>
  );
}
