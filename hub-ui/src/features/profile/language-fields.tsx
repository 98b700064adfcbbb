import { NativeSelect } from "@mantine/core";
import { useMemo } from "react";
import { useLocale, useTranslations } from "use-intl";
import { useLanguageNames } from "../../ui/person/use-language-names.ts";
import type { FieldsProps } from "./fields-props.ts";
import { SPOKEN_LANGUAGES } from "./spoken-languages.ts";

const LEVELS = ["native", "fluent", "working", "basic"] as const;

export function LanguageFields({ entry, set, errorOf, others }: FieldsProps<"languages">) {
  const t = useTranslations("profileLists");
  const level = useTranslations("person.levels");
  const choices = useChoices(entry.language);
  return (
    <>
      <NativeSelect
        label={t("language")}
        value={entry.language}
        error={errorOf("language")}
        onChange={({ currentTarget: { value } }) => set({ language: value })}
      >
        <option value="">{t("chooseLanguage")}</option>
        {choices.map(({ tag, name }) => (
          <option key={tag} value={tag} disabled={others.some(({ language }) => language === tag)}>
            {name}
          </option>
        ))}
      </NativeSelect>
      <NativeSelect
        label={t("level")}
        value={entry.level}
        onChange={({ currentTarget: { value } }) => {
          const chosen = LEVELS.find((one) => one === value);
          if (chosen !== undefined) set({ level: chosen });
        }}
        data={LEVELS.map((one) => ({ value: one, label: level(one) }))}
      />
    </>
  );
}

/** Languages by their names, as the reader sorts them; one that is chosen is among them, however rare it is. */
function useChoices(chosen: string): { tag: string; name: string }[] {
  const locale = useLocale();
  const nameOf = useLanguageNames();
  return useMemo(() => {
    const { compare } = new Intl.Collator(locale);
    const tags = new Set(chosen === "" ? SPOKEN_LANGUAGES : [...SPOKEN_LANGUAGES, chosen]);
    return [...tags]
      .map((tag) => ({ tag, name: nameOf(tag) }))
      .sort((one, other) => compare(one.name, other.name));
  }, [chosen, locale, nameOf]);
}
