import { useTranslations } from "use-intl";
import type { Viewer } from "../../api/queries.ts";
import { paths } from "../../paths.ts";
import { ButtonLink } from "../../ui/links.tsx";
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
    <div className={classes.banner}>
      <fieldset className={classes.viewers}>
        <legend>{t("legend")}</legend>
        {VIEWERS.map((one) => (
          <label key={one} className={classes.viewer}>
            <input type="radio" name="viewer" checked={viewer === one} onChange={() => onChoose(one)} />
            {t(one)}
          </label>
        ))}
      </fieldset>
      <ButtonLink to={paths.editProfile} variant="subtle" size="sm">
        {t("edit")}
      </ButtonLink>
    </div>
  );
}
