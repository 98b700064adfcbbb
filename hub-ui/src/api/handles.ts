import { answerOf, client } from "./client.ts";
import { handleQuery, publicUserQuery, queryClient, rememberMyself } from "./queries.ts";
import type { User } from "./types.ts";

/** @throws ApiProblem `handle-taken` or `handle-reserved` when it can't be had */
export async function changeHandle({ from, to }: { from: string; to: string }): Promise<User> {
  const { user } = await answerOf(client.PUT("/v1/me/handle", { body: { handle: to } }));
  for (const handle of [from, to]) {
    queryClient.removeQueries({ queryKey: handleQuery(handle).queryKey });
    queryClient.removeQueries({ queryKey: publicUserQuery(handle).queryKey });
  }
  return rememberMyself(user);
}
