import { useQuery } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import { meQuery } from "../api/queries.ts";
import { isLanguage, keepChoice, languageOf } from "../messages/languages.ts";
import { speak, tellTimesOf } from "../messages/spoken.ts";
import { useColorScheme } from "./use-color-scheme.ts";

/** Has the hub follow what the person who is signed in chose, maybe on another device. What they never chose stays. */
export function useOwnPreferences(): void {
  const { data: me } = useQuery(meQuery);
  const { setColorScheme } = useColorScheme();
  const wear = useEffectEvent(setColorScheme);
  const { locale = null, theme = null, time_zone = null } = me?.preferences ?? {};
  useEffect(() => {
    const language = locale === null ? undefined : languageOf(locale);
    if (locale === null || language === undefined || !isLanguage(language)) return;
    keepChoice(language);
    // Where it can't be fetched, what is spoken already does.
    speak(language, locale).catch(() => undefined);
  }, [locale]);
  useEffect(() => {
    if (theme !== null) wear(theme);
  }, [theme]);
  useEffect(() => tellTimesOf(time_zone ?? undefined), [time_zone]);
}
