import { useId } from "react";
import { useTranslations } from "use-intl";
import { GlobeIcon } from "./icons.tsx";
import classes from "./language-choice.module.css";
import { LanguageOptions } from "./language-options.tsx";
import { useLanguageList } from "./use-language-list.ts";

/** Where everybody can change the language, signed in or not. */
export function LanguageChoice() {
  const t = useTranslations("shell.language");
  const id = useId();
  const { select, failed, keep } = useLanguageList();
  const told = failed ?? (keep.isError ? t("notKept") : undefined);
  return (
    <div className={classes.choice}>
      <label htmlFor={id} className={classes.label}>
        <GlobeIcon size={18} />
        {t("label")}
      </label>
      <select id={id} className={classes.select} {...select}>
        <LanguageOptions />
      </select>
      {told === undefined ? null : (
        <p role="alert" className={classes.failed}>
          {told}
        </p>
      )}
    </div>
  );
}
