/** What the API can say went wrong, by the slug in `type` (RFC 9457). The hub decides by these alone. */
const SLUGS = [
  "validation",
  "unauthenticated",
  "second-factor-required",
  "forbidden",
  "proof-required",
  "not-found",
  "handle-taken",
  "handle-reserved",
  "email-taken",
  "factor-exists",
  "too-many",
  "token-spent",
  "stale",
  "too-large",
  "unsupported-media-type",
  "rate-limited",
  "internal",
  "region-unavailable",
  "directory-unavailable",
  "overloaded",
  "moving",
] as const;

export type ProblemSlug = (typeof SLUGS)[number];

export interface FieldProblem {
  pointer: string;
  detail: string;
}

/** The API answered, and the answer is a problem. `slug` is undefined where it is no problem of ours. */
export class ApiProblem extends Error {
  override name = "ApiProblem";
  readonly status: number;
  readonly slug: ProblemSlug | undefined;
  readonly region: string | undefined;
  readonly fields: FieldProblem[];
  /** in which the details of the fields are; undefined where the answer doesn't say so */
  readonly language: string | undefined;
  readonly requestId: string | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(response: Response, body: unknown) {
    const problem = isRecord(body) ? body : {};
    super(text(problem.detail) ?? text(problem.title) ?? `HTTP ${response.status}`);
    this.status = response.status;
    this.slug = slugOf(problem.type);
    this.region = text(problem.region);
    this.fields = Array.isArray(problem.errors) ? problem.errors.filter(isFieldProblem) : [];
    this.language = response.headers.get("content-language") ?? undefined;
    this.requestId = response.headers.get("x-request-id") ?? undefined;
    this.retryAfterSeconds = secondsUntilRetry(response.headers.get("retry-after"));
  }
}

/** No answer came at all, or one from something on the way that could not reach the API. */
export class Unreachable extends Error {
  override name = "Unreachable";
}

export function hasSlug(error: unknown, ...slugs: ProblemSlug[]): error is ApiProblem {
  return error instanceof ApiProblem && error.slug !== undefined && slugs.includes(error.slug);
}

/**
 * Whether the API says that nobody is signed in (any more). A 401 that points at a member of the request is a
 * wrong password in a form, and the session goes on.
 */
export function isSignedOut(error: unknown): boolean {
  return hasSlug(error, "unauthenticated") && error.fields.length === 0;
}

/**
 * The details of a validation problem by the member of the body they are about, as `work.2.end`; what is about no
 * member comes under "".
 */
export function fieldErrors(problem: ApiProblem): Record<string, string> {
  const byField: Record<string, string> = {};
  for (const { pointer, detail } of problem.fields) {
    const field = pointer.replace(/^#?\//, "").replaceAll("/", ".");
    byField[field] ??= detail;
  }
  return byField;
}

function slugOf(type: unknown): ProblemSlug | undefined {
  return SLUGS.find((slug) => type === `urn:vetchium:problem:${slug}`);
}

/** Retry-After comes as seconds or as a date (RFC 9110, 10.2.3). */
function secondsUntilRetry(header: string | null): number | undefined {
  if (header === null) return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined;
}

function isFieldProblem(value: unknown): value is FieldProblem {
  return isRecord(value) && typeof value.pointer === "string" && typeof value.detail === "string";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
