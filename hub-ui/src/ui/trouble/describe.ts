import { ApiProblem, Unreachable } from "../../api/problem.ts";
import type { Translate } from "../../messages/types.ts";

export interface Trouble {
  title: string;
  text: string;
  /** to be quoted to whoever looks after the servers */
  requestId?: string | undefined;
  /** seconds until another try makes sense; undefined where trying again is no use */
  retryAfter?: number | undefined;
}

// Trying again at once is what everybody does anyway; a server that wants more time says so by Retry-After.
const SOON = 0;

/** What to say about an error. It goes by slugs alone. */
export function describeTrouble(
  error: unknown,
  t: Translate<"trouble">,
  placeOf: (id: string) => string,
): Trouble {
  const say = (about: Plain) => ({ title: t(`${about}.title`), text: t(`${about}.text`) });
  if (error instanceof Unreachable) return { ...say("unreachable"), retryAfter: SOON };
  if (!(error instanceof ApiProblem)) {
    // A part of the hub that could not be fetched, or a mistake of ours: loading afresh mends both.
    return { ...say(isFetchFailure(error) ? "unreachable" : "unexpected"), retryAfter: SOON };
  }
  const retryAfter = error.retryAfterSeconds ?? SOON;
  switch (error.slug) {
    case "region-unavailable": {
      const where = error.region === undefined ? t("regionUnavailable.someRegion") : placeOf(error.region);
      return {
        title: t("regionUnavailable.title", { where }),
        text: t("regionUnavailable.text", { where }),
        retryAfter,
      };
    }
    case "directory-unavailable":
      return { ...say("directoryUnavailable"), retryAfter };
    case "overloaded":
      return { ...say("overloaded"), retryAfter };
    case "moving":
      return { ...say("moving"), retryAfter };
    case "rate-limited":
      return { ...say("rateLimited"), retryAfter };
    case "forbidden":
      return say("forbidden");
    case "factor-exists":
      return say("factorExists");
    case "too-many":
      return say("tooMany");
    case "not-found":
      return say("notFound");
    case "validation":
    case "too-large":
    case "unsupported-media-type":
      return say("invalid");
    default:
      return { ...say("unexpected"), retryAfter: SOON, requestId: error.requestId };
  }
}

/** What is said in the same words whatever it is about. */
type Plain =
  | "unreachable"
  | "unexpected"
  | "directoryUnavailable"
  | "overloaded"
  | "moving"
  | "rateLimited"
  | "forbidden"
  | "factorExists"
  | "tooMany"
  | "notFound"
  | "invalid";

/** How browsers report a script that could not be fetched (there is no code for it, only this type). */
function isFetchFailure(error: unknown): boolean {
  return error instanceof TypeError && /import|module|fetch/i.test(error.message);
}
