import { useMutation } from "@tanstack/react-query";
import { useKeepPreferences } from "../api/preferences.ts";
import { formatLocale, keepChoice, type Language } from "../messages/languages.ts";
import { speak } from "../messages/spoken.ts";

/** Changes the language of everything, here and now, for the next visit, and with the account for its other devices. */
export function useChooseLanguage() {
  const keep = useKeepPreferences();
  const change = useMutation({
    mutationFn: async (language: Language) => {
      await speak(language);
      keepChoice(language);
    },
    onSuccess: (_nothing, language) => keep.mutate({ locale: formatLocale(language) }),
  });
  return { choose: change.mutate, hasFailed: change.isError, keep };
}
