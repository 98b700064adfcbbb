import { useMutation } from "@tanstack/react-query";
import { keepChoice, type Language } from "../messages/languages.ts";
import { speak } from "../messages/spoken.ts";

/** Changes the language of everything, here and now, and for the next visit. */
export function useChooseLanguage() {
  const { mutate, isError } = useMutation({
    mutationFn: async (language: Language) => {
      await speak(language);
      keepChoice(language);
    },
  });
  return { choose: mutate, hasFailed: isError };
}
