import { type Static, Type } from "typebox";
import { type Endpoint, SIGNED_IN } from "../endpoint.ts";
import { problemResponses } from "../problem.ts";
import { Id, NullableString, PageQuery, Timestamp } from "../values.ts";

/** Everything that is kept of what happens to an account. A kind that is written anywhere has to be among these. */
export const ActivityKind = Type.Enum(
  [
    "signed-up",
    "signed-in",
    "sign-in-failed",
    "new-device",
    "signed-out",
    "session-ended",
    "proof-given",
    "proof-failed",
    "password-changed",
    "password-reset-asked-for",
    "password-reset",
    "authenticator-app-added",
    "authenticator-app-removed",
    "recovery-codes-made",
    "recovery-code-used",
    "passkey-added",
    "passkey-renamed",
    "passkey-removed",
    "email-change-asked-for",
    "email-change-called-off",
    "email-changed",
    "handle-changed",
    "profile-changed",
    "picture-changed",
    "picture-removed",
    "data-exported",
    "move-asked-for",
    "move-aborted",
    "moved-here",
    "directory-repaired",
    "operator-looked",
    "operator-moved",
    "operator-signed-out",
  ],
  { title: "ActivityKind" },
);

export type ActivityKind = Static<typeof ActivityKind>;

export const listActivity = {
  method: "GET",
  url: "/v1/me/activity",
  schema: {
    operationId: "listActivity",
    summary: "What happened to one's account, the latest first",
    tags: ["activity"],
    security: SIGNED_IN,
    querystring: PageQuery,
    response: {
      200: Type.Object({
        items: Type.Array(
          Type.Object({
            id: Id,
            kind: ActivityKind,
            at: Timestamp,
            ip: NullableString({ description: "where it came from; null for what we did by ourselves" }),
            user_agent: NullableString(),
            details: Type.Record(Type.String(), Type.String(), {
              description: "what else there is to tell, by kind, such as `from` and `to` of a move",
            }),
          }),
        ),
        next_cursor: NullableString(),
      }),
      ...problemResponses("unauthenticated", "region-unavailable"),
    },
  },
} as const satisfies Endpoint;
