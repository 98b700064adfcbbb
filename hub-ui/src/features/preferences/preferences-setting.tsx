import { NativeSelect } from "@mantine/core";
import { useTranslations } from "use-intl";
import { useKeepPreferences } from "../../api/preferences.ts";
import { tellTimesOf } from "../../messages/spoken.ts";
import { LanguageOptions } from "../../ui/language-options.tsx";
import setting from "../../ui/setting.module.css";
import { useMyself } from "../../ui/signed-in-layout.tsx";
import { ProblemAlert } from "../../ui/trouble/problem-alert.tsx";
import { useChooseTheme } from "../../ui/use-choose-theme.ts";
import { useLanguageList } from "../../ui/use-language-list.ts";
import { useSpoken } from "../../ui/use-spoken.ts";
import classes from "./preferences.module.css";
import { TimeZoneOptions } from "./time-zone-options.tsx";

const THEMES = ["auto", "light", "dark"] as const;

/** How somebody wants the hub to be. Each choice counts at once, and is kept with the account. */
export function PreferencesSetting() {
  const t = useTranslations("preferences");
  const language = useLanguageList();
  const theme = useChooseTheme();
  const keepZone = useKeepPreferences();
  const keeping = [language.keep, theme.keep, keepZone];
  const failed = keeping.find(({ isError }) => isError);
  const isSaved = failed === undefined && keeping.some(({ isSuccess }) => isSuccess);
  return (
    <section className={setting.setting} aria-labelledby="preferences">
      <div className={setting.about}>
        <h2 id="preferences">{t("title")}</h2>
        <p className={setting.note}>{t("note")}</p>
      </div>
      <div className={classes.fields}>
        <LanguageField select={language.select} failed={language.failed} />
        <NativeSelect
          label={t("theme")}
          value={theme.theme}
          onChange={({ currentTarget: { value } }) => {
            const chosen = THEMES.find((one) => one === value);
            if (chosen !== undefined) theme.choose(chosen);
          }}
        >
          {THEMES.map((one) => (
            <option key={one} value={one}>
              {t(`themes.${one}`)}
            </option>
          ))}
        </NativeSelect>
        <TimeZoneField keep={(time_zone) => keepZone.mutate({ time_zone })} />
      </div>
      <p role="status" className={isSaved ? setting.status : undefined}>
        {isSaved ? t("saved") : null}
      </p>
      {failed === undefined ? null : <ProblemAlert error={failed.error} />}
    </section>
  );
}

function LanguageField({ select, failed }: Pick<ReturnType<typeof useLanguageList>, "select" | "failed">) {
  const t = useTranslations("preferences");
  return (
    <NativeSelect
      label={t("language")}
      error={failed === undefined ? undefined : <span role="alert">{failed}</span>}
      classNames={{ input: classes.languages }}
      {...select}
    >
      <LanguageOptions />
    </NativeSelect>
  );
}

function TimeZoneField({ keep }: { keep: (zone: string | null) => void }) {
  const t = useTranslations("preferences");
  const { preferences } = useMyself();
  const { timeZone } = useSpoken();
  return (
    <NativeSelect
      label={t("timeZone")}
      description={t("timeZoneHint")}
      value={timeZone ?? ""}
      onChange={({ currentTarget: { value } }) => {
        tellTimesOf(value === "" ? undefined : value);
        keep(value === "" ? null : value);
      }}
    >
      <TimeZoneOptions chosen={preferences.time_zone} />
    </NativeSelect>
  );
}
