import { useTranslations } from "use-intl";
import { useLanguageNames } from "../../ui/person/use-language-names.ts";
import { shownAddress } from "../../ui/person/web-link.tsx";
import type { FormEntry, ListName } from "./profile-entries.ts";

/** Gives what an entry is called in the words around it. */
export function useEntryName(): (entry: FormEntry[ListName]) => string {
  const t = useTranslations("profileLists");
  const language = useLanguageNames();
  return (entry) => {
    if ("title" in entry) return entry.title.trim() || entry.organisation.trim() || t("untitled");
    if ("school" in entry) return entry.school.trim() || t("untitled");
    if ("url" in entry) return entry.label.trim() || shownAddress(entry.url.trim()) || t("untitled");
    if ("language" in entry) return entry.language === "" ? t("untitled") : language(entry.language);
    return entry.label.trim() || entry.value.trim() || t("untitled");
  };
}
