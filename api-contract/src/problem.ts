import { type Static, Type } from "typebox";

/**
 * Every problem the API answers with, by slug: its HTTP status and its title.
 * The wire form is RFC 9457, with `type` = `urn:vetchium:problem:<slug>`. A title is answered in the reader's language; these
 * are the English ones.
 */
export const PROBLEMS = {
  validation: { status: 400, title: "The request does not fit what this endpoint takes" },
  unauthenticated: { status: 401, title: "There is no living session, or the credentials are wrong" },
  "second-factor-required": { status: 401, title: "The password is right, and a second proof is needed" },
  forbidden: { status: 403, title: "That is not allowed" },
  "proof-required": {
    status: 403,
    title: "This needs a proof of who you are that is not older than minutes",
  },
  "not-found": { status: 404, title: "There is no such thing here" },
  "handle-taken": { status: 409, title: "Somebody else has this handle" },
  "handle-reserved": { status: 409, title: "This handle is kept back" },
  "email-taken": { status: 409, title: "This email already belongs to an account" },
  "factor-exists": { status: 409, title: "There is one already" },
  "too-many": { status: 409, title: "There are as many as there may be" },
  "token-spent": { status: 410, title: "This link was used, has expired or was never given" },
  stale: { status: 412, title: "There is a newer version" },
  "too-large": { status: 413, title: "The request is too large" },
  "unsupported-media-type": { status: 415, title: "This endpoint does not take that content type" },
  "rate-limited": { status: 429, title: "Too many requests" },
  internal: { status: 500, title: "Something went wrong on our side" },
  "region-unavailable": { status: 503, title: "The region that holds this data does not answer" },
  "directory-unavailable": { status: 503, title: "The directory of names does not answer" },
  overloaded: { status: 503, title: "This server has more to do than it can" },
  moving: { status: 503, title: "The person is moving to another region; nothing can be changed meanwhile" },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemSlug = keyof typeof PROBLEMS;

/** What any write may be refused for: where it comes from, how often, and what it carries. */
export const WRITE_PROBLEMS = [
  "forbidden",
  "rate-limited",
  "too-large",
  "unsupported-media-type",
] as const satisfies ProblemSlug[];

/** What any write of a signed-in person to their own data may be refused for. */
export const OWN_WRITE_PROBLEMS = [
  ...WRITE_PROBLEMS,
  "unauthenticated",
  "region-unavailable",
  "moving",
] as const satisfies ProblemSlug[];

/** What anybody may be refused who reads without a session. */
export const PUBLIC_READ_PROBLEMS = ["rate-limited"] as const satisfies ProblemSlug[];

/** What a write may be refused for that needs a fresh proof of who asks. */
export const PROVEN_WRITE_PROBLEMS = [
  ...OWN_WRITE_PROBLEMS,
  "proof-required",
  "overloaded",
] as const satisfies ProblemSlug[];

/** The `type` member of a problem document. */
export function problemType(slug: ProblemSlug): string {
  return `urn:vetchium:problem:${slug}`;
}

export const ProblemSchema = Type.Object(
  {
    type: Type.String({ description: "urn:vetchium:problem:<slug>" }),
    title: Type.String({ description: "in the language that Accept-Language asks for: en, de, hi or ta" }),
    status: Type.Integer(),
    detail: Type.String({ description: "in the same language" }),
    errors: Type.Optional(
      Type.Array(
        Type.Object({
          pointer: Type.String({ description: "RFC 6901 JSON pointer to the member that is wrong" }),
          detail: Type.String({ description: "what is wrong about it, in the same language" }),
        }),
      ),
    ),
    region: Type.Optional(Type.String({ description: "the region that the problem is about" })),
  },
  { title: "Problem" },
);

export type Problem = Static<typeof ProblemSchema>;

/** An endpoint's problem responses by status: those it may expect, and the two that any endpoint has. */
export function problemResponses(...expected: ProblemSlug[]) {
  const slugs = new Set<ProblemSlug>(["validation", ...expected, "internal"]);
  const byStatus: Record<number, object> = {};
  for (const status of new Set([...slugs].map((slug) => PROBLEMS[slug].status))) {
    const titles = [...slugs].filter((slug) => PROBLEMS[slug].status === status);
    byStatus[status] = {
      description: titles.map((slug) => `${slug}: ${PROBLEMS[slug].title}`).join("; "),
      content: { "application/problem+json": { schema: ProblemSchema } },
    };
  }
  return byStatus;
}
