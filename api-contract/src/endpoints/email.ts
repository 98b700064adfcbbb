import { Type } from "typebox";
import { type Endpoint, SIGNED_IN } from "../endpoint.ts";
import { OWN_WRITE_PROBLEMS, PROVEN_WRITE_PROBLEMS, problemResponses } from "../problem.ts";
import { UserResponse } from "../user.ts";
import {
  Email,
  MailedToken,
  NoBody,
  NullableString,
  NullableTimestamp,
  OwnPasswordOrProof,
} from "../values.ts";

const tags = ["email"];

export const getEmail = {
  method: "GET",
  url: "/v1/me/email",
  schema: {
    operationId: "getEmail",
    summary: "One's email, and the one it is about to become",
    tags,
    security: SIGNED_IN,
    response: {
      200: Type.Object({
        email: Type.String(),
        pending_email: NullableString({ description: "asked for and not yet proven, or null" }),
        pending_until: NullableTimestamp("when the link that was mailed to it expires"),
      }),
      ...problemResponses("unauthenticated", "region-unavailable"),
    },
  },
} as const satisfies Endpoint;

export const putEmail = {
  method: "PUT",
  url: "/v1/me/email",
  schema: {
    operationId: "putEmail",
    summary:
      "Ask for another email. A link goes to the new address and a notice to the old one, which stays until the link is used",
    tags,
    security: SIGNED_IN,
    body: Type.Object({ email: Email, password: OwnPasswordOrProof }, { additionalProperties: false }),
    response: {
      202: Type.Object({}),
      ...problemResponses(...PROVEN_WRITE_PROBLEMS),
    },
  },
} as const satisfies Endpoint;

export const deleteEmailChange = {
  method: "DELETE",
  url: "/v1/me/email/change",
  schema: {
    operationId: "deleteEmailChange",
    summary: "Call off a change of email that is not proven yet; the link that was mailed no longer works",
    tags,
    security: SIGNED_IN,
    response: { 204: NoBody("called off"), ...problemResponses(...OWN_WRITE_PROBLEMS) },
  },
} as const satisfies Endpoint;

export const confirmEmail = {
  method: "POST",
  url: "/v1/me/email/confirm",
  schema: {
    operationId: "confirmEmail",
    summary: "Prove the new email with the token that was mailed to it",
    tags,
    security: SIGNED_IN,
    body: Type.Object({ token: MailedToken }, { additionalProperties: false }),
    response: {
      200: UserResponse,
      ...problemResponses(...OWN_WRITE_PROBLEMS, "email-taken", "token-spent", "directory-unavailable"),
    },
  },
} as const satisfies Endpoint;
