import { Type } from "typebox";
import { type Endpoint, SIGNED_IN } from "../endpoint.ts";
import { OWN_WRITE_PROBLEMS, problemResponses, WRITE_PROBLEMS } from "../problem.ts";
import { SessionChoice, SignedInSchema } from "../session.ts";
import {
  Id,
  NoBody,
  NullableString,
  PASSWORD_MAX_LENGTH,
  PageQuery,
  SecondFactorCode,
  Timestamp,
} from "../values.ts";

const tags = ["sessions"];

export const createSession = {
  method: "POST",
  url: "/v1/sessions",
  schema: {
    operationId: "createSession",
    summary: "Sign in by email or handle",
    description:
      "Who has an authenticator app is answered by `second-factor-required` once the password is right, and sends both again with a code. A code that is wrong or was used is `unauthenticated` with the pointer /code.",
    tags,
    security: [],
    body: Type.Object(
      {
        login: Type.String({ minLength: 1, maxLength: 254, description: "an email or a handle" }),
        password: Type.String({ minLength: 1, maxLength: PASSWORD_MAX_LENGTH }),
        code: Type.Optional(SecondFactorCode),
        session: SessionChoice,
      },
      { additionalProperties: false },
    ),
    response: {
      201: SignedInSchema,
      ...problemResponses(
        ...WRITE_PROBLEMS,
        "unauthenticated",
        "second-factor-required",
        "region-unavailable",
        "directory-unavailable",
        "overloaded",
        "moving",
      ),
    },
  },
} as const satisfies Endpoint;

export const listSessions = {
  method: "GET",
  url: "/v1/sessions",
  schema: {
    operationId: "listSessions",
    summary: "The sessions of the person who asks, the latest first",
    tags,
    security: SIGNED_IN,
    querystring: PageQuery,
    response: {
      200: Type.Object({
        items: Type.Array(
          Type.Object({
            id: Id,
            current: Type.Boolean(),
            created_at: Timestamp,
            last_seen_at: Timestamp,
            ip: NullableString(),
            user_agent: NullableString(),
          }),
        ),
        next_cursor: NullableString(),
      }),
      ...problemResponses("unauthenticated", "region-unavailable"),
    },
  },
} as const satisfies Endpoint;

const ended = { 204: NoBody("ended") };

export const deleteCurrentSession = {
  method: "DELETE",
  url: "/v1/sessions/current",
  schema: {
    operationId: "deleteCurrentSession",
    summary: "Sign out",
    tags,
    security: SIGNED_IN,
    response: { ...ended, ...problemResponses(...OWN_WRITE_PROBLEMS) },
  },
} as const satisfies Endpoint;

export const deleteSession = {
  method: "DELETE",
  url: "/v1/sessions/:id",
  schema: {
    operationId: "deleteSession",
    summary: "End one of one's own sessions",
    tags,
    security: SIGNED_IN,
    params: Type.Object({ id: Id }),
    response: {
      ...ended,
      ...problemResponses(...OWN_WRITE_PROBLEMS, "not-found"),
    },
  },
} as const satisfies Endpoint;
