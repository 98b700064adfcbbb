import type { ProfilePatch, User } from "../../api/types.ts";
import type { Translate } from "../../messages/types.ts";

/** The members of a profile that this page changes, as the form holds them: text, empty where there is none. */
export interface ProfileFields {
  display_name: string;
  headline: string;
  bio: string;
  location: string;
  website: string;
}

export type FieldName = keyof ProfileFields;

export const FIELD_NAMES: FieldName[] = ["display_name", "headline", "bio", "location", "website"];

/** The most characters each field may have, as the API counts them: in code points. */
export const LIMITS: Record<FieldName, number> = {
  display_name: 80,
  headline: 120,
  bio: 2000,
  location: 100,
  website: 200,
};

/** A version of the profile that a form began from. */
export interface ProfileBase {
  version: number;
  fields: ProfileFields;
}

export function baseOf(user: User): ProfileBase {
  return {
    version: user.version,
    fields: {
      display_name: user.display_name,
      headline: user.headline ?? "",
      bio: user.bio ?? "",
      location: user.location ?? "",
      website: user.website ?? "",
    },
  };
}

export function changedFields(base: ProfileFields, fields: ProfileFields): FieldName[] {
  return FIELD_NAMES.filter((name) => fields[name].trim() !== base[name].trim());
}

/** The merge patch that turns `base` into `fields`: it names only what changed, and null for what was emptied. */
export function patchOf(base: ProfileFields, fields: ProfileFields): ProfilePatch {
  const patch: ProfilePatch = {};
  for (const name of changedFields(base, fields)) {
    const value = fields[name].trim();
    if (name === "display_name") patch[name] = value;
    else patch[name] = value === "" ? null : value;
  }
  return patch;
}

/** What was typed on top of `from`, carried over to a newer version: what was not touched follows the newer one. */
export function rebase(fields: ProfileFields, from: ProfileFields, onto: ProfileFields): ProfileFields {
  const typed = new Set(changedFields(from, fields));
  const rebased = { ...onto };
  for (const name of typed) rebased[name] = fields[name];
  return rebased;
}

export function charactersIn(text: string): number {
  return [...text].length;
}

/** The errors of a form's values by field; what only the server can know is not judged. */
export function validateFields(
  fields: ProfileFields,
  t: Translate<"editProfile">,
): Partial<Record<FieldName, string>> {
  const errors: Partial<Record<FieldName, string>> = {};
  for (const name of FIELD_NAMES) {
    if (charactersIn(fields[name].trim()) > LIMITS[name])
      errors[name] = t("tooLong", { limit: LIMITS[name] });
  }
  if (fields.display_name.trim() === "") errors.display_name = t("displayNameMissing");
  const website = fields.website.trim();
  if (website !== "" && !isWebAddress(website)) errors.website = t("websiteInvalid");
  return errors;
}

function isWebAddress(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && (url.protocol === "https:" || url.protocol === "http:");
}
