import { PROBLEMS, type Problem, type ProblemSlug, problemType } from "@vetchium/api-contract";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { NamesTaken } from "#cross-region/claims.ts";
import { ServerOverloaded } from "#identity/overload.ts";
import { RateLimited } from "#limits/rate-limited.ts";
import type { Language } from "#locale/languages.ts";
import { DatabaseUnavailable, isMoving } from "#postgres/errors.ts";
import { readersLanguage } from "./accept-language.ts";
import { titles } from "./problem-titles/problem-titles.ts";

/** A member of the request that is wrong, by JSON pointer (RFC 6901). */
export interface Mistake {
  pointer: string;
  detail: string;
}

/** What an endpoint answers when it can't do what was asked. */
export class ProblemError extends Error {
  readonly slug: ProblemSlug;
  readonly members: Partial<Problem>;

  constructor(slug: ProblemSlug, detail: string, members: Partial<Problem> = {}) {
    super(detail);
    this.slug = slug;
    this.members = members;
  }
}

/** The problem of a request whose members are wrong. */
export function invalid(...errors: [Mistake, ...Mistake[]]): ProblemError {
  return new ProblemError("validation", errors[0].detail, { errors });
}

/** The problem of a request without a living session. */
export function unauthenticated(): ProblemError {
  return new ProblemError("unauthenticated", "Sign in first: there is no session, or it has ended.");
}

/** The problem of somebody who is signed in and does not know their password, which came in this member. */
export function wrongPassword(pointer = "/password"): ProblemError {
  const detail = "This is not your password.";
  return new ProblemError("unauthenticated", detail, { errors: [{ pointer, detail }] });
}

/** The problem of somebody whose code beside the password is wrong, or was used before. */
export function wrongCode(): ProblemError {
  const detail = "This code is wrong, or was used before.";
  return new ProblemError("unauthenticated", detail, { errors: [{ pointer: "/code", detail }] });
}

/** The problem of somebody who is signed in, and has not proven who they are for a while. */
export function proofRequired(): ProblemError {
  return new ProblemError("proof-required", "Prove once more that it is you, then ask again.");
}

/** How long a caller should wait before it asks again for what is away or has too much to do, in seconds. */
const RETRY_AFTER_SECONDS = 2;

/** Answers every error of the app, and every unknown address, with a problem document. */
export function registerProblems(app: FastifyInstance): void {
  app.setErrorHandler((error, _request, reply) => answerProblem(reply, error as FastifyError));
  app.setNotFoundHandler((_request: FastifyRequest, reply: FastifyReply) =>
    sendProblem(reply, new ProblemError("not-found", "There is nothing at this address.")),
  );
}

/** Answers an error with its problem document, and notes in the log what is none of the caller's doing. */
export function answerProblem(reply: FastifyReply, error: FastifyError): FastifyReply {
  const problem = toProblem(error);
  if (problem.slug === "internal") reply.log.error({ err: error }, "a request failed");
  return sendProblem(reply, problem, error instanceof RateLimited ? error.seconds : RETRY_AFTER_SECONDS);
}

/** The document that tells of a problem (RFC 9457), with its title in a language. The detail is in English. */
export function problemDocument({ slug, message, members }: ProblemError, language: Language): Problem {
  const { status } = PROBLEMS[slug];
  return { type: problemType(slug), title: titles[language][slug], status, detail: message, ...members };
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
    return new ProblemError("directory-unavailable", "New names can't be given right now. Try again soon.");
  }
  const detail = `The database of region ${region} does not answer right now. Try again soon.`;
  return new ProblemError("region-unavailable", detail, { region });
}

function overloaded(): ProblemError {
  return new ProblemError("overloaded", "Too many people ask for the same at this moment. Try again soon.");
}

function rateLimited({ seconds }: RateLimited): ProblemError {
  const minutes = Math.ceil(seconds / 60);
  const wait = minutes === 1 ? "a minute" : `${minutes} minutes`;
  return new ProblemError("rate-limited", `That was tried too often. Try again in ${wait}.`);
}

function moving(): ProblemError {
  const detail =
    "You are moving to another region. Nothing can be changed until that is done; try again soon.";
  return new ProblemError("moving", detail);
}

function taken({ kinds }: NamesTaken): ProblemError {
  return kinds.has("email")
    ? new ProblemError("email-taken", "This email already belongs to an account. Sign in instead.")
    : new ProblemError("handle-taken", "Somebody else has this handle. Choose another.");
}

/** From what the schema validator found. Query, path and headers are told by their own names. */
function misfit(error: FastifyError): ProblemError {
  const errors = (error.validation ?? []).map(({ instancePath, keyword, params, message }) => {
    if (keyword === "additionalProperties") {
      const member = escapePointer(String(params.additionalProperty));
      return { pointer: `${instancePath}/${member}`, detail: "This member is not known here." };
    }
    if (keyword === "required") {
      const member = escapePointer(String(params.missingProperty));
      return { pointer: `${instancePath}/${member}`, detail: "This member is missing." };
    }
    return { pointer: instancePath, detail: sentence(message ?? "does not fit") };
  });
  const detail = `The request does not fit: ${error.validationContext ?? "it"} has ${errors.length} mistake(s).`;
  return new ProblemError("validation", detail, { errors });
}

function escapePointer(member: string): string {
  return member.replaceAll("~", "~0").replaceAll("/", "~1");
}

function sentence(message: string): string {
  return `It ${message}.`;
}

function fromStatus(error: FastifyError): ProblemError {
  if (error.code === "FST_ERR_BAD_URL") {
    return invalid({ pointer: "", detail: "The address is not well-formed." });
  }
  switch (error.statusCode) {
    case 400:
      return invalid({ pointer: "", detail: "The body is not well-formed JSON in UTF-8." });
    case 413:
      return new ProblemError("too-large", "The body is larger than this endpoint takes.");
    case 414:
      return invalid({ pointer: "", detail: "The address is too long." });
    case 415:
      return new ProblemError("unsupported-media-type", "This endpoint does not take this content type.");
    case 404:
      return new ProblemError("not-found", "There is nothing at this address.");
    default:
      return new ProblemError("internal", "Something went wrong on our side. It has been noted.");
  }
}
