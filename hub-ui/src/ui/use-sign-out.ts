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
    onSuccess: async () => {
      // leave first: the page behind must not mistake this for a session that ended by itself
      await navigate({ to: paths.landing });
      forgetSignedIn();
      forgetAllDrafts();
    },
  });
}
