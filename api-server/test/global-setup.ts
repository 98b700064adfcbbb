import { type Cluster, startCluster } from "@vetchium/local-stack/postgres";
import type { TestProject } from "vitest/node";
import type { SchemaName } from "#postgres/database.ts";
import { migrate } from "#postgres/migrations.ts";
import { createDatabase } from "./databases.ts";
import { REGIONS, TEMPLATE } from "./world.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Superuser URLs of the four servers, by the database's name: global, or a region's id. */
    clusters: Record<string, string>;
  }
}

/** Starts four PostgreSQL servers and prepares on each a migrated template that test files clone. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const names = ["global", ...REGIONS.map(({ id }) => id)];
  const clusters: Cluster[] = await Promise.all(
    names.map((name) =>
      startCluster({ name: `test-${name}`, durable: false, settings: { max_connections: 400 } }),
    ),
  );
  await Promise.all(
    clusters.map(async ({ url }, index) => {
      const schema: SchemaName = index === 0 ? "global" : "regional";
      await migrate({ url: await createDatabase(url, TEMPLATE), schema });
    }),
  );
  project.provide(
    "clusters",
    Object.fromEntries(clusters.map(({ url }, index) => [names[index] ?? "", url])),
  );
  return async () => {
    await Promise.all(clusters.map((cluster) => cluster.stop()));
  };
}
