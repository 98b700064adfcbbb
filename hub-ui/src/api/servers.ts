import { queryOptions } from "@tanstack/react-query";
import { answerOf, client } from "./client.ts";
import type { ServerMeasurements } from "./types.ts";

/** How often a server is asked what it measures while somebody is looking, in milliseconds. */
const MEASURE_INTERVAL = 2_000;

/** How often it is asked what it has measured: servers do so by themselves as often, in milliseconds. */
const HISTORY_INTERVAL = 30_000;

/** Longer than a server takes to give up on a database and another to stand in for it, in milliseconds. */
const ANSWER_WITHIN = 5_000;

/** What the server of a region measures of every database; another server answers where that one is away. */
export function measureServer(region: string, signal: AbortSignal): Promise<ServerMeasurements> {
  return answerOf(
    client.GET("/v1/servers/{region}", {
      params: { path: { region } },
      signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_WITHIN)]),
    }),
  );
}

export const serverQuery = (region: string) =>
  queryOptions({
    queryKey: ["servers", region],
    queryFn: ({ signal }) => measureServer(region, signal),
    refetchInterval: MEASURE_INTERVAL,
    staleTime: 0,
  });

/** What the server of a region has measured in the last hour; another server answers where that one is away. */
export const serverHistoryQuery = (region: string) =>
  queryOptions({
    queryKey: ["servers", region, "history"],
    queryFn: ({ signal }) =>
      answerOf(
        client.GET("/v1/servers/{region}/history", {
          params: { path: { region } },
          signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_WITHIN)]),
        }),
      ),
    refetchInterval: HISTORY_INTERVAL,
    staleTime: 0,
  });
