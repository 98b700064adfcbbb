/** Starts one API server, and drains it when it is told to stop. */
import type { Logger } from "pino";
import { buildApp, type Server } from "./build-app.ts";
import { type Config, ConfigError, readConfig } from "./config.ts";
import { SchemaMismatch, verifySchema } from "./postgres/migrations.ts";

// Longer than any request or job takes, once nothing new comes in; an orchestrator kills after about as long.
const STOP_MS = 9_000;

/** Throws SchemaMismatch for a database this server can't work with; one that is away is left for later. */
async function verifyDatabases(config: Config, logger: Logger): Promise<void> {
  const databases = [
    { name: "the directory", url: config.globalDatabaseUrl, schema: "global" as const },
    ...config.regions.map(({ id, databaseUrl }) => ({
      name: `the database of ${id}`,
      url: databaseUrl,
      schema: "regional" as const,
    })),
  ];
  await Promise.all(
    databases.map(async ({ name, url, schema }) => {
      try {
        const { hasRightsOfOwner } = await verifySchema(url, schema);
        if (hasRightsOfOwner) {
          logger.warn(`${name}: this server could change the schema there; give it a login of its own`);
        }
      } catch (error) {
        if (error instanceof SchemaMismatch) throw new SchemaMismatch(`${name}: ${error.message}`);
        logger.warn({ err: error }, `${name} does not answer yet`);
      }
    }),
  );
}

/** Answers what stops a server once, however often it is called: what is under way ends first. */
function stopping(server: Server, { drainIdle }: Config): (exitCode: number) => Promise<void> {
  let isStopping = false;
  return async (exitCode) => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(1), drainIdle + STOP_MS).unref();
    await server.drain();
    await server.close();
    process.exit(exitCode);
  };
}

type Stop = ReturnType<typeof stopping>;

function stopOnSignal(stop: Stop): void {
  process.on("SIGTERM", () => stop(0));
  process.on("SIGINT", () => stop(0));
  // Started by a parent that is gone now: nobody else would stop this server.
  process.on("disconnect", () => stop(0));
}

/** A fault that nobody has caught may have left anything behind: the server ends, and is started anew. */
function stopOnFault({ logger }: Server, stop: Stop): void {
  // Node.js itself would print the message, which may quote what a person wrote. A promise's rejection comes here too.
  process.on("uncaughtException", (error) => {
    logger.fatal({ err: error }, "a fault was not caught: the server stops");
    stop(1).catch(() => process.exit(1));
  });
}

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const server = await buildApp(config);
  for (const warning of config.warnings) server.logger.warn(warning);
  await verifyDatabases(config, server.logger);
  const stop = stopping(server, config);
  stopOnSignal(stop);
  stopOnFault(server, stop);
  await server.metrics.listen(config.metricsHost, config.metricsPort);
  await server.connect();
  await server.app.listen({ host: config.host, port: config.port });
  server.worker.start();
}

/** What keeps a server from starting, in lines for whoever starts it. */
function explain(error: unknown): unknown[] {
  if (error instanceof ConfigError) return error.mistakes;
  if (error instanceof SchemaMismatch) return [error.message];
  const { code, address, port } = error as NodeJS.ErrnoException & { address?: string; port?: number };
  if (code === "EADDRINUSE") {
    return [`${address}:${port} is taken by another program: give another PORT or METRICS_PORT`];
  }
  return [error];
}

try {
  await main();
} catch (error) {
  for (const line of explain(error)) console.error(line);
  process.exit(1);
}
