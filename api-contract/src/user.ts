import { type Static, Type } from "typebox";
import { profileLists, VisibilitySchema } from "./profile-parts.ts";
import { Id, NullableString, Timestamp } from "./values.ts";

const profileMembers = {
  display_name: Type.String(),
  headline: NullableString(),
  bio: NullableString(),
  location: NullableString(),
  website: NullableString(),
  ...profileLists,
  home_region: Type.String(),
  avatar_url: NullableString({ description: "a path on this API; changes with the picture" }),
  search_engines: Type.Boolean({ description: "whether search engines may list the person" }),
};

export const THEMES = ["light", "dark", "auto"] as const;

/** How a person wants the hub, and its mails, to be. */
export const PreferencesSchema = Type.Object(
  {
    locale: NullableString({ description: "the language they read, a BCP 47 tag" }),
    theme: Type.Unsafe<(typeof THEMES)[number] | null>({ enum: [...THEMES, null] }),
    time_zone: NullableString({ description: "the name of an IANA time zone" }),
  },
  { title: "Preferences", description: "null for what was never chosen" },
);

export type Preferences = Static<typeof PreferencesSchema>;

/** A person, as they see themselves. */
export const UserSchema = Type.Object(
  {
    id: Id,
    handle: Type.String(),
    email: Type.String(),
    ...profileMembers,
    visibility: VisibilitySchema,
    preferences: PreferencesSchema,
    version: Type.Integer({ description: "the number of this version of the profile, as in its ETag" }),
    created_at: Timestamp,
  },
  { title: "User" },
);

export type User = Static<typeof UserSchema>;

/** The answer of every endpoint that shows a person to themselves. */
export const UserResponse = Type.Object({ user: UserSchema });

/** A person, as whoever asks may see them: what they may not see is null, or an empty list. */
export const PublicUserSchema = Type.Object(
  { handle: Type.String(), ...profileMembers },
  { title: "PublicUser" },
);

export type PublicUser = Static<typeof PublicUserSchema>;
