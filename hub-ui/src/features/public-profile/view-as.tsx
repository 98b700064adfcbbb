import { useTranslations } from "use-intl";
import type { Viewer } from "../../api/queries.ts";
import classes from "./public-profile.module.css";

const VIEWERS: readonly Viewer[] = ["everyone", "signed-in"];

interface ViewAsProps {
  viewer: Viewer;
  onChoose: (viewer: Viewer) => void;
}

/** Above one's own public profile: as whom one looks at it. */
export function ViewAs({ viewer, onChoose }: ViewAsProps) {
  const t = useTranslations("publicProfile.viewAs");
  return (
    <fieldset className={classes.viewers}>
      <legend>{t("legend")}</legend>
      {VIEWERS.map((one) => (
        <label key={one} className={classes.viewer}>
          <input type="radio" name="viewer" checked={viewer === one} onChange={() => onChoose(one)} />
          {t(one)}
        </label>
      ))}
    </fieldset>
  );
}
