import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Logger } from "pino";

/** What a server measures, at the moment it is asked for. */
export interface Readings {
  contentType: string;
  read(): Promise<string>;
}

/** Answers `GET /metrics` and nothing else, on a port of its own that no balancer leads to. */
export class MetricsServer {
  readonly #server;

  constructor(readings: Readings, logger: Logger) {
    this.#server = createServer((request, response) => {
      const [path] = (request.url ?? "").split("?");
      if (path !== "/metrics") end(response, 404, "Metrics are at /metrics.\n");
      else if (request.method === "GET") void answer(response, readings, logger);
      else end(response.setHeader("allow", "GET"), 405, "Metrics can only be read.\n");
    });
  }

  /** Listens, and answers the port. Throws what node:net throws where that can't be had. */
  async listen(host: string, port: number): Promise<number> {
    this.#server.listen({ host, port });
    await once(this.#server, "listening");
    return (this.#server.address() as AddressInfo).port;
  }

  /** Stops at once, whoever is reading. */
  async close(): Promise<void> {
    if (!this.#server.listening) return;
    const closed = once(this.#server, "close");
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }
}

async function answer(response: ServerResponse, readings: Readings, logger: Logger): Promise<void> {
  try {
    const text = await readings.read();
    response.setHeader("content-type", readings.contentType);
    response.end(text);
  } catch (error) {
    logger.error({ err: error }, "the metrics can't be read");
    end(response, 500, "The metrics can't be read.\n");
  }
}

function end(response: ServerResponse, status: number, text: string): void {
  response.statusCode = status;
  response.setHeader("content-type", "text/plain; charset=utf-8");
  response.end(text);
}
