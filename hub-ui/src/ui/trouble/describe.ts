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

/** Shorter than this nobody wants to be told how long, in seconds. */
const MOMENT = 15;

/** Longer than this is told in hours. */
const MOST_MINUTES = 90;

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
      return { title: t("rateLimited.title"), text: t("rateLimited.text", waitOf(retryAfter)), retryAfter };
    case "forbidden":
      return say("forbidden");
    case "factor-exists":
      return say("factorExists");
    case "too-many":
      return say("tooMany");
    // A page that is not there says so by itself: this is about something on it.
    case "not-found":
      return say("gone");
    case "validation":
    case "too-large":
    case "unsupported-media-type":
      return say("invalid");
    default:
      return { ...say("unexpected"), retryAfter: SOON, requestId: error.requestId };
  }
}

/** How long to wait, in the larger unit that says it well enough; a few seconds are "a moment". */
function waitOf(seconds: number): { hours: number; minutes: number } {
  const minutes = seconds < MOMENT ? 0 : Math.ceil(seconds / 60);
  return minutes > MOST_MINUTES ? { hours: Math.ceil(minutes / 60), minutes } : { hours: 0, minutes };
}

/** What is said in the same words whatever it is about. */
type Plain =
  | "unreachable"
  | "unexpected"
  | "directoryUnavailable"
  | "overloaded"
  | "moving"
  | "forbidden"
  | "factorExists"
  | "tooMany"
  | "gone"
  | "invalid";

/** How browsers report a script that could not be fetched (there is no code for it, only this type). */
function isFetchFailure(error: unknown): boolean {
  return error instanceof TypeError && /import|module|fetch/i.test(error.message);
}
