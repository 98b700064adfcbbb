import { normaliseEmail } from "#identity/email.ts";
import { isReservedHandle } from "#identity/handle.ts";
import { invalid, ProblemError } from "./problems.ts";

/** A handle that somebody asks for, in lower case. Throws the problem `handle-reserved`. */
export function wantedHandle(typed: string): string {
  const handle = typed.toLowerCase();
  if (isReservedHandle(handle)) {
    throw new ProblemError("handle-reserved", "handle-reserved");
  }
  return handle;
}

/** An email that somebody asks for, normalised. Throws the problem `validation`. */
export function wantedEmail(typed: string): string {
  const email = normaliseEmail(typed);
  if (email === undefined) throw invalid({ pointer: "/email", detail: "no-email" });
  return email;
}
