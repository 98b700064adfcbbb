import { type Static, Type } from "typebox";
import { type Endpoint, SIGNED_IN } from "../endpoint.ts";
import { OWN_WRITE_PROBLEMS, PROVEN_WRITE_PROBLEMS, problemResponses } from "../problem.ts";
import { Id, NullableTimestamp, OwnPasswordOrProof, RegionId, Timestamp } from "../values.ts";

const tags = ["moves"];

export const MoveSchema = Type.Object(
  {
    id: Id,
    from_region: Type.String(),
    to_region: Type.String(),
    status: Type.Enum(["fencing", "copying", "switching", "purging", "done", "aborted"], {
      description:
        "fencing: changes are about to be held back. copying: rows are copied and compared. switching: the new home is about to count. purging: the old home forgets. done and aborted: over",
    }),
    rows_total: Type.Integer({ description: "how many rows move; 0 until they are counted" }),
    rows_copied: Type.Integer({ description: "how many of them have reached the new home" }),
    aborted_because: Type.Union([Type.Enum(["called-off", "failed"]), Type.Null()], {
      description: "called-off: by the person. failed: by itself, as the new home could not take the data",
    }),
    requested_at: Timestamp,
    finished_at: NullableTimestamp("when it was done or aborted"),
  },
  { title: "Move" },
);

export type Move = Static<typeof MoveSchema>;

const MoveResponse = Type.Object({ move: MoveSchema });

export const startMove = {
  method: "POST",
  url: "/v1/me/moves",
  schema: {
    operationId: "startMove",
    summary:
      "Move one's personal data to another home region. One can read all the time; changes are answered by `moving` for a moment. Asking again for the move under way answers that move",
    tags,
    security: SIGNED_IN,
    body: Type.Object({ to_region: RegionId, password: OwnPasswordOrProof }, { additionalProperties: false }),
    response: { 202: MoveResponse, ...problemResponses(...PROVEN_WRITE_PROBLEMS) },
  },
} as const satisfies Endpoint;

export const getCurrentMove = {
  method: "GET",
  url: "/v1/me/moves/current",
  schema: {
    operationId: "getCurrentMove",
    summary: "The latest move, and how far it is",
    tags,
    security: SIGNED_IN,
    response: {
      200: MoveResponse,
      ...problemResponses("unauthenticated", "not-found", "region-unavailable"),
    },
  },
} as const satisfies Endpoint;

export const abortMove = {
  method: "DELETE",
  url: "/v1/me/moves/current",
  schema: {
    operationId: "abortMove",
    summary:
      "Call off the move under way. Answers the move as it stands then: aborted, or going on because it was too late",
    tags,
    security: SIGNED_IN,
    response: {
      200: MoveResponse,
      ...problemResponses(...OWN_WRITE_PROBLEMS, "not-found", "directory-unavailable"),
    },
  },
} as const satisfies Endpoint;
