import { useId } from "react";
import { useTranslations } from "use-intl";
import { isLanguage, LANGUAGES } from "../messages/languages.ts";
import { useSpoken } from "../messages/spoken.ts";
import { GlobeIcon } from "./icons.tsx";
import classes from "./language-choice.module.css";
import { useChooseLanguage } from "./use-choose-language.ts";

/** The browser's own list of languages, each by its own name: whoever reads no other finds theirs. */
export function LanguageChoice() {
  const t = useTranslations("shell.language");
  const id = useId();
  const { language } = useSpoken();
  const { choose, hasFailed } = useChooseLanguage();
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
        {isLanguage(language) ? null : <option value={language}>{language}</option>}
        {Object.entries(LANGUAGES).map(([code, name]) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </select>
      {hasFailed ? (
        <p role="alert" className={classes.failed}>
          {t("failed")}
        </p>
      ) : null}
    </div>
  );
}
