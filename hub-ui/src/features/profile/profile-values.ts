import type { ProfilePatch, User } from "../../api/types.ts";
import {
  type FormLists,
  LIST_NAMES,
  type ListName,
  sentPlaces,
  toForm,
  toSavedList,
} from "./profile-entries.ts";

export const FIELD_NAMES = ["display_name", "headline", "bio", "location", "website"] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

/** What can be shown to some and not to others. */
export type Part = keyof User["visibility"];
export type Audience = User["visibility"][Part];

export const AUDIENCES: readonly Audience[] = ["everyone", "signed-in", "nobody"];

const PARTS: readonly Part[] = ["avatar", "headline", "bio", "location", "website", ...LIST_NAMES];

/** A profile as the form holds it: texts are empty where there is none. */
export type ProfileValues = Record<FieldName, string> &
  FormLists & { visibility: Record<Part, Audience>; search_engines: boolean };

/** What is changed, disputed and kept as one. */
export type Member = FieldName | ListName | `visibility.${Part}` | "search_engines";

const MEMBERS: readonly Member[] = [
  ...FIELD_NAMES,
  ...LIST_NAMES,
  ...PARTS.map((part) => `visibility.${part}` as const),
  "search_engines",
];

/** A version of the profile that a form began from. */
export interface ProfileBase {
  version: number;
  values: ProfileValues;
}

export function baseOf(user: User): ProfileBase {
  return {
    version: user.version,
    values: {
      display_name: user.display_name,
      headline: user.headline ?? "",
      bio: user.bio ?? "",
      location: user.location ?? "",
      website: user.website ?? "",
      work: toForm("work", user.work),
      education: toForm("education", user.education),
      links: toForm("links", user.links),
      languages: toForm("languages", user.languages),
      contacts: toForm("contacts", user.contacts),
      visibility: { ...user.visibility },
      search_engines: user.search_engines,
    },
  };
}

export function isList(member: Member): member is ListName {
  return (LIST_NAMES as readonly string[]).includes(member);
}

export function isField(member: Member): member is FieldName {
  return (FIELD_NAMES as readonly string[]).includes(member);
}

/** The part whose audience a member is. */
export function partOf(member: Member): Part | undefined {
  return PARTS.find((part) => member === `visibility.${part}`);
}

/** Whether two forms would save the same for a member. */
export function agree(member: Member, one: ProfileValues, other: ProfileValues): boolean {
  return JSON.stringify(savedOf(member, one)) === JSON.stringify(savedOf(member, other));
}

function savedOf(member: Member, values: ProfileValues): unknown {
  if (isField(member)) return values[member].trim();
  if (isList(member)) return toSavedList(member, values[member]);
  const part = partOf(member);
  return part === undefined ? values.search_engines : values.visibility[part];
}

export function changedMembers(base: ProfileValues, values: ProfileValues): Member[] {
  return MEMBERS.filter((member) => !agree(member, base, values));
}

/** The merge patch that turns `base` into `values`: it names only what changed, and null for what was emptied. */
export function patchOf(base: ProfileValues, values: ProfileValues): ProfilePatch {
  const patch: ProfilePatch = {};
  const visibility: NonNullable<ProfilePatch["visibility"]> = {};
  for (const member of changedMembers(base, values)) {
    const part = partOf(member);
    if (part !== undefined) visibility[part] = values.visibility[part];
    else if (member === "search_engines") patch.search_engines = values.search_engines;
    else if (isList(member)) Object.assign(patch, { [member]: toSavedList(member, values[member]) });
    else if (member === "display_name") patch.display_name = values.display_name.trim();
    else if (isField(member)) patch[member] = values[member].trim() || null;
  }
  return Object.keys(visibility).length === 0 ? patch : { ...patch, visibility };
}

/** `onto`, with what `from` has for some members. */
export function take(members: readonly Member[], from: ProfileValues, onto: ProfileValues): ProfileValues {
  const taken = { ...onto, visibility: { ...onto.visibility } };
  for (const member of members) {
    const part = partOf(member);
    if (part !== undefined) taken.visibility[part] = from.visibility[part];
    else Object.assign(taken, { [member]: from[member as Exclude<Member, `visibility.${Part}`>] });
  }
  return taken;
}

/** What was typed on top of `from`, carried over to a newer version: what was not touched follows the newer one. */
export function rebase(values: ProfileValues, from: ProfileValues, onto: ProfileValues): ProfileValues {
  return take(changedMembers(from, values), values, onto);
}

/**
 * Where in the form something stands that the API names by its place in what was sent: `work.1.end` may be `work.2.end`,
 * because an entry before it is removed or blank.
 */
export function placeInForm(values: ProfileValues, path: string): string {
  const [name = "", index, ...rest] = path.split(".");
  const list = LIST_NAMES.find((one) => one === name);
  const place = list === undefined ? undefined : sentPlaces(values[list])[Number(index)];
  return place === undefined ? path : [name, place, ...rest].join(".");
}
