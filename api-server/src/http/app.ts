import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import cookie from "@fastify/cookie";
import type { TypeBoxTypeProvider } from "@fastify/type-provider-typebox";
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
  type RawServerDefault,
} from "fastify";
import type { Logger } from "pino";
import { refuseCrossSiteWrites } from "./cross-site.ts";
import { logResponses } from "./logging.ts";
import { registerOpenApi } from "./openapi.ts";
import { answerProblem, invalid, ProblemError, registerProblems } from "./problems.ts";
import { useSchemaCompilers } from "./schema-compilers.ts";
import { securityHeaders } from "./security-headers.ts";
import { sessionCookie } from "./sessions.ts";
import { refuseBadText } from "./text.ts";
import { answerUnreadable } from "./unreadable.ts";

/** The HTTP application that features add their routes to. */
export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

export interface AppOptions {
  publicUrl: URL;
  trustedProxies: string[];
  logger: Logger;
  /** Adds what measures each request: before all else, so that those count too which are refused. */
  measure(app: App): void;
}

const JSON_BODY_LIMIT = 64 * 1024;
/** Where the endpoints are that take input. */
export const CONTRACT_PREFIX = "/v1/";
const REQUEST_ID = /^[A-Za-z0-9-]{1,64}$/;

/** Makes an app without features: bodies, validation, problems, security headers, the OpenAPI document. */
export async function createApp({ publicUrl, trustedProxies, logger, measure }: AppOptions): Promise<App> {
  const safe = securityHeaders(publicUrl);
  const begin = (request: FastifyRequest, reply: FastifyReply) =>
    reply.headers(safe).header("x-request-id", request.id);
  const app = Fastify({
    loggerInstance: logger as FastifyBaseLogger,
    // Its lines would hold addresses and paths; ours are written by logResponses.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: trustedProxies,
    bodyLimit: JSON_BODY_LIMIT,
    genReqId: (request) => {
      const id = request.headers["x-request-id"];
      return typeof id === "string" && REQUEST_ID.test(id) ? id : randomUUID();
    },
    // What the router refuses comes past the hooks.
    frameworkErrors: (error, request, reply) => answerProblem(begin(request, reply), error),
    clientErrorHandler: answerUnreadable(safe),
    // Schemas bound the parts of a path, and say so; the router alone would call a long one unknown.
    routerOptions: { maxParamLength: 16_000 },
    forceCloseConnections: "idle",
  }).withTypeProvider<TypeBoxTypeProvider>();
  measure(app);
  useSchemaCompilers(app);
  refuseUnknownQueries(app);
  readJsonStrictly(app);
  registerProblems(app);
  logResponses(app);
  // First, so that what is refused has them too.
  app.addHook("onRequest", (request, reply, done) => {
    begin(request, reply);
    done();
  });
  refuseCrossSiteWrites(app, publicUrl);
  app.addHook("preValidation", async ({ body, params, query, routeOptions }) => {
    // What asks for health or the documents has nothing to say, so there is nothing to refuse.
    if (!routeOptions.url?.startsWith(CONTRACT_PREFIX)) return;
    for (const part of [params, query, body]) refuseBadText(part);
  });
  await app.register(cookie);
  await registerOpenApi(app, sessionCookie(publicUrl).name);
  return app;
}

const NO_QUERY = { type: "object", properties: {}, additionalProperties: false };

/** An endpoint that documents no query takes none: a member that would be ignored is a mistake to be told. */
function refuseUnknownQueries(app: FastifyInstance): void {
  app.addHook("onRoute", (route) => {
    if (!route.url.startsWith(CONTRACT_PREFIX)) return;
    route.schema = { querystring: NO_QUERY, ...route.schema };
  });
}

/** Whether an endpoint documents the content type of a request: a merge patch is none to what replaces a thing. */
function takes({ headers, routeOptions }: FastifyRequest): boolean {
  const { consumes = ["application/json"] } = (routeOptions.schema ?? {}) as { consumes?: readonly string[] };
  const type = headers["content-type"]?.split(";")[0]?.trim().toLowerCase();
  return type !== undefined && consumes.includes(type);
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Reads JSON, and merge patches (RFC 7396), refusing bytes that are not UTF-8. */
function readJsonStrictly(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser("error", "error");
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    ["application/json", "application/merge-patch+json"],
    { parseAs: "buffer" },
    (request, body, done) => {
      if (!takes(request)) return done(new ProblemError("unsupported-media-type", "content-type-untaken"));
      let text: string;
      try {
        text = utf8.decode(body as Buffer);
      } catch {
        done(invalid({ pointer: "", detail: "body-malformed" }));
        return;
      }
      parse(request, text, done);
    },
  );
}
