import { Type } from "typebox";
import { type Endpoint, SIGNED_IN } from "../endpoint.ts";
import { OWN_WRITE_PROBLEMS, PUBLIC_READ_PROBLEMS, problemResponses } from "../problem.ts";
import { UserResponse } from "../user.ts";
import { Handle } from "../values.ts";

export const getHandle = {
  method: "GET",
  url: "/v1/handles/:handle",
  schema: {
    operationId: "getHandle",
    summary: "Whether a handle is free",
    tags: ["handles"],
    security: [],
    params: Type.Object({ handle: Type.String({ minLength: 1, maxLength: 100 }) }),
    response: {
      200: Type.Object({
        handle: Type.String({ description: "as it would be kept: in lower case" }),
        available: Type.Boolean(),
        reason: Type.Optional(Type.Enum(["taken", "reserved", "quarantined", "invalid"])),
        alternatives: Type.Optional(
          Type.Array(Type.String(), {
            maxItems: 3,
            description: "for one that is taken: similar ones that are free just now, others each time",
          }),
        ),
      }),
      ...problemResponses(...PUBLIC_READ_PROBLEMS, "directory-unavailable"),
    },
  },
} as const satisfies Endpoint;

export const putHandle = {
  method: "PUT",
  url: "/v1/me/handle",
  schema: {
    operationId: "putHandle",
    summary:
      "Change one's handle; the old one is kept back for 90 days, and only its last holder gets it again",
    tags: ["handles"],
    security: SIGNED_IN,
    body: Type.Object({ handle: Handle }, { additionalProperties: false }),
    response: {
      200: UserResponse,
      ...problemResponses(...OWN_WRITE_PROBLEMS, "handle-taken", "handle-reserved", "directory-unavailable"),
    },
  },
} as const satisfies Endpoint;
