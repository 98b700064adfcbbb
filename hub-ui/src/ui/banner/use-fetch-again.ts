import { type Query, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useCallback } from "react";
import { hasSlug, Unreachable } from "../../api/problem.ts";

/** Gives what asks again for everything that could not be fetched during an outage. */
export function useFetchAgain(): () => Promise<void> {
  const queryClient = useQueryClient();
  const router = useRouter();
  return useCallback(async () => {
    const failed = queryClient.getQueryCache().findAll({ predicate: wasCutOff });
    if (failed.length === 0) return;
    // What was never fetched holds a page up, which lets go when the query forgets its error.
    await queryClient.resetQueries({
      predicate: (query) => wasCutOff(query) && query.state.data === undefined,
    });
    await queryClient.refetchQueries({ predicate: wasCutOff });
    await router.invalidate();
  }, [queryClient, router]);
}

function wasCutOff({ state: { status, error } }: Query): boolean {
  return status === "error" && (error instanceof Unreachable || hasSlug(error, "region-unavailable"));
}
