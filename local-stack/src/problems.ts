import type { FastifyReply } from "fastify";
import { problemHeaders, strictTransportSecurity } from "./answer-headers.ts";

/** What the balancer itself answers, word for word what nginx/nginx.conf holds. */
export const problems = {
  unavailable: {
    type: "urn:vetchium:problem:region-unavailable",
    title: "No API server answers",
    status: 503,
    detail: "Try again in a few seconds. If you were changing something, look first whether it took effect.",
  },
  tooLarge: {
    type: "urn:vetchium:problem:too-large",
    title: "The request is too large",
    status: 413,
    detail: "A request body may hold up to 6 MiB.",
  },
  malformed: {
    type: "urn:vetchium:problem:validation",
    title: "The request is not valid HTTP for this service",
    status: 400,
    detail: "The path, a header or the body cannot be read.",
    errors: [],
  },
} as const;

/** Answers with a problem document (RFC 9457). */
export function sendProblem(reply: FastifyReply, problem: (typeof problems)[keyof typeof problems]) {
  if (problem.status === 503) reply.header("retry-after", "5");
  // As bytes, because Fastify gives text a charset, which JSON does not have.
  const document = Buffer.from(JSON.stringify(problem));
  return reply
    .code(problem.status)
    .headers({ ...problemHeaders, ...strictTransportSecurity(reply.request.headers) })
    .header("content-type", "application/problem+json")
    .send(document);
}
