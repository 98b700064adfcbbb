import { useTranslations } from "use-intl";
import type { Viewer } from "../../api/queries.ts";
import { ProblemAlert } from "../../ui/trouble/problem-alert.tsx";
import classes from "./public-profile.module.css";

const VIEWERS: readonly Viewer[] = ["everyone", "signed-in"];

interface ViewAsProps {
  viewer: Viewer;
  onChoose: (viewer: Viewer) => void;
  /** why the profile can't be shown as that viewer sees it */
  error: Error | null;
}

/** Above one's own public profile: as whom one looks at it. */
export function ViewAs({ viewer, onChoose, error }: ViewAsProps) {
  const t = useTranslations("publicProfile.viewAs");
  return (
    <>
      <fieldset className={classes.viewers}>
        <legend>{t("legend")}</legend>
        {VIEWERS.map((one) => (
          <label key={one} className={classes.viewer}>
            <input type="radio" name="viewer" checked={viewer === one} onChange={() => onChoose(one)} />
            {t(one)}
          </label>
        ))}
      </fieldset>
      {error === null ? null : <ProblemAlert error={error} />}
    </>
  );
}
