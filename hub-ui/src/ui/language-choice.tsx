import { useId } from "react";
import { useTranslations } from "use-intl";
import { isLanguage } from "../messages/languages.ts";
import { GlobeIcon } from "./icons.tsx";
import classes from "./language-choice.module.css";
import { LanguageOptions } from "./language-options.tsx";
import { useChooseLanguage } from "./use-choose-language.ts";
import { useSpoken } from "./use-spoken.ts";

/** Where everybody can change the language, signed in or not. */
export function LanguageChoice() {
  const t = useTranslations("shell.language");
  const id = useId();
  const { language } = useSpoken();
  const { choose, hasFailed, keep } = useChooseLanguage();
  return (
    <div className={classes.choice}>
      <label htmlFor={id} className={classes.label}>
        <GlobeIcon size={18} />
        {t("label")}
      </label>
      <select
        id={id}
        className={classes.select}
        value={language}
        onChange={({ currentTarget: { value } }) => {
          if (isLanguage(value)) choose(value);
        }}
      >
        <LanguageOptions />
      </select>
      {hasFailed || keep.isError ? (
        <p role="alert" className={classes.failed}>
          {t(hasFailed ? "failed" : "notKept")}
        </p>
      ) : null}
    </div>
  );
}
