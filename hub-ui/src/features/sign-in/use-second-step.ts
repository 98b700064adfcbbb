import type { UseMutationResult } from "@tanstack/react-query";
import { useState } from "react";
import { hasSlug, isSignedOut } from "../../api/problem.ts";
import type { Credentials } from "../../api/sessions.ts";
import type { User } from "../../api/types.ts";

/** Keeps a password that is right for as long as the code beside it is asked for, and no longer. */
export function useSecondStep(signIn: UseMutationResult<User, Error, Credentials>) {
  const [sent, setSent] = useState<Credentials>();
  const [isAsked, setIsAsked] = useState(false);
  const end = () => {
    signIn.reset();
    setSent(undefined);
    setIsAsked(false);
  };
  // The password was changed meanwhile: whatever code comes with it, it is wrong.
  const isOver = isAsked && isSignedOut(signIn.error);
  return {
    /** the login and password that were right, while a code is asked for */
    proven: isAsked && !isOver ? sent : undefined,
    begin: (credentials: Credentials) => {
      setIsAsked(false);
      setSent(credentials);
      signIn.mutate(credentials, {
        onError: (error) => {
          if (hasSlug(error, "second-factor-required")) setIsAsked(true);
          else setSent(undefined);
        },
      });
    },
    end,
  };
}
