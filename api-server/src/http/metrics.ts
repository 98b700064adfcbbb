import { Counter, Gauge, Registry } from "prom-client";
import type { VerifyReport } from "#cross-region/upkeep/report.ts";
import type { App } from "./app.ts";

/** What a server counts, in the form that Prometheus reads. No label holds anything personal. */
export class Metrics {
  readonly registry = new Registry();
  readonly #drift = new Gauge({
    name: "vetchium_directory_drift",
    help: "People with whom the directory and a region disagreed at the last verification, repaired or not",
    labelNames: ["kind", "region"],
    registers: [this.registry],
  });
  readonly #repaired = new Counter({
    name: "vetchium_directory_repaired_total",
    help: "People with whom the directory was made to agree",
    labelNames: ["kind", "region"],
    registers: [this.registry],
  });
  readonly #undecided = new Gauge({
    name: "vetchium_directory_undecided",
    help: "People of whom the last verification could say nothing, as a region was away, and removals it refused",
    labelNames: ["reason", "region"],
    registers: [this.registry],
  });
  readonly #verified = new Gauge({
    name: "vetchium_directory_verified",
    help: "Whether the last verification could hold the whole region against the directory",
    labelNames: ["region"],
    registers: [this.registry],
  });
  readonly #lastRun = new Gauge({
    name: "vetchium_directory_verification_timestamp_seconds",
    help: "When the last verification ended, as Unix time",
    registers: [this.registry],
  });
  readonly #duration = new Gauge({
    name: "vetchium_directory_verification_duration_seconds",
    help: "How long the last verification took",
    registers: [this.registry],
  });

  /** Keeps what a verification found. */
  recordVerification({ parts, seconds }: VerifyReport): void {
    this.#drift.reset();
    for (const { region, findings, undecided, refused, notVerified } of parts) {
      for (const [kind, { found, repaired }] of Object.entries(findings)) {
        this.#drift.set({ kind, region }, found);
        this.#repaired.inc({ kind, region }, repaired);
      }
      this.#undecided.set({ reason: "region-away", region }, undecided);
      this.#undecided.set({ reason: "too-many", region }, refused);
      this.#verified.set({ region }, notVerified === undefined ? 1 : 0);
    }
    this.#lastRun.setToCurrentTime();
    this.#duration.set(seconds);
  }
}

/**
 * `GET /metrics` for whoever reaches this server directly. It is no part of the API: what came by way of the
 * balancer, which says for whom it asks, finds nothing here.
 */
export function metricsRoute(app: App, metrics: Metrics): void {
  app.get("/metrics", { schema: { hide: true } as object }, async (request, reply) => {
    if (request.headers["x-forwarded-for"] !== undefined) return reply.callNotFound();
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
}
