import { Type } from "typebox";
import { type Endpoint, SIGNED_IN } from "../endpoint.ts";
import { problemResponses } from "../problem.ts";
import { Timestamp } from "../values.ts";
import { PasskeySchema } from "./passkeys.ts";

export const getFactors = {
  method: "GET",
  url: "/v1/me/factors",
  schema: {
    operationId: "getFactors",
    summary: "What one proves oneself with beside the password",
    tags: ["factors"],
    security: SIGNED_IN,
    response: {
      200: Type.Object({
        authenticator_app: Type.Union([Type.Object({ confirmed_at: Timestamp }), Type.Null()], {
          description: "null where there is none, or one that was not confirmed",
        }),
        recovery_codes_left: Type.Integer(),
        passkeys: Type.Array(PasskeySchema),
      }),
      ...problemResponses("unauthenticated", "region-unavailable"),
    },
  },
} as const satisfies Endpoint;
