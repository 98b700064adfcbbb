import createClient from "openapi-fetch";
import { writtenLanguage } from "../messages/languages.ts";
import { spoken } from "../messages/spoken.ts";
import { ApiProblem, hasSlug, Unreachable } from "./problem.ts";
import type { paths } from "./schema.gen.ts";

/** The hub's server passes /api on to the load balancer; the session is a cookie that scripts can't read. */
export const API_BASE = "/api";

export const client = createClient<paths>({
  baseUrl: API_BASE,
  credentials: "same-origin",
  // looked up at each call, so that a test or an extension that wraps fetch is respected
  fetch: (request) => {
    request.headers.set("accept-language", readersLanguage());
    return globalThis.fetch(request);
  },
});

/** In which answers are asked for: the language of the page, which need not be the browser's. */
export function readersLanguage(): string {
  return writtenLanguage(spoken.now().language);
}

interface Answer<Data> {
  data?: Data;
  error?: unknown;
  response: Response;
}

/**
 * The body of a successful answer.
 * @throws ApiProblem when the API says no, Unreachable when it can't be asked
 */
export async function answerOf<Data>(call: Promise<Answer<Data>>): Promise<Data> {
  const { data, error, response } = await reach(call);
  if (response.ok) return data as Data;
  const problem = new ApiProblem(response, error);
  // A gateway's own 502, 503 or 504 is no word of the API's: nobody there to ask.
  if (problem.slug === undefined && response.status >= 502 && response.status <= 504) throw new Unreachable();
  throw problem;
}

/** For what takes something away: somebody else has done so before, and it is gone as it should be. */
export async function unlessGone(call: Promise<unknown>): Promise<void> {
  try {
    await call;
  } catch (error) {
    if (!hasSlug(error, "not-found")) throw error;
  }
}

export async function reach<Data>(call: Promise<Answer<Data>>): Promise<Answer<Data>> {
  try {
    return await call;
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    throw new Unreachable("The API can't be reached", { cause });
  }
}
