import { Type } from "typebox";
import type { Endpoint } from "../endpoint.ts";
import { problemResponses, WRITE_PROBLEMS } from "../problem.ts";
import { SessionChoice, SignedInSchema } from "../session.ts";
import { DisplayName, Email, Handle, Locale, MailedToken, NewPassword, RegionId } from "../values.ts";

export const startSignUp = {
  method: "POST",
  url: "/v1/signups",
  schema: {
    operationId: "startSignUp",
    summary: "Ask for a sign-up link by mail; the answer never tells whether the address has an account",
    tags: ["sign-up"],
    security: [],
    body: Type.Object(
      { email: Email, home_region: RegionId, locale: Type.Optional(Locale) },
      { additionalProperties: false },
    ),
    response: {
      202: Type.Object({}),
      ...problemResponses(...WRITE_PROBLEMS, "region-unavailable"),
    },
  },
} as const satisfies Endpoint;

export const completeSignUp = {
  method: "POST",
  url: "/v1/signups/complete",
  schema: {
    operationId: "completeSignUp",
    summary: "Take a handle and a password with the token that was mailed, and be signed in",
    tags: ["sign-up"],
    security: [],
    body: Type.Object(
      {
        token: MailedToken,
        handle: Handle,
        display_name: DisplayName,
        password: NewPassword,
        session: SessionChoice,
      },
      { additionalProperties: false },
    ),
    response: {
      201: SignedInSchema,
      ...problemResponses(
        ...WRITE_PROBLEMS,
        "handle-taken",
        "handle-reserved",
        "email-taken",
        "token-spent",
        "region-unavailable",
        "directory-unavailable",
        "overloaded",
      ),
    },
  },
} as const satisfies Endpoint;
