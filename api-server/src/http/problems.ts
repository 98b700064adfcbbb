import { PROBLEMS, type Problem, type ProblemSlug, problemType } from "@vetchium/api-contract";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { NamesTaken } from "#cross-region/claims.ts";
import { ServerOverloaded } from "#identity/overload.ts";
import { RateLimited } from "#limits/rate-limited.ts";
import { FALLBACK, type Language } from "#locale/languages.ts";
import { DatabaseUnavailable, isMoving } from "#postgres/errors.ts";
import { readersLanguage } from "./accept-language.ts";
import type { ProblemDetail } from "./problem-details/details-in.ts";
import { detailOfMisfit, type Misfit } from "./problem-details/misfits.ts";
import { sayDetail } from "./problem-details/problem-details.ts";
import { titles } from "./problem-titles/problem-titles.ts";

/** A member of the request that is wrong, by JSON pointer (RFC 6901). */
export interface Mistake {
  pointer: string;
  detail: ProblemDetail;
}

interface Members {
  errors?: Mistake[];
  region?: string;
}

/** What an endpoint answers when it can't do what was asked. */
export class ProblemError extends Error {
  readonly slug: ProblemSlug;
  readonly detail: ProblemDetail;
  readonly members: Members;

  constructor(slug: ProblemSlug, detail: ProblemDetail, members: Members = {}) {
    super(sayDetail(detail, FALLBACK));
    this.slug = slug;
    this.detail = detail;
    this.members = members;
  }
}

/** The problem of a request whose members are wrong. */
export function invalid(...errors: [Mistake, ...Mistake[]]): ProblemError {
  return new ProblemError("validation", errors[0].detail, { errors });
}

/** The problem of a request without a living session. */
export function unauthenticated(): ProblemError {
  return new ProblemError("unauthenticated", "no-session");
}

/** The problem of somebody who is signed in and does not know their password, which came in this member. */
export function wrongPassword(pointer = "/password"): ProblemError {
  const detail = "password-wrong";
  return new ProblemError("unauthenticated", detail, { errors: [{ pointer, detail }] });
}

/** The problem of somebody whose code beside the password is wrong, or was used before. */
export function wrongCode(): ProblemError {
  const detail = "code-wrong";
  return new ProblemError("unauthenticated", detail, { errors: [{ pointer: "/code", detail }] });
}

/** The problem of somebody who is signed in, and has not proven who they are for a while. */
export function proofRequired(): ProblemError {
  return new ProblemError("proof-required", "proof-missing");
}

/** How long a caller should wait before it asks again for what is away or has too much to do, in seconds. */
const RETRY_AFTER_SECONDS = 2;

/** Answers every error of the app, and every unknown address, with a problem document. */
export function registerProblems(app: FastifyInstance): void {
  app.setErrorHandler((error, _request, reply) => answerProblem(reply, error as FastifyError));
  app.setNotFoundHandler((_request: FastifyRequest, reply: FastifyReply) =>
    sendProblem(reply, new ProblemError("not-found", "nothing-at-address")),
  );
}

/** Answers an error with its problem document, and notes in the log what is none of the caller's doing. */
export function answerProblem(reply: FastifyReply, error: FastifyError): FastifyReply {
  const problem = toProblem(error);
  if (problem.slug === "internal") reply.log.error({ err: error }, "a request failed");
  return sendProblem(reply, problem, error instanceof RateLimited ? error.seconds : RETRY_AFTER_SECONDS);
}

/** The document that tells of a problem (RFC 9457), in a language. */
export function problemDocument(
  { slug, detail, members: { errors, ...members } }: ProblemError,
  language: Language,
): Problem {
  const said = errors?.map((error) => ({ ...error, detail: sayDetail(error.detail, language) }));
  return {
    type: problemType(slug),
    title: titles[language][slug],
    status: PROBLEMS[slug].status,
    detail: sayDetail(detail, language),
    ...(said === undefined ? {} : { errors: said }),
    ...members,
  };
}

function sendProblem(
  reply: FastifyReply,
  error: ProblemError,
  retryAfter = RETRY_AFTER_SECONDS,
): FastifyReply {
  const language = readersLanguage(reply.request.headers);
  const problem = problemDocument(error, language);
  const { status } = problem;
  reply.header("content-language", language);
  const vary = reply.getHeader("vary");
  reply.header("vary", vary === undefined ? "accept-language" : `${vary}, accept-language`);
  if (status === 503 || status === 429) reply.header("retry-after", retryAfter);
  reply.header("cache-control", "no-store");
  // Already text: the schema of a success must not be tried on it.
  return reply.code(status).type("application/problem+json").serializer(JSON.stringify).send(problem);
}

function toProblem(error: FastifyError): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof DatabaseUnavailable) return unavailable(error);
  if (error instanceof ServerOverloaded) return overloaded();
  if (error instanceof NamesTaken) return taken(error);
  if (error instanceof RateLimited) return rateLimited(error);
  if (isMoving(error)) return moving();
  if (error.validation !== undefined) return misfit(error);
  return fromStatus(error);
}

function unavailable({ region }: DatabaseUnavailable): ProblemError {
  if (region === undefined) {
    return new ProblemError("directory-unavailable", "directory-away");
  }
  return new ProblemError("region-unavailable", ["region-away", { region }], { region });
}

function overloaded(): ProblemError {
  return new ProblemError("overloaded", "much-to-do");
}

function rateLimited({ seconds }: RateLimited): ProblemError {
  return new ProblemError("rate-limited", ["tried-too-often", { minutes: Math.ceil(seconds / 60) }]);
}

function moving(): ProblemError {
  return new ProblemError("moving", "moving");
}

function taken({ kinds }: NamesTaken): ProblemError {
  return kinds.has("email")
    ? new ProblemError("email-taken", "email-taken")
    : new ProblemError("handle-taken", "handle-taken");
}

/** From what the schema validator found. Query, path and headers are told by their own names. */
function misfit({ validation = [] }: FastifyError): ProblemError {
  const errors = validation.map((found) => ({ pointer: pointerTo(found), detail: detailOfMisfit(found) }));
  return new ProblemError("validation", ["misfit-of", { mistakes: errors.length }], { errors });
}

/** To the member that is wrong, also where that is one too many or missing. */
function pointerTo({ instancePath, params }: Misfit): string {
  const member = params.additionalProperty ?? params.missingProperty;
  return member === undefined ? instancePath : `${instancePath}/${escapePointer(String(member))}`;
}

function escapePointer(member: string): string {
  return member.replaceAll("~", "~0").replaceAll("/", "~1");
}

function fromStatus(error: FastifyError): ProblemError {
  if (error.code === "FST_ERR_BAD_URL") {
    return invalid({ pointer: "", detail: "address-malformed" });
  }
  switch (error.statusCode) {
    case 400:
      return invalid({ pointer: "", detail: "body-malformed" });
    case 413:
      return new ProblemError("too-large", "body-too-large");
    case 414:
      return invalid({ pointer: "", detail: "address-too-long" });
    case 415:
      return new ProblemError("unsupported-media-type", "content-type-untaken");
    case 404:
      return new ProblemError("not-found", "nothing-at-address");
    default:
      return new ProblemError("internal", "our-fault");
  }
}
