import { useMutation, useQuery } from "@tanstack/react-query";
import { answerOf, client } from "./client.ts";
import { meQuery, rememberMyself } from "./queries.ts";
import type { PreferencesPatch } from "./types.ts";

/**
 * Keeps with the account how the person who is signed in wants the hub to be, so that every device of theirs follows.
 * Where nobody is signed in, there is nothing to keep.
 */
export function useKeepPreferences() {
  const { data: me } = useQuery(meQuery);
  return useMutation({
    mutationFn: async (body: PreferencesPatch) => {
      if (!me) return;
      const { user } = await answerOf(client.PATCH("/v1/me/preferences", { body }));
      rememberMyself(user);
    },
  });
}
