import { Counter, Registry } from "prom-client";
import type { Databases } from "#cross-region/databases.ts";
import type { VerifyReport } from "#cross-region/upkeep/report.ts";
import type { App } from "#http/app.ts";
import type { LimitKind } from "#limits/rates.ts";
import { measureBacklog } from "./backlog-metrics.ts";
import { measureDatabases, type PoolName } from "./database-metrics.ts";
import { measureDrift } from "./drift-metrics.ts";
import type { Readings } from "./metrics-server.ts";
import { processMetrics } from "./process-metrics.ts";
import { createRequestMeters, measureRequests } from "./request-metrics.ts";

/** What a server measures, in the form that Prometheus reads. No label holds anything personal or unbounded. */
export class Metrics implements Readings {
  readonly contentType = Registry.PROMETHEUS_CONTENT_TYPE;
  readonly #registry = new Registry();
  readonly #process = processMetrics();
  readonly #requests = createRequestMeters(this.#registry);
  readonly #readDatabases: () => void;
  readonly #countBacklog: () => Promise<void>;
  /** Counts what was refused because it was tried too often. */
  readonly refused: (kind: LimitKind) => void;
  /** Keeps what a verification found. */
  readonly recordVerification: (report: VerifyReport) => void;

  constructor(pools: Record<PoolName, Databases>) {
    this.#readDatabases = measureDatabases(this.#registry, pools);
    this.#countBacklog = measureBacklog(this.#registry, pools.serving);
    const refusals = new Counter({
      name: "vetchium_rate_limited_total",
      help: "What was refused because it was tried too often, by what it was",
      labelNames: ["kind"],
      registers: [this.#registry],
    });
    this.refused = (kind) => refusals.inc({ kind });
    this.recordVerification = measureDrift(this.#registry);
  }

  /** Measures the requests of an app to which no hook has been added yet. */
  measureRequests(app: App): void {
    measureRequests(app, this.#requests);
  }

  /** Everything, as it is now. Takes no longer than a scrape may, whatever database is away. */
  async read(): Promise<string> {
    await this.#countBacklog();
    this.#requests.answers.flush();
    this.#readDatabases();
    const texts = await Promise.all([this.#registry, this.#process].map((registry) => registry.metrics()));
    return texts.join("\n");
  }
}
