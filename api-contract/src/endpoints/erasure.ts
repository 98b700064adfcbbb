import { Type } from "typebox";
import { type Endpoint, SIGNED_IN } from "../endpoint.ts";
import { PROVEN_WRITE_PROBLEMS, PUBLIC_READ_PROBLEMS, problemResponses } from "../problem.ts";
import { DatabaseName, Id, NullableTimestamp, OwnPasswordOrProof, Timestamp } from "../values.ts";

const tags = ["erasure"];

const receipt = {
  id: Id,
  status: Type.Enum(["erasing", "erased"], {
    description: "erasing: some database may still hold rows. erased: every database was seen to hold none",
  }),
  requested_at: Timestamp,
  finished_at: NullableTimestamp("when every database was seen to hold none"),
};

export const startErasure = {
  method: "POST",
  url: "/v1/me/erasure",
  schema: {
    operationId: "startErasure",
    summary: "Erase oneself, for good: every session ends at once, and everything personal goes",
    tags,
    security: SIGNED_IN,
    body: Type.Object({ password: OwnPasswordOrProof }, { additionalProperties: false }),
    response: {
      202: Type.Object({ erasure: Type.Object(receipt, { title: "Erasure" }) }),
      ...problemResponses(...PROVEN_WRITE_PROBLEMS),
    },
  },
} as const satisfies Endpoint;

export const getErasure = {
  method: "GET",
  url: "/v1/erasures/:id",
  schema: {
    operationId: "getErasure",
    summary: "The receipt of an erasure, for whoever holds its id: how many rows each database still has",
    tags,
    security: [],
    params: Type.Object({ id: Id }),
    response: {
      200: Type.Object({
        ...receipt,
        databases: Type.Array(
          Type.Object({
            database: DatabaseName,
            rows_left: Type.Integer({ description: "counted at this moment" }),
          }),
        ),
      }),
      ...problemResponses(
        ...PUBLIC_READ_PROBLEMS,
        "not-found",
        "region-unavailable",
        "directory-unavailable",
      ),
    },
  },
} as const satisfies Endpoint;
