import { queryOptions } from "@tanstack/react-query";
import { answerOf, client } from "./client.ts";
import { hasSlug } from "./problem.ts";
import { OWN, queryClient } from "./queries.ts";
import type { Move } from "./types.ts";

/** How often a move under way is looked at, in milliseconds. */
const PROGRESS_INTERVAL = 400;

/** The latest move of the person who is signed in, or null when they have never moved. */
export const moveQuery = queryOptions({
  queryKey: [...OWN, "move"],
  queryFn: async ({ signal }): Promise<Move | null> => {
    try {
      return (await answerOf(client.GET("/v1/me/moves/current", { signal }))).move;
    } catch (error) {
      if (hasSlug(error, "not-found")) return null;
      throw error;
    }
  },
  staleTime: 0,
  refetchInterval: ({ state }) => (isUnderWay(state.data) ? PROGRESS_INTERVAL : false),
});

export type MoveUnderWay = Move & { status: Exclude<Move["status"], "done" | "aborted"> };

export function isUnderWay(move: Move | null | undefined): move is MoveUnderWay {
  return move !== null && move !== undefined && move.status !== "done" && move.status !== "aborted";
}

export async function startMove(body: { to_region: string; password: string }): Promise<Move> {
  return takeOver((await answerOf(client.POST("/v1/me/moves", { body }))).move);
}

/** Answers the move as it stands then: aborted, or going on because it was too late. */
export async function abortMove(): Promise<Move> {
  return takeOver((await answerOf(client.DELETE("/v1/me/moves/current"))).move);
}

/** Has the latest move be asked for again: it is another than was known. */
export function lookAgain(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: moveQuery.queryKey });
}

async function takeOver(move: Move): Promise<Move> {
  // an older look at the progress must not arrive after this
  await queryClient.cancelQueries({ queryKey: moveQuery.queryKey });
  queryClient.setQueryData(moveQuery.queryKey, move);
  return move;
}
