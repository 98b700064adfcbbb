import { queryOptions } from "@tanstack/react-query";
import { API_BASE, answerOf, client } from "./client.ts";
import { OWN } from "./queries.ts";

/** A zip file that the browser downloads: it is a page's address rather than a call, and needs a fresh proof. */
export const exportFile = `${API_BASE}/v1/me/export`;

/** What every database holds of the person who is signed in, counted whenever it is looked at. */
export const residencyQuery = queryOptions({
  queryKey: [...OWN, "residency"],
  queryFn: ({ signal }) => answerOf(client.GET("/v1/me/residency", { signal })),
  staleTime: 0,
  // whoever comes back is never shown an earlier count for one of just now
  gcTime: 0,
});
