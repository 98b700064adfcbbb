import type { FastifyInstance } from "fastify";
import pino, { type DestinationStream, type Logger } from "pino";

/**
 * An error as the log may keep it. Messages of databases and mail servers quote what people wrote, so
 * of an error only its kind, its codes and where it happened are kept.
 */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, constraint, cause } = error as Error & { code?: unknown; constraint?: unknown };
  return {
    type: error.constructor.name,
    code: typeof code === "string" ? code : undefined,
    constraint: typeof constraint === "string" ? constraint : undefined,
    at: error.stack
      ?.split("\n")
      .filter((line) => line.startsWith("    at "))
      .slice(0, 8)
      .map((line) => line.trim()),
    cause: cause === undefined ? undefined : describeError(cause),
  };
}

// Written between requests rather than within each, and many lines at once: each write wakes another thread. What is
// left at the end, pino writes as the process exits. Bytes, and milliseconds.
const IN_PIECES = { sync: false, minLength: 4096, periodicFlush: 100 };

/** The server's log: JSON lines without personal data. */
export function createLogger(level: string, region: string, destination?: DestinationStream): Logger {
  const options = { level, base: { region }, serializers: { err: describeError } };
  return pino(options, destination ?? pino.destination(IN_PIECES));
}

/** Logs every answer by its route's pattern, never by the path that was asked for. */
export function logResponses(app: FastifyInstance): void {
  app.addHook("onResponse", (request, reply, done) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? "(none)",
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
      },
      "answered",
    );
    done();
  });
}
