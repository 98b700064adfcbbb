import replyFrom from "@fastify/reply-from";
import serveStatic from "@fastify/static";
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { pageHeaders, strictTransportSecurity } from "./answer-headers.ts";
import type { Front } from "./balancer.ts";
import { profileDocument } from "./page-head.ts";
import { loopback } from "./ports.ts";
import { problems, sendProblem } from "./problems.ts";

/** Starts the web server of the built hub: pages and assets from `folder`, `/api/…` passed on to the balancer. */
export async function startHub(port: number, folder: string, balancerUrl: string): Promise<Front> {
  const app = Fastify({ logger: false });
  await passOnApi(app, balancerUrl);
  await app.register(serveStatic, {
    root: folder,
    wildcard: false,
    serve: false,
    dotfiles: "deny",
    cacheControl: false,
    // the build leaves file.br and file.gz beside a file
    preCompressed: true,
  });
  const sendProfile = async (request: FastifyRequest, reply: FastifyReply) => {
    const headers = { "cache-control": "no-cache", vary: "Accept-Encoding, Accept-Language" };
    const document = await profileDocument(folder, balancerUrl, {
      url: request.url,
      headers: request.headers,
      socket: request.socket,
    });
    return reply.headers(headers).type("text/html").send(document);
  };
  app.get("/*", (request, reply) => {
    reply.headers({ ...pageHeaders, ...strictTransportSecurity(request.headers) });
    const path = decodePath(request.url);
    if (path === undefined) return reply.code(400).send("Bad request");
    // What follows an @ was meant as a handle, dots or not, and the page is what says that nobody has it.
    if (path.startsWith("/@")) return sendProfile(request, reply);
    const file = fileOf(path);
    // Whoever wants it compressed says so and asks for the file.
    if (/\.(br|gz)$/.test(file)) return reply.callNotFound();
    return reply.header("cache-control", keptFor(file)).sendFile(file);
  });
  app.setNotFoundHandler((_request, reply) =>
    reply.removeHeader("cache-control").code(404).type("text/plain").send("There is no such page."),
  );
  app.setErrorHandler((error: { statusCode?: number }, _request, reply) =>
    reply
      .code(error.statusCode ?? 500)
      .type("text/plain")
      .send("This page could not be served."),
  );
  const url = await app.listen({ host: loopback, port });
  return { url, stop: () => app.close() };
}

async function passOnApi(app: FastifyInstance, balancerUrl: string): Promise<void> {
  await app.register(async (api) => {
    await api.register(replyFrom, { base: balancerUrl, disableRequestLogging: true, destroyAgent: true });
    api.removeAllContentTypeParsers();
    // Bodies stream through: the balancer sets the limit.
    api.addContentTypeParser("*", (_request, body, done) => done(null, body));
    api.all("/api/*", (request, reply) =>
      reply.from(request.url.slice("/api".length), {
        retryDelay: () => null,
        rewriteRequestHeaders: (_request, { expect: _expect, upgrade: _upgrade, ...headers }) => ({
          ...headers,
          host: request.headers.host,
          "x-forwarded-for": request.socket.remoteAddress ?? loopback,
        }),
        onError: () => sendProblem(reply, problems.unavailable),
      }),
    );
  });
}

function decodePath(url: string): string | undefined {
  try {
    return decodeURIComponent(url.split("?", 1)[0] ?? "/");
  } catch {
    return undefined;
  }
}

/** The file that shows a page, or is what was asked for. */
function fileOf(path: string): string {
  if (path === "/") return "landing.html";
  return path.startsWith("/assets/") || /\.[a-z0-9]+$/i.test(path) ? path.slice(1) : "index.html";
}

/** nginx/hub.conf says why. */
function keptFor(file: string): string {
  if (file.endsWith(".html")) return "no-cache";
  return file.startsWith("assets/") ? "public, max-age=31536000, immutable" : "public, max-age=3600";
}
