import { Type } from "typebox";
import { type Endpoint, SIGNED_IN } from "../endpoint.ts";
import { OWN_WRITE_PROBLEMS, problemResponses } from "../problem.ts";
import { NoBody, OwnPassword } from "../values.ts";

const tags = ["proof"];

export const getProof = {
  method: "GET",
  url: "/v1/sessions/current/proof",
  schema: {
    operationId: "getProof",
    summary: "For how much longer this session counts as proven",
    tags,
    security: SIGNED_IN,
    response: {
      200: Type.Object({
        seconds_left: Type.Integer({
          minimum: 0,
          description: "how long what needs a fresh proof still does without one; 0 where it asks for one",
        }),
      }),
      ...problemResponses("unauthenticated", "region-unavailable"),
    },
  },
} as const satisfies Endpoint;

export const giveProof = {
  method: "POST",
  url: "/v1/sessions/current/proof",
  schema: {
    operationId: "giveProof",
    summary: "Prove once more who one is. It counts for this session, and for 10 minutes",
    tags,
    security: SIGNED_IN,
    body: Type.Object({ password: OwnPassword }, { additionalProperties: false }),
    response: {
      204: NoBody("proven"),
      ...problemResponses(...OWN_WRITE_PROBLEMS, "rate-limited", "overloaded"),
    },
  },
} as const satisfies Endpoint;
