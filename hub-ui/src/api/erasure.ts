import { queryOptions } from "@tanstack/react-query";
import { answerOf, client } from "./client.ts";

/** How often an erasure under way is looked at, in milliseconds. */
const PROGRESS_INTERVAL = 1_000;

/** Erases the person who is signed in, for good. Their session is over when this returns. */
export async function startErasure(password: string): Promise<{ id: string }> {
  const { erasure } = await answerOf(client.POST("/v1/me/erasure", { body: { password } }));
  return erasure;
}

/** The receipt of an erasure, which holds nothing personal. */
export const erasureQuery = (id: string) =>
  queryOptions({
    queryKey: ["erasures", id],
    queryFn: ({ signal }) => answerOf(client.GET("/v1/erasures/{id}", { params: { path: { id } }, signal })),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.status === "erased" ? false : PROGRESS_INTERVAL),
  });
