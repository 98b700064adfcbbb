import { useMemo } from "react";
import { useLocale } from "use-intl";

/** Gives the name of a language for its tag (BCP 47), as the reader would call it; the tag where there is none. */
export function useLanguageNames(): (tag: string) => string {
  const locale = useLocale();
  return useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: "language", fallback: "code" });
    return (tag) => {
      const name = names.of(tag) ?? tag;
      // Some languages write the names of languages small: here they stand alone.
      return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
    };
  }, [locale]);
}
