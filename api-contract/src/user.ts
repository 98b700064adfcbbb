import { type Static, Type } from "typebox";
import { Id, NullableString, Timestamp } from "./values.ts";

const profileMembers = {
  display_name: Type.String(),
  headline: NullableString(),
  bio: NullableString(),
  location: NullableString(),
  website: NullableString(),
  home_region: Type.String(),
  avatar_url: NullableString({ description: "a path on this API; changes with the picture" }),
};

/** A person, as they see themselves. */
export const UserSchema = Type.Object(
  {
    id: Id,
    handle: Type.String(),
    email: Type.String(),
    ...profileMembers,
    version: Type.Integer({ description: "the number of this version of the profile, as in its ETag" }),
    created_at: Timestamp,
  },
  { title: "User" },
);

export type User = Static<typeof UserSchema>;

/** The answer of every endpoint that shows a person to themselves. */
export const UserResponse = Type.Object({ user: UserSchema });

/** A person, as everybody sees them. */
export const PublicUserSchema = Type.Object(
  { handle: Type.String(), ...profileMembers },
  { title: "PublicUser" },
);

export type PublicUser = Static<typeof PublicUserSchema>;
