import { useTranslations } from "use-intl";
import type { PublicUser } from "../../api/types.ts";
import { EntryList } from "../../ui/person/entry-list.tsx";
import { LIST_NAMES, type ListName, toSavedList } from "./profile-entries.ts";
import { isField, isList, type Member, type Part, type ProfileValues, partOf } from "./profile-values.ts";

const FIELD_LABELS = {
  display_name: "displayName",
  headline: "headline",
  bio: "bio",
  location: "location",
  website: "website",
} as const;

/** Gives what a part of the form is called. */
export function useMemberLabels(): (member: Member) => string {
  const t = useTranslations("editProfile");
  const lists = useTranslations("person.parts");
  const audience = useTranslations("audience");
  const labelOfPart = (part: Part): string => {
    if (part === "avatar") return audience("avatar");
    const list = LIST_NAMES.find((name) => name === part);
    return list === undefined ? t(FIELD_LABELS[part as Exclude<Part, ListName | "avatar">]) : lists(list);
  };
  return (member) => {
    if (isField(member)) return t(FIELD_LABELS[member]);
    if (isList(member)) return lists(member);
    const part = partOf(member);
    return part === undefined ? t("searchEngines") : audience("label", { part: labelOfPart(part) });
  };
}

/** What a version of the form has for a member, to be read. */
export function MemberValue({ member, values }: { member: Member; values: ProfileValues }) {
  const t = useTranslations("staleProfile");
  const form = useTranslations("editProfile");
  const audience = useTranslations("audience.names");
  const part = partOf(member);
  if (part !== undefined) return audience(values.visibility[part]);
  if (isField(member)) return values[member] || t("empty");
  if (!isList(member)) return form(values.search_engines ? "on" : "off");
  const entries: PublicUser[ListName] = toSavedList(member, values[member]);
  return entries.length === 0 ? t("empty") : <EntryList name={member} entries={entries} />;
}
