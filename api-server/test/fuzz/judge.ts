import { isForAnybody, PROBLEMS, type Problem, ProblemSchema, problemType } from "@vetchium/api-contract";
import { expectDocumented, misfitOf, type Schema } from "../documented.ts";
import { operationOf, tell } from "./exchange.ts";
import type { Exchange } from "./exchanged.ts";

const SAFE = new Set(["GET", "HEAD", "OPTIONS", "TRACE"]);
const REQUEST_ID = /^[A-Za-z0-9-]{1,64}$/;
/** What tells of our insides: where code is, what is asked of a database, and what it answered. */
const INSIDES =
  /\bat .*[\w/]\.[jt]s\b|:\d+:\d+|node_modules|\b(select|insert|update|delete)\b.*\b(from|into|set|where)\b|violates|constraint|relation "|syntax error|duplicate key|ECONN|undefined|\[object/i;

/** Throws unless an answer is one that whoever sent this request may get. */
export function judge(exchange: Exchange): void {
  const breach = breachOf(exchange);
  if (breach === undefined) return;
  const { status, headers, bytes } = exchange.answer;
  const answer = `${status} ${JSON.stringify(headers)}\n${bytes.toString().slice(0, 2000)}`;
  throw new Error(`${breach}\n\n${tell(exchange)}\n\nwas answered by ${answer}\n`);
}

/** What is wrong about an answer, in words. */
function breachOf(exchange: Exchange): string | undefined {
  const { answer, method, headers } = exchange;
  const { status } = answer;
  if (status === 500 || status > 503) return "it was a fault of ours";
  if (!REQUEST_ID.test(String(answer.headers["x-request-id"]))) return "the answer has no x-request-id";
  if ("x-injected" in answer.headers) return "a header came from the request";
  return (
    undocumented(exchange) ??
    (status >= 400 && method !== "HEAD" ? problemBreach(exchange) : undefined) ??
    (status < 400 && !isAllowed(exchange) ? "it should have been refused" : undefined) ??
    (status < 400 ? misfit(exchange) : undefined) ??
    (status < 400 && isCrossSite(method, headers) ? "it was a write from another site" : undefined)
  );
}

function undocumented(exchange: Exchange): string | undefined {
  const { method, path, answer } = exchange;
  if (operationOf(exchange) === undefined) {
    return answer.status < 400 ? "nothing documents this address" : undefined;
  }
  const isBare = method === "HEAD";
  // Not everything that can be read has a head.
  if (isBare && answer.status === 404) return undefined;
  try {
    expectDocumented({
      method: isBare ? "GET" : method,
      path,
      status: answer.status,
      contentType: isBare ? undefined : answer.contentType,
      body: answer.json,
    });
  } catch (error) {
    return (error as Error).message;
  }
  return undefined;
}

/** What is wrong about the problem document that an error has to be. */
function problemBreach({ answer }: Exchange): string | undefined {
  const { status, contentType, json, headers } = answer;
  if (contentType !== "application/problem+json") return `an error is of the type ${contentType}`;
  const misfit = misfitOf(ProblemSchema as Schema, json);
  if (misfit !== undefined) return `no problem document: ${misfit}`;
  const problem = json as Problem;
  const known = Object.entries(PROBLEMS).find(
    ([slug]) => problemType(slug as keyof typeof PROBLEMS) === problem.type,
  );
  if (known?.[1].status !== status || problem.status !== status)
    return `${problem.type} is not for ${status}`;
  const told = [problem.title, problem.detail, ...(problem.errors ?? []).map(({ detail }) => detail)].join(
    "\n",
  );
  if (INSIDES.test(told)) return "it tells of our insides";
  const waits = status === 503 || status === 429;
  if (waits && !/^\d+$/.test(headers["retry-after"] ?? "")) return `a ${status} without Retry-After`;
  // Every database is up.
  if (status === 503 && known[0] !== "moving") return `${known[0]} while all is well`;
  return undefined;
}

/** Whether who sent it may have what the operation does: without a living session, only what is for anybody. */
function isAllowed(exchange: Exchange): boolean {
  return isForAnybody(operationOf(exchange)?.security ?? []) || exchange.isLiving;
}

/** How a request that was accepted does not fit the document. */
function misfit(exchange: Exchange): string | undefined {
  const { method, path, headers, body } = exchange;
  const operation = operationOf(exchange);
  if (operation === undefined || !path.startsWith("/v1/")) return undefined;
  const { parameters = [], requestBody } = operation;
  const known = new Set(parameters.filter(({ in: place }) => place === "query").map(({ name }) => name));
  const unknown = [...new URLSearchParams(path.split("?")[1] ?? "").keys()].filter(
    (name) => !known.has(name),
  );
  if (unknown.length > 0) return `it takes the unknown query ${JSON.stringify(unknown)}`;
  if (requestBody === undefined || method === "HEAD") return undefined;
  if (body === undefined) return "it takes no body for one";
  const type = headers["content-type"]?.split(";")[0]?.trim().toLowerCase() ?? "";
  const schema = requestBody.content[type]?.schema;
  if (schema === undefined) return `it takes the type ${type}`;
  if (schema.format === "binary") return undefined;
  // A byte order mark is ignored, as RFC 8259 (8.1) allows.
  const wrong = misfitOf(schema, JSON.parse(new TextDecoder().decode(body)));
  return wrong && `it takes a body that does not fit: ${wrong}`;
}

function isCrossSite(method: string, headers: Record<string, string>): boolean {
  const site = headers["sec-fetch-site"];
  const hasToken = /^Bearer +\S+ *$/i.test(headers.authorization ?? "");
  return !SAFE.has(method) && !hasToken && (site === "cross-site" || site === "same-site");
}
