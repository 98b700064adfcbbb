import { Counter, Gauge, Histogram, type Registry } from "prom-client";
import type { App } from "#http/app.ts";
import { Batch } from "./batch.ts";

/** What an unknown address counts as, in the logs too. */
const NO_ROUTE = "(none)";
/** The client was gone before there was an answer, as nginx counts it. */
const CLIENT_CLOSED_REQUEST = 499;

/** Measures every request by its route's pattern, never by the path that was asked for. */
export function measureRequests(app: App, meters: RequestMeters): void {
  app.addHook("onRequest", (request, reply, done) => {
    const started = performance.now();
    meters.inFlight.inc();
    // It comes once for every request, also for one whose client does not wait for the answer.
    reply.raw.once("close", () => {
      meters.inFlight.dec();
      meters.answers.add({
        method: request.method,
        route: request.routeOptions.url ?? NO_ROUTE,
        status: reply.raw.headersSent ? reply.raw.statusCode : CLIENT_CLOSED_REQUEST,
        seconds: (performance.now() - started) / 1000,
      });
    });
    done();
  });
}

interface Answer {
  method: string;
  route: string;
  status: number;
  seconds: number;
}

/** The series of requests. */
export interface RequestMeters {
  inFlight: Gauge;
  answers: Batch<Answer>;
}

export function createRequestMeters(registry: Registry): RequestMeters {
  const registers = [registry];
  const requests = new Counter({
    name: "vetchium_http_requests_total",
    help: "Requests that were answered, or whose client left (499)",
    labelNames: ["method", "route", "status"],
    registers,
  });
  const duration = new Histogram({
    name: "vetchium_http_request_duration_seconds",
    help: "From a request's head to the end of its answer",
    labelNames: ["method", "route"],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers,
  });
  const inFlight = new Gauge({
    name: "vetchium_http_requests_in_flight",
    help: "Requests that are being answered",
    registers,
  });
  const answers = new Batch<Answer>(({ method, route, status, seconds }) => {
    requests.inc({ method, route, status });
    duration.observe({ method, route }, seconds);
  });
  return { inFlight, answers };
}
