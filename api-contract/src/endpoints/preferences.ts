import { type Static, Type } from "typebox";
import { type Endpoint, SIGNED_IN } from "../endpoint.ts";
import { OWN_WRITE_PROBLEMS, problemResponses } from "../problem.ts";
import { THEMES, UserResponse } from "../user.ts";
import { LOCALE_PATTERN, NullableString } from "../values.ts";

/** A JSON merge patch (RFC 7396): a member left out stays, null takes it away. */
export const PreferencesPatch = Type.Object(
  {
    locale: Type.Optional(
      NullableString({ pattern: LOCALE_PATTERN, description: "the language of the hub and of mails" }),
    ),
    theme: Type.Optional(Type.Unsafe<(typeof THEMES)[number] | null>({ enum: [...THEMES, null] })),
    time_zone: Type.Optional(
      NullableString({
        maxLength: 64,
        description: "the name of an IANA time zone, in which mails tell when something was done",
      }),
    ),
  },
  { additionalProperties: false },
);

export type PreferencesPatch = Static<typeof PreferencesPatch>;

export const patchPreferences = {
  method: "PATCH",
  url: "/v1/me/preferences",
  schema: {
    operationId: "patchPreferences",
    summary: "Choose language, theme and time zone by JSON merge patch; the profile's version stays",
    tags: ["profile"],
    security: SIGNED_IN,
    consumes: ["application/merge-patch+json", "application/json"],
    body: PreferencesPatch,
    response: { 200: UserResponse, ...problemResponses(...OWN_WRITE_PROBLEMS) },
  },
} as const satisfies Endpoint;
