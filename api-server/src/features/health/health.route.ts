import * as contract from "@vetchium/api-contract";
import { type Health, type HealthProbe, isUp, type Measured } from "#cross-region/health.ts";
import type { HealthHistory } from "#cross-region/health-history.ts";
import type { App } from "#http/app.ts";
import { ProblemError } from "#http/problems.ts";
import type { Regions } from "#regional-db/regions.ts";

/** The name of the one database that is no region's. */
const DIRECTORY = "global";

export interface HealthContext {
  probe: HealthProbe;
  history: HealthHistory;
  regions: Regions;
  /** What people are told of the regions, by id. */
  about: Map<
    string,
    {
      name: string;
      country: string | undefined;
      place: { latitude: number; longitude: number } | undefined;
    }
  >;
}

export function healthRoutes(app: App, { probe, history, regions, about }: HealthContext): void {
  const ownRegion = regions.own.region;

  app.route({
    ...contract.getHealth,
    async handler(_request, reply) {
      const health = await probe.check();
      const status = overall(health, ownRegion);
      const databases = [...health.regions].map(([region, database]) => [
        `regional_${region}`,
        Number(isUp(database)),
      ]);
      reply.code(status === "down" ? 503 : 200);
      return {
        status,
        region: ownRegion,
        global_db: Number(isUp(health.directory)),
        ...(Object.fromEntries(databases) as Record<string, number>),
      };
    },
  });

  app.route({ ...contract.getLivez, handler: async () => ({ status: "ok" as const }) });

  app.route({
    ...contract.getReadyz,
    async handler(_request, reply) {
      const isReady = (await regions.own.roundTrip()) !== undefined;
      if (!isReady) reply.code(503);
      return { status: isReady ? ("ok" as const) : ("down" as const) };
    },
  });

  app.route({
    ...contract.listRegions,
    async handler() {
      const health = await probe.check();
      const items = [...health.regions].map(([id, database]) => ({
        id,
        name: about.get(id)?.name ?? id,
        status: statusOf(database),
        country: about.get(id)?.country ?? null,
        place: about.get(id)?.place ?? null,
      }));
      return { items };
    },
  });

  serverRoutes(app, { probe, history, regions });
}

function serverRoutes(
  app: App,
  { probe, history, regions }: Pick<HealthContext, "probe" | "history" | "regions">,
): void {
  app.route({
    ...contract.getServer,
    async handler(request) {
      checkRegion(regions, request.params.region);
      const health = await probe.check();
      return {
        region: regions.own.region,
        databases: measuredIn(health).map(([database, measured]) => ({
          database,
          status: statusOf(measured),
          ...toSample(measured),
        })),
      };
    },
  });

  app.route({
    ...contract.getServerHistory,
    async handler(request) {
      checkRegion(regions, request.params.region);
      const measured = history.samples.flatMap(measuredIn);
      return {
        region: regions.own.region,
        databases: [DIRECTORY, ...regions.all().map(({ region }) => region)].map((database) => ({
          database,
          samples: measured.filter(([name]) => name === database).map(([, sample]) => toSample(sample)),
        })),
      };
    },
  });
}

function checkRegion(regions: Regions, region: string): void {
  if (regions.find(region) === undefined) throw new ProblemError("not-found", "region-unknown");
}

/** What was measured at one time, by the name of the database, the directory first. */
function measuredIn({ directory, regions }: Health): [database: string, Measured][] {
  return [[DIRECTORY, directory], ...regions];
}

/** A server without its own region is down; one that misses another database still serves its people. */
function overall(health: Health, ownRegion: string): "ok" | "degraded" | "down" {
  const own = health.regions.get(ownRegion);
  if (own === undefined || !isUp(own)) return "down";
  return [health.directory, ...health.regions.values()].every(isUp) ? "ok" : "degraded";
}

function statusOf(database: Measured): "up" | "down" {
  return isUp(database) ? "up" : "down";
}

function toSample(database: Measured) {
  return {
    // Hundredths: a server next to its database is answered in less than a millisecond.
    round_trip_ms: database.roundTrip === undefined ? null : Math.round(database.roundTrip * 100) / 100,
    measured_at: database.at.toISOString(),
  };
}
