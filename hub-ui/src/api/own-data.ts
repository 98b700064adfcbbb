import { queryOptions } from "@tanstack/react-query";
import { answerOf, client } from "./client.ts";
import { OWN } from "./queries.ts";

/**
 * Everything that is held of the person who is signed in, and what the file is called. It is fetched rather than left to
 * the browser, which would tell nobody why it has no file. @throws ApiProblem `proof-required`
 */
export async function fetchExport(): Promise<{ file: Blob; name: string }> {
  const call = client.GET("/v1/me/export", { parseAs: "blob" });
  const [file, { response }] = await Promise.all([answerOf<Blob>(call), call]);
  return { file, name: nameIn(response.headers.get("content-disposition")) };
}

/** The API's names are letters, digits, dots and dashes, in quotes (RFC 6266). */
function nameIn(disposition: string | null): string {
  return disposition?.match(/filename="([\w.-]+)"/)?.[1] ?? "vetchium.zip";
}

/** What every database holds of the person who is signed in, counted whenever it is looked at. */
export const residencyQuery = queryOptions({
  queryKey: [...OWN, "residency"],
  queryFn: ({ signal }) => answerOf(client.GET("/v1/me/residency", { signal })),
  staleTime: 0,
  // whoever comes back is never shown an earlier count for one of just now
  gcTime: 0,
});
