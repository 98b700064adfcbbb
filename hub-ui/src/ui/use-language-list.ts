import type { ChangeEvent } from "react";
import { useTranslations } from "use-intl";
import { isLanguage } from "../messages/languages.ts";
import { useChooseLanguage } from "./use-choose-language.ts";
import { useSpoken } from "./use-spoken.ts";

/** What a list of the languages needs, wherever it stands. */
export function useLanguageList() {
  const t = useTranslations("shell.language");
  const { language } = useSpoken();
  const { choose, hasFailed, keep } = useChooseLanguage();
  return {
    /** for the select element */
    select: {
      value: language,
      onChange: ({ currentTarget: { value } }: ChangeEvent<HTMLSelectElement>) => {
        if (isLanguage(value)) choose(value);
      },
    },
    /** to be said where the language that was chosen can't be fetched */
    failed: hasFailed ? t("failed") : undefined,
    keep,
  };
}
