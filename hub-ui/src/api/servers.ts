import { queryOptions } from "@tanstack/react-query";
import { answerOf, client } from "./client.ts";

/** How often a server is asked what it measures while somebody is looking, in milliseconds. */
const MEASURE_INTERVAL = 2_000;

/** Longer than a server takes to give up on a database and another to stand in for it, in milliseconds. */
const ANSWER_WITHIN = 5_000;

/** What the server of a region measures of every database; another server answers where that one is away. */
export const serverQuery = (region: string) =>
  queryOptions({
    queryKey: ["servers", region],
    queryFn: ({ signal }) =>
      answerOf(
        client.GET("/v1/servers/{region}", {
          params: { path: { region } },
          signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_WITHIN)]),
        }),
      ),
    refetchInterval: MEASURE_INTERVAL,
    staleTime: 0,
  });
