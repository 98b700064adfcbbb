import { Counter, Gauge, Histogram, type Registry } from "prom-client";
import type { Databases } from "#cross-region/databases.ts";
import type { Database, Outcome } from "#postgres/database.ts";
import { Batch } from "./batch.ts";

/** Whose connections they are: those of requests and jobs, or those of upkeep, which has few and takes its time. */
export type PoolName = "serving" | "upkeep";

interface Measured {
  database: Database<"global"> | Database<"regional">;
  labels: { database: string; pool: PoolName };
  /** Whether a statement goes to another region: the directory is remote from everywhere, its replica is near. */
  isRemote: boolean;
}

/**
 * Measures every database as this server sees it: its pool, its breaker, and what it is asked. Answers what
 * reads pools and breakers anew.
 */
export function measureDatabases(registry: Registry, pools: Record<PoolName, Databases>): () => void {
  const measured: Measured[] = [];
  for (const pool of ["serving", "upkeep"] as const) {
    const { directory, directoryReplica: replica, regions } = pools[pool];
    measured.push({ database: directory, labels: { database: "global", pool }, isRemote: true });
    if (replica !== undefined) {
      measured.push({ database: replica, labels: { database: "global-replica", pool }, isRemote: false });
    }
    for (const database of regions.all()) {
      measured.push({
        database,
        labels: { database: database.region, pool },
        isRemote: database !== regions.own,
      });
    }
  }
  const readStatements = measureStatements(registry, measured);
  const readStates = measureStates(registry, measured);
  return () => {
    readStatements();
    readStates();
  };
}

const OUTCOMES: Outcome[] = ["answered", "failed", "unavailable", "shed"];
const labelNames = ["database", "pool"];

function measureStates(registry: Registry, measured: Measured[]): () => void {
  const registers = [registry];
  const connections = new Gauge({
    name: "vetchium_database_connections",
    help: "Open connections",
    labelNames: [...labelNames, "state"],
    registers,
  });
  const waiting = new Gauge({
    name: "vetchium_database_statements_waiting",
    help: "Statements that wait for a connection",
    labelNames,
    registers,
  });
  const available = new Gauge({
    name: "vetchium_database_available",
    help: "Whether statements are sent (1), or refused at once as the database does not answer (0)",
    labelNames,
    registers,
  });
  return () => {
    for (const { database, labels } of measured) {
      const state = database.state();
      available.set(labels, state.isAvailable ? 1 : 0);
      connections.set({ ...labels, state: "used" }, state.connections - state.idle);
      connections.set({ ...labels, state: "idle" }, state.idle);
      waiting.set(labels, state.waiting);
    }
  };
}

interface Statement {
  of: Measured;
  outcome: Outcome;
  seconds: number;
}

function measureStatements(registry: Registry, measured: Measured[]): () => void {
  const registers = [registry];
  const statements = new Counter({
    name: "vetchium_database_statements_total",
    help: "Statements: answered, failed (refused by the database), unavailable (no answer), shed (too many waited)",
    labelNames: [...labelNames, "outcome"],
    registers,
  });
  const duration = new Histogram({
    name: "vetchium_database_statement_duration_seconds",
    help: "How long an answer took, the wait for a connection included",
    labelNames,
    buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
    registers,
  });
  const roundTrips = new Counter({
    name: "vetchium_wan_round_trips_total",
    help: "Answers of the directory and of other regions' databases: statements that went from region to region",
    labelNames: ["database"],
    registers,
  });
  const ended = new Batch<Statement>(({ of: { labels, isRemote }, outcome, seconds }) => {
    statements.inc({ ...labels, outcome });
    if (!hasAnswer(outcome)) return;
    duration.observe(labels, seconds);
    if (isRemote) roundTrips.inc({ database: labels.database });
  });
  for (const of of measured) {
    const { database, labels, isRemote } = of;
    if (isRemote) roundTrips.inc({ database: labels.database }, 0);
    for (const outcome of OUTCOMES) statements.inc({ ...labels, outcome }, 0);
    duration.zero(labels);
    database.onStatement((outcome, seconds) => ended.add({ of, outcome, seconds }));
  }
  return () => ended.flush();
}

function hasAnswer(outcome: Outcome): boolean {
  return outcome === "answered" || outcome === "failed";
}
