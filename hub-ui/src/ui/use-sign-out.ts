import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { forgetSignedIn } from "../api/queries.ts";
import { endCurrentSession } from "../api/sessions.ts";
import { paths } from "../paths.ts";
import { forgetAllDrafts } from "./use-draft.ts";

export function useSignOut() {
  const navigate = useNavigate();
  return useMutation({
    mutationFn: endCurrentSession,
    onSuccess: () => forgetPerson(navigate({ to: paths.landing })),
  });
}

/** Leaves nothing of the person in this browser, once `leaving` has led away from their pages. */
export async function forgetPerson(leaving: Promise<void>): Promise<void> {
  // the page behind must not mistake this for a session that ended by itself
  await leaving;
  forgetSignedIn();
  forgetAllDrafts();
}
