import { shell } from "../messages/index.ts";
import classes from "./page-skeleton.module.css";

/** The shape of a page that is on its way. */
export function PageSkeleton() {
  return (
    <div className={classes.skeleton} data-pending role="status" aria-label={shell.loading}>
      <span className={classes.heading} />
      <span className={classes.line} />
      <span className={classes.line} />
      <span className={classes.block} />
    </div>
  );
}
