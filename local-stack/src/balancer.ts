import { randomBytes } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { Readable } from "node:stream";
import replyFrom from "@fastify/reply-from";
import Fastify, { type FastifyReply, type FastifyRequest } from "fastify";
import { loopback } from "./ports.ts";
import { problems, sendProblem } from "./problems.ts";
import { type Upstream, UpstreamPool, wantedRegion } from "./routing.ts";

// The numbers are nginx.conf's.
const largestBody = 6 * 1024 * 1024;
const connectMilliseconds = 2_000;
const answerMilliseconds = 15_000;
const keepAliveMilliseconds = 60_000;
// nginx closes what is idle before a server that ends does (`keepalive_timeout` of its upstreams).
const idleMilliseconds = 4_000;

/** Failures of the connection itself: nothing was sent, so any request may go to the next server. */
const nothingSent = new Set([
  "ECONNREFUSED",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
  "UND_ERR_CONNECT_TIMEOUT",
]);
/** Failures after the request may have been read. */
const mayBeSent = new Set([
  "ECONNRESET",
  "EPIPE",
  "UND_ERR_SOCKET",
  "UND_ERR_HEADERS_TIMEOUT",
  "UND_ERR_BODY_TIMEOUT",
]);
/** nginx's list of what is not idempotent: such a request is never sent twice. */
const onceOnly = new Set(["POST", "PATCH", "LOCK"]);

/** A running front: where it answers, and how to end it. */
export interface Front {
  url: string;
  stop(): Promise<void>;
}

/** Times in milliseconds; what is left out is as in nginx.conf. */
export interface BalancerOptions {
  /** How long a server may take to answer. */
  answerWithin?: number;
  /** How long a connection to a server that nothing is sent on is kept. */
  idleFor?: number;
}

/**
 * Starts the load balancer that stands in for nginx: the same routing, fail-over, limits and answers.
 * A body is held (up to 6 MiB) before it is passed on, as nginx does, because it may be needed for a second server.
 */
export async function startBalancer(
  port: number,
  upstreams: Upstream[],
  { answerWithin = answerMilliseconds, idleFor = idleMilliseconds }: BalancerOptions = {},
): Promise<Front> {
  const pool = new UpstreamPool(upstreams);
  const app = Fastify({ logger: false, bodyLimit: largestBody, keepAliveTimeout: keepAliveMilliseconds });
  await app.register(replyFrom, {
    disableRequestLogging: true,
    destroyAgent: true,
    undici: {
      connect: { timeout: connectMilliseconds },
      headersTimeout: answerWithin,
      bodyTimeout: answerWithin,
      connections: 128,
      keepAliveTimeout: idleFor,
      keepAliveMaxTimeout: idleFor,
    },
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
  app.all("/*", (request, reply) => {
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    pass({ request, reply, body, pool }, pool.order(wantedRegion(request.url, request.headers)));
    return reply;
  });
  app.setErrorHandler((error: { statusCode?: number }, _request, reply) =>
    sendProblem(reply, error.statusCode === 413 ? problems.tooLarge : problems.malformed),
  );
  const url = await app.listen({ host: loopback, port });
  return { url, stop: () => app.close() };
}

/** One request on its way, whichever servers are tried for it. */
interface Exchange {
  request: FastifyRequest;
  reply: FastifyReply;
  body: Buffer;
  pool: UpstreamPool;
}

function pass(exchange: Exchange, candidates: Upstream[]): void {
  const { request, reply, body, pool } = exchange;
  const [upstream, ...others] = candidates;
  if (!upstream) {
    sendProblem(reply.header("x-request-id", requestId(request.headers)), problems.unavailable);
    return;
  }
  // As a stream it is passed on untouched; reply-from would write a parsed body anew.
  request.body = body.length > 0 ? Readable.from([body]) : undefined;
  reply.from(undefined, {
    getUpstream: () => upstream.url,
    rewriteRequestHeaders: (_request, headers) => forwardedHeaders(request, headers),
    retryDelay: () => null, // Failing over is done here, by nginx's rules.
    onResponse: (_request, _reply, response) => {
      pool.answered(upstream);
      reply.send("stream" in response ? response.stream : response);
    },
    onError: (_reply, { error }) => {
      const code = causeCode(error);
      if (nothingSent.has(code)) {
        pool.failed(upstream);
        pass(exchange, others);
      } else if (mayBeSent.has(code)) {
        pool.failed(upstream);
        pass(exchange, onceOnly.has(request.method) ? [] : others);
      } else {
        sendProblem(reply, problems.malformed);
      }
    },
  });
}

function causeCode(error: Error): string {
  const cause = (error.cause ?? error) as NodeJS.ErrnoException;
  return cause.code ?? "";
}

/** Headers between a client and this hop only, and what a client says about where it comes from. */
const notPassedOn = [
  "expect",
  "upgrade",
  "http2-settings",
  "keep-alive",
  "te",
  "forwarded",
  "x-forwarded-port",
];

/** The balancer is the first to be believed about where a request comes from, so it overwrites. */
function forwardedHeaders(request: FastifyRequest, headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const kept = Object.entries(headers).filter(([name]) => !notPassedOn.includes(name));
  return {
    ...Object.fromEntries(kept),
    host: request.headers.host,
    "x-forwarded-for": request.socket.remoteAddress ?? loopback,
    "x-forwarded-proto": "http",
    "x-forwarded-host": request.headers.host,
    "x-request-id": requestId(request.headers),
  };
}

/** The caller's request id when it is a plain one, else a new one in the form of nginx's `$request_id`. */
function requestId(headers: IncomingHttpHeaders): string {
  const given = headers["x-request-id"];
  if (typeof given === "string" && /^[\w.-]{8,128}$/.test(given)) return given;
  const made = randomBytes(16).toString("hex");
  headers["x-request-id"] = made; // A second server is given the same one.
  return made;
}
