import { useId } from "react";
import { useTranslations } from "use-intl";
import classes from "./search-engines.module.css";
import type { ProfileForm } from "./use-profile-form.ts";

export function SearchEngines({ form }: { form: ProfileForm["form"] }) {
  const t = useTranslations("editProfile");
  const id = useId();
  return (
    <div className={classes.row}>
      <input
        id={id}
        type="checkbox"
        role="switch"
        className={classes.switch}
        checked={form.values.search_engines}
        aria-checked={form.values.search_engines}
        aria-describedby={`${id}-hint`}
        onChange={({ currentTarget: { checked } }) => form.setFieldValue("search_engines", checked)}
      />
      <div>
        <label htmlFor={id}>{t("searchEngines")}</label>
        <p id={`${id}-hint`}>{t("searchEnginesHint")}</p>
      </div>
    </div>
  );
}
