import { ApiProblem, Unreachable } from "../../api/problem.ts";
import { trouble as t } from "../../messages/index.ts";

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
export function describeTrouble(error: unknown, regionName: (id: string) => string): Trouble {
  if (error instanceof Unreachable) return { ...t.unreachable, retryAfter: SOON };
  if (!(error instanceof ApiProblem)) {
    // A part of the hub that could not be fetched, or a mistake of ours: loading afresh mends both.
    return isFetchFailure(error) ? { ...t.unreachable, retryAfter: SOON } : { ...unexpected() };
  }
  const retryAfter = error.retryAfterSeconds ?? SOON;
  switch (error.slug) {
    case "region-unavailable": {
      const region = error.region === undefined ? t.regionUnavailable.someRegion : regionName(error.region);
      return { title: t.regionUnavailable.title(region), text: t.regionUnavailable.text(region), retryAfter };
    }
    case "directory-unavailable":
      return { ...t.directoryUnavailable, retryAfter };
    case "overloaded":
      return { ...t.overloaded, retryAfter };
    case "moving":
      return { ...t.moving, retryAfter };
    case "rate-limited":
      return { ...t.rateLimited, retryAfter };
    case "forbidden":
      return { ...t.forbidden };
    case "factor-exists":
      return { ...t.factorExists };
    case "too-many":
      return { ...t.tooMany };
    case "not-found":
      return { title: t.notFound.title, text: t.notFound.text };
    case "validation":
    case "too-large":
    case "unsupported-media-type":
      return { ...t.invalid };
    default:
      return { ...unexpected(), requestId: error.requestId };
  }
}

function unexpected(): Trouble {
  return { ...t.unexpected, retryAfter: SOON };
}

/** How browsers report a script that could not be fetched (there is no code for it, only this type). */
function isFetchFailure(error: unknown): boolean {
  return error instanceof TypeError && /import|module|fetch/i.test(error.message);
}
