import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { freePort, loopback } from "../src/ports.ts";
import type { Behaviour } from "./routing.cases.ts";

/** What a test server answers: who it is, and what reached it. */
export interface Echo {
  region: string;
  method: string;
  url: string;
  headers: IncomingMessage["headers"];
  bodyBytes: number;
}

/** A real HTTP server that answers its region and what it was sent. */
export interface TestServer {
  region: string;
  port: number;
  /** How many requests reached it. */
  requests(): number;
  close(): Promise<void>;
}

/** Starts a server that stands for the API server of a region. */
export async function startTestServer(
  region: string,
  behaviour?: Behaviour,
  onPort = 0,
): Promise<TestServer> {
  if (behaviour === "refuses connections") {
    return { region, port: await freePort(), requests: () => 0, close: async () => {} };
  }
  let requests = 0;
  const server = createServer(async (request, response) => {
    requests++;
    let bodyBytes = 0;
    for await (const chunk of request) bodyBytes += (chunk as Buffer).length;
    if (behaviour === "resets after reading") request.socket.resetAndDestroy();
    if (behaviour) return;
    const { method = "", url = "", headers } = request;
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ region, method, url, headers, bodyBytes } satisfies Echo));
  });
  await new Promise<void>((resolve) => server.listen(onPort, loopback, resolve));
  const { port } = server.address() as AddressInfo;
  return { region, port, requests: () => requests, close: () => closeServer(server) };
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
