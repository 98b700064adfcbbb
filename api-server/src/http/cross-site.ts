import type { FastifyInstance, FastifyRequest } from "fastify";
import { ProblemError } from "./problems.ts";
import { bearerToken } from "./session-token.ts";

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses writes that another site makes a browser send. Browsers tell by Sec-Fetch-Site
 * (https://www.w3.org/TR/fetch-metadata/) and by Origin, older ones by Origin alone: where both are there, both have to
 * agree. Programs send neither, or hold a token.
 */
export function refuseCrossSiteWrites(app: FastifyInstance, publicUrl: URL): void {
  app.addHook("onRequest", (request, _reply, done) => {
    if (SAFE_METHODS.has(request.method) || bearerToken(request) !== undefined) return done();
    done(isOwn(request, publicUrl) ? undefined : new ProblemError("forbidden", "cross-site-write"));
  });
}

function isOwn({ headers }: FastifyRequest, publicUrl: URL): boolean {
  const { origin, host, "sec-fetch-site": site } = headers;
  const isOfHub = origin === undefined || origin === publicUrl.origin;
  // No page can claim that (it is the browser's word), so a page at another of this server's names is its own too.
  if (site === "same-origin") return isOfHub || (host !== undefined && URL.parse(origin)?.host === host);
  return isOfHub && (site === undefined || site === "none");
}
