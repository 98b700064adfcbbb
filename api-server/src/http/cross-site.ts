import type { FastifyInstance } from "fastify";
import { ProblemError } from "./problems.ts";
import { bearerToken } from "./session-token.ts";

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses writes that another site makes a browser send. Browsers tell by Sec-Fetch-Site
 * (https://www.w3.org/TR/fetch-metadata/), older ones by Origin; programs send neither, or hold a token.
 */
export function refuseCrossSiteWrites(app: FastifyInstance, publicUrl: URL): void {
  app.addHook("onRequest", (request, _reply, done) => {
    if (SAFE_METHODS.has(request.method) || bearerToken(request) !== undefined) return done();
    const site = request.headers["sec-fetch-site"];
    const { origin } = request.headers;
    const isOwn =
      site === undefined
        ? origin === undefined || origin === publicUrl.origin
        : site === "same-origin" || site === "none";
    done(isOwn ? undefined : new ProblemError("forbidden", "A write has to come from the hub itself."));
  });
}
