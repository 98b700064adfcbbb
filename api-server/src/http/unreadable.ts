import { randomUUID } from "node:crypto";
import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import type { ConnectionError } from "fastify";
import { FALLBACK } from "#locale/languages.ts";
import { invalid, ProblemError, problemDocument } from "./problems.ts";

/**
 * Makes what answers a request that Node's HTTP parser can't read: neither hooks nor routes ever see it.
 * @param headers what every answer has
 */
export function answerUnreadable(headers: Record<string, string>) {
  return (error: ConnectionError, socket: Socket): void => {
    // Whoever has gone hears nothing any more.
    if (error.code === "ECONNRESET" || !socket.writable) {
      socket.destroy();
      return;
    }
    // Nothing of it was read, so not which language its sender reads either.
    const document = problemDocument(problemOf(error), FALLBACK);
    const body = JSON.stringify(document);
    const lines = Object.entries({
      ...headers,
      "x-request-id": randomUUID(),
      "content-type": "application/problem+json",
      "content-language": FALLBACK,
      "content-length": Buffer.byteLength(body),
      connection: "close",
    }).map(([name, value]) => `${name}: ${value}\r\n`);
    const { status } = document;
    socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join("")}\r\n${body}`, () =>
      socket.destroy(),
    );
  };
}

/** Of the codes of https://nodejs.org/api/http.html#event-clienterror. */
function problemOf({ code }: ConnectionError): ProblemError {
  switch (code) {
    case "HPE_HEADER_OVERFLOW":
      return new ProblemError("too-large", "headers-too-large");
    case "ERR_HTTP_REQUEST_TIMEOUT":
      return invalid({ pointer: "", detail: "request-too-slow" });
    default:
      return invalid({ pointer: "", detail: "request-malformed" });
  }
}
