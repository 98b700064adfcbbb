import { type Static, Type } from "typebox";
import { type Endpoint, OPTIONALLY_SIGNED_IN, SIGNED_IN } from "../endpoint.ts";
import { OWN_WRITE_PROBLEMS, PUBLIC_READ_PROBLEMS, problemResponses } from "../problem.ts";
import { PROFILE_LIMITS, type ProfileLists, profileLists, VisibilityPatch } from "../profile-parts.ts";
import { PublicUserSchema, UserResponse } from "../user.ts";
import { DisplayName, NoBody, NullableString } from "../values.ts";

const tags = ["profile"];

export const getMe = {
  method: "GET",
  url: "/v1/me",
  schema: {
    operationId: "getMe",
    summary: "The person who asks",
    tags,
    security: SIGNED_IN,
    response: { 200: UserResponse, ...problemResponses("unauthenticated", "region-unavailable") },
  },
} as const satisfies Endpoint;

/** A list of a profile in a patch, where null empties it. */
const ListPatch = <Name extends keyof ProfileLists>(name: Name) =>
  Type.Optional(Type.Unsafe<ProfileLists[Name] | null>({ ...profileLists[name], type: ["array", "null"] }));

/** A JSON merge patch (RFC 7396): a member left out stays, null takes it away, a list takes the place of the one before. */
export const ProfilePatch = Type.Object(
  {
    display_name: Type.Optional(DisplayName),
    headline: Type.Optional(NullableString({ maxLength: PROFILE_LIMITS.headline })),
    bio: Type.Optional(NullableString({ maxLength: PROFILE_LIMITS.bio })),
    location: Type.Optional(NullableString({ maxLength: PROFILE_LIMITS.location })),
    website: Type.Optional(
      NullableString({ maxLength: PROFILE_LIMITS.website, description: "an http or https address" }),
    ),
    work: ListPatch("work"),
    education: ListPatch("education"),
    links: ListPatch("links"),
    languages: ListPatch("languages"),
    contacts: ListPatch("contacts"),
    visibility: Type.Optional(VisibilityPatch),
    search_engines: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
);

export type ProfilePatch = Static<typeof ProfilePatch>;

export const patchMe = {
  method: "PATCH",
  url: "/v1/me",
  schema: {
    operationId: "patchMe",
    summary: "Change the profile by JSON merge patch",
    tags,
    security: SIGNED_IN,
    consumes: ["application/merge-patch+json", "application/json"],
    headers: Type.Object({
      "if-match": Type.Optional(
        Type.String({ maxLength: 100, description: "the ETag of the version that was read, in quotes" }),
      ),
    }),
    body: ProfilePatch,
    response: {
      200: UserResponse,
      ...problemResponses(...OWN_WRITE_PROBLEMS, "stale"),
    },
  },
} as const satisfies Endpoint;

export const AVATAR_MAX_BYTES = 5 * 1024 * 1024;
export const AVATAR_CONTENT_TYPES = ["image/png", "image/jpeg", "image/webp"] as const;

const Picture = Type.Unsafe<Uint8Array>({ type: "string", format: "binary" });

export const putAvatar = {
  method: "PUT",
  url: "/v1/me/avatar",
  schema: {
    operationId: "putAvatar",
    summary: "Give oneself a picture: PNG, JPEG or WebP, at most 5 MiB, as the body of the request",
    tags,
    security: SIGNED_IN,
    description:
      "It is decoded and encoded anew. A picture of more than 50 megapixels, or one that takes too much time or memory to decode, is refused like a file that is no picture. Few are decoded at a time: `rate-limited` says that too many others wait.",
    consumes: [...AVATAR_CONTENT_TYPES],
    response: {
      200: UserResponse,
      ...problemResponses(...OWN_WRITE_PROBLEMS, "rate-limited"),
    },
  },
} as const satisfies Endpoint;

export const deleteAvatar = {
  method: "DELETE",
  url: "/v1/me/avatar",
  schema: {
    operationId: "deleteAvatar",
    summary: "Take one's picture away",
    tags,
    security: SIGNED_IN,
    response: {
      204: NoBody("taken away"),
      ...problemResponses(...OWN_WRITE_PROBLEMS),
    },
  },
} as const satisfies Endpoint;

/** Of an endpoint that shows more to whoever is signed in. */
export const SEEN_AS =
  "By whoever sends a living session, what signed-in people may see is seen as well. One that has ended, or whose region does not answer, counts as none.";

/** How whoever is signed in wants to see somebody. */
export const As = Type.Optional(
  Type.Enum(["everyone", "signed-in"], {
    default: "signed-in",
    description: "`everyone` shows whoever is signed in what everybody sees; nothing shows strangers more",
  }),
);

export const HandleParams = Type.Object({ handle: Type.String({ minLength: 1, maxLength: 100 }) });

export const getUser = {
  method: "GET",
  url: "/v1/users/:handle",
  schema: {
    operationId: "getUser",
    summary: "A profile, as whoever asks may see it",
    description: SEEN_AS,
    tags,
    security: OPTIONALLY_SIGNED_IN,
    params: HandleParams,
    querystring: Type.Object({ as: As }, { additionalProperties: false }),
    response: {
      200: Type.Object({ user: PublicUserSchema }),
      ...problemResponses(
        ...PUBLIC_READ_PROBLEMS,
        "not-found",
        "region-unavailable",
        "directory-unavailable",
      ),
    },
  },
} as const satisfies Endpoint;

export const getAvatar = {
  method: "GET",
  url: "/v1/users/:handle/avatar",
  schema: {
    operationId: "getAvatar",
    summary: "A person's picture",
    description: SEEN_AS,
    tags,
    security: OPTIONALLY_SIGNED_IN,
    params: HandleParams,
    querystring: Type.Object(
      { v: Type.Optional(Type.String({ maxLength: 100 })), as: As },
      { additionalProperties: false },
    ),
    response: {
      200: { description: "the picture", content: { "image/webp": { schema: Picture } } },
      304: NoBody("the picture is the one that If-None-Match names"),
      ...problemResponses(
        ...PUBLIC_READ_PROBLEMS,
        "not-found",
        "region-unavailable",
        "directory-unavailable",
      ),
    },
  },
} as const satisfies Endpoint;
