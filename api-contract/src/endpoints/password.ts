import { Type } from "typebox";
import { type Endpoint, SIGNED_IN } from "../endpoint.ts";
import { OWN_WRITE_PROBLEMS, problemResponses, WRITE_PROBLEMS } from "../problem.ts";
import { Email, MailedToken, NewPassword, NoBody, PASSWORD_MAX_LENGTH } from "../values.ts";

const tags = ["password"];

export const putPassword = {
  method: "PUT",
  url: "/v1/me/password",
  schema: {
    operationId: "putPassword",
    summary: "Change one's password. Every other session ends; this one goes on, and counts as proven",
    tags,
    security: SIGNED_IN,
    body: Type.Object(
      {
        current_password: Type.String({
          minLength: 1,
          maxLength: PASSWORD_MAX_LENGTH,
          description: "a wrong one is answered by `unauthenticated` with the pointer /current_password",
        }),
        new_password: NewPassword,
      },
      { additionalProperties: false },
    ),
    response: {
      204: NoBody("changed"),
      ...problemResponses(...OWN_WRITE_PROBLEMS, "rate-limited", "overloaded"),
    },
  },
} as const satisfies Endpoint;

export const startPasswordReset = {
  method: "POST",
  url: "/v1/password-resets",
  schema: {
    operationId: "startPasswordReset",
    summary:
      "Ask for a link by which to choose a new password; neither the answer nor its time tells whether there is such an account",
    tags,
    security: [],
    body: Type.Object({ email: Email }, { additionalProperties: false }),
    response: { 202: Type.Object({}), ...problemResponses(...WRITE_PROBLEMS, "rate-limited") },
  },
} as const satisfies Endpoint;

export const completePasswordReset = {
  method: "POST",
  url: "/v1/password-resets/complete",
  schema: {
    operationId: "completePasswordReset",
    summary: "Choose a new password with the token that was mailed; it works once. Every session ends",
    tags,
    security: [],
    body: Type.Object({ token: MailedToken, password: NewPassword }, { additionalProperties: false }),
    response: {
      204: NoBody("the password is the new one"),
      ...problemResponses(
        ...WRITE_PROBLEMS,
        "token-spent",
        "region-unavailable",
        "moving",
        "rate-limited",
        "overloaded",
      ),
    },
  },
} as const satisfies Endpoint;
