import { type Cluster, startCluster } from "@vetchium/local-stack/postgres";
import type { TestProject } from "vitest/node";
import type { SchemaName } from "#postgres/database.ts";
import { migrate } from "#postgres/migrations.ts";
import { admitServer, urlOf } from "#postgres/server-login.ts";
import { createDatabase } from "./databases.ts";
import { DATABASES, SERVER_LOGIN, TEMPLATE } from "./world.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Superuser URLs of the four servers, by the database's name: global, or a region's id. */
    clusters: Record<string, string>;
    /** The files that the servers write their logs to, by the same names. */
    clusterLogs: Record<string, string>;
  }
}

/** Starts four PostgreSQL servers and prepares on each a migrated template that test files clone. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const clusters: Cluster[] = await Promise.all(
    DATABASES.map((name) =>
      startCluster({ name: `test-${name}`, durable: false, settings: { max_connections: 400 } }),
    ),
  );
  await Promise.all(
    clusters.map(async ({ url }, index) => {
      const schema: SchemaName = index === 0 ? "global" : "regional";
      const template = await createDatabase(url, TEMPLATE);
      await migrate({ url: template, schema });
      await admitServer(template, urlOf(template, SERVER_LOGIN));
    }),
  );
  const byName = (member: "url" | "logFile") =>
    Object.fromEntries(clusters.map((cluster, index) => [DATABASES[index] ?? "", cluster[member]]));
  project.provide("clusters", byName("url"));
  project.provide("clusterLogs", byName("logFile"));
  return async () => {
    await Promise.all(clusters.map((cluster) => cluster.stop()));
  };
}
