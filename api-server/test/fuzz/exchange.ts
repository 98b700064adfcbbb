import { type Agent, type IncomingMessage, request } from "node:http";
import { findOperation } from "../documented.ts";
import type { BodyDraft } from "./bodies.ts";
import type { Draft } from "./drafts.ts";
import type { Exchange, RawAnswer, Sent } from "./exchanged.ts";
import type { Population } from "./population.ts";
import { Known } from "./values.ts";

// A head of more than 16 KiB never gets past the parser of HTTP, which answers in its own way and hangs up.
const LONGEST_ADDRESS = 8000;

/** Fills in what a draft leaves open, sends it, and reads the answer. */
export async function send(
  draft: Draft,
  population: Population,
  urls: Map<string, string>,
  agent: Agent,
): Promise<Exchange> {
  const person = population.person(draft.caller.person);
  const sent = fill(draft, population);
  const { authorization, cookie } = sent.headers;
  const isLiving = authorization === `Bearer ${person.token}` || cookie === cookieOf(person.token);
  const url = urls.get(draft.via) ?? "";
  const sentAt = new Date();
  const { template } = draft;
  return { ...sent, template, person, isLiving, sentAt, answer: await exchange(url, sent, agent) };
}

function cookieOf(token: string): string {
  return `vetchium_session=${token}`;
}

function fill(draft: Draft, population: Population): Sent {
  const fillIn = (value: unknown) => filled(value, draft.caller.person, population);
  const textOf = (value: unknown) => {
    const known = fillIn(value);
    return typeof known === "object" ? JSON.stringify(known) : String(known);
  };
  const path = draft.template.replaceAll(
    /\{(\w+)\}/g,
    (_, name: string) => encode(textOf(draft.params[name])) || "x",
  );
  const query = draft.query.map(([name, value]) => `${encode(name)}=${encode(textOf(value))}`).join("&");
  const body = draft.body === undefined ? undefined : bodyOf(draft.body, fillIn);
  const headers: Record<string, string> = { ...credentials(draft, population) };
  for (const [name, value] of draft.headers)
    headers[name] = textOf(value).replaceAll(/[^\t\x20-\x7e\x80-\xff]/g, "?");
  if (body !== undefined) {
    headers["content-length"] = String(body.length);
    headers["content-type"] = draft.body?.type ?? "";
  }
  const address = query === "" ? path : `${path}?${query}`;
  return { method: draft.method, path: address.slice(0, LONGEST_ADDRESS), headers, body };
}

/** A value in which every part that is known to the run is filled in. */
function filled(value: unknown, person: number, population: Population): unknown {
  if (value instanceof Known) return population.valueOf(value, person);
  if (Array.isArray(value)) return value.map((item) => filled(item, person, population));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, filled(inner, person, population)]),
  );
}

/** Percent-encodes any text; one that is no Unicode goes as bytes that are no UTF-8, or as no encoding at all. */
function encode(text: string): string {
  if (text.isWellFormed()) return encodeURIComponent(text);
  return text.length % 2 === 0 ? "%ED%A0%80" : "%zz";
}

function bodyOf(draft: BodyDraft, fillIn: (value: unknown) => unknown): Buffer {
  if ("raw" in draft) return Buffer.from(draft.raw as string);
  if ("value" in draft) return Buffer.from(JSON.stringify(fillIn(draft.value)));
  const members = draft.members.map(
    ([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(fillIn(value))}`,
  );
  return Buffer.from(`{${members.join(",")}}`);
}

function credentials({ caller }: Draft, population: Population): Record<string, string> {
  const { token } = population.person(caller.person);
  switch (caller.by) {
    case "bearer":
      return { authorization: `Bearer ${token}` };
    case "cookie":
      return { cookie: cookieOf(token) };
    case "nobody":
      return {};
    case "forged":
      return { authorization: `Bearer ${forged(token, caller.person)}` };
    default:
      return { authorization: `Bearer ${population.deadToken(caller.by)}` };
  }
}

/** What comes of a token when somebody plays with it. */
function forged(token: string, how: number): string {
  const [, region = "", ...rest] = token.split("_");
  const secret = rest.join("_");
  const turned = [...secret.slice(0, 43)].reverse().join("");
  return (
    [
      `vet_${region}_${turned}${secret.slice(43)}`,
      `vet_${region}_${turned}`,
      `vet_atl1_${secret}`,
      `vet_${region}_${secret}x`,
      `vet_${region}_${secret.slice(0, -1)}`,
      token.toUpperCase(),
    ][how] ?? ""
  );
}

function exchange(url: string, { method, path, headers, body }: Sent, agent: Agent): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const sending = request({ hostname, port, method, path, headers, agent }, (response) => {
      read(response).then(resolve, reject);
    });
    sending.once("error", (error) =>
      reject(new Error(`no answer to ${method} ${path} with ${body?.length ?? 0} bytes: ${error.message}`)),
    );
    sending.end(body);
  });
}

async function read(response: IncomingMessage): Promise<RawAnswer> {
  const contentType = response.headers["content-type"]?.split(";")[0];
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of response) chunks.push(chunk as Buffer);
  } catch (error) {
    // An export breaks off where its person leaves meanwhile.
    if (contentType !== "application/zip") throw error;
  }
  const bytes = Buffer.concat(chunks);
  const json: unknown =
    contentType?.includes("json") && bytes.length > 0 ? JSON.parse(bytes.toString()) : undefined;
  return { status: response.statusCode ?? 0, headers: response.headers, contentType, bytes, json };
}

/** The operation that a request is for, as the document has it; HEAD asks for what GET answers. */
export function operationOf({ method, path }: Sent) {
  return findOperation(method === "HEAD" ? "GET" : method, path);
}

/** A request as a command line, for whoever wants to send it again. */
export function tell({ method, path, headers, body }: Sent): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
  const shown =
    body === undefined ? [] : [`  body: ${JSON.stringify(body.toString("latin1").slice(0, 2000))}`];
  return [`${method} ${path}`, ...lines, ...shown].join("\n");
}
