import { infiniteQueryOptions } from "@tanstack/react-query";
import { answerOf, client } from "./client.ts";
import { OWN } from "./queries.ts";

/** What happened to the account of whoever is signed in, page by page, the latest first. */
export const activityQuery = infiniteQueryOptions({
  queryKey: [...OWN, "activity"],
  queryFn: ({ pageParam, signal }) =>
    answerOf(
      client.GET("/v1/me/activity", {
        params: { query: pageParam === null ? {} : { cursor: pageParam } },
        signal,
      }),
    ),
  initialPageParam: null as string | null,
  getNextPageParam: (last) => last.next_cursor,
  staleTime: 0,
});
