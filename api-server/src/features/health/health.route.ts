import * as contract from "@vetchium/api-contract";
import type { Health, HealthProbe } from "#cross-region/health.ts";
import type { App } from "#http/app.ts";
import type { Regions } from "#regional-db/regions.ts";

export interface HealthContext {
  probe: HealthProbe;
  regions: Regions;
  /** The regions' names as people read them, by id. */
  names: Map<string, string>;
}

export function healthRoutes(app: App, { probe, regions, names }: HealthContext): void {
  const ownRegion = regions.own.region;

  app.route({
    ...contract.getHealth,
    async handler(_request, reply) {
      const health = await probe.check();
      const status = overall(health, ownRegion);
      const databases = [...health.regions].map(([region, isUp]) => [`regional_${region}`, Number(isUp)]);
      reply.code(status === "down" ? 503 : 200);
      return {
        status,
        region: ownRegion,
        global_db: Number(health.isDirectoryUp),
        ...(Object.fromEntries(databases) as Record<string, number>),
      };
    },
  });

  app.route({ ...contract.getLivez, handler: async () => ({ status: "ok" as const }) });

  app.route({
    ...contract.getReadyz,
    async handler(_request, reply) {
      const isReady = await regions.own.answers();
      if (!isReady) reply.code(503);
      return { status: isReady ? ("ok" as const) : ("down" as const) };
    },
  });

  app.route({
    ...contract.listRegions,
    async handler() {
      const health = await probe.check();
      const items = [...health.regions].map(([id, isUp]) => ({
        id,
        name: names.get(id) ?? id,
        status: isUp ? ("up" as const) : ("down" as const),
      }));
      return { items };
    },
  });
}

/** A server without its own region is down; one that misses another database still serves its people. */
function overall(health: Health, ownRegion: string): "ok" | "degraded" | "down" {
  if (health.regions.get(ownRegion) !== true) return "down";
  const isWhole = health.isDirectoryUp && [...health.regions.values()].every(Boolean);
  return isWhole ? "ok" : "degraded";
}
