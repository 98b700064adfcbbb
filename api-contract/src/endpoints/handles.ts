import { Type } from "typebox";
import type { Endpoint } from "../endpoint.ts";
import { problemResponses } from "../problem.ts";

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
      }),
      ...problemResponses("directory-unavailable"),
    },
  },
} as const satisfies Endpoint;
