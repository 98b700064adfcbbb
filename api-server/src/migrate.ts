/** Brings every database to the newest schema, and exits: 0 when all are there, 1 with a line for each that is not. */
import { closeIfLost } from "#cross-region/upkeep/lost-directory.ts";
import { ConfigError, readMigrationConfig } from "./config.ts";
import { migrate } from "./postgres/migrations.ts";
import { admitServer, urlOf } from "./postgres/server-login.ts";

async function main(): Promise<void> {
  const { owner, ...config } = readMigrationConfig(process.env);
  const asOwner = (url: string) => (owner === undefined ? url : urlOf(url, owner));
  const targets = [
    { name: "global", url: config.globalDatabaseUrl, schema: "global" as const },
    ...config.regions.map(({ id, databaseUrl }) => ({
      name: id,
      url: databaseUrl,
      schema: "regional" as const,
    })),
  ];
  await Promise.all(
    targets.map(async ({ name, url, schema }) => {
      try {
        const ran = await migrate({ url: asOwner(url), schema });
        await admitServer(asOwner(url), url);
        console.log(`${name}: ${ran.length === 0 ? "nothing to do" : ran.join(", ")}`);
      } catch (error) {
        console.error(`${name}: ${error instanceof Error ? error.message || error.name : error}`);
        process.exitCode = 1;
      }
    }),
  );
  if (process.exitCode === 1) return;
  const regionUrls = config.regions.map(({ databaseUrl }) => asOwner(databaseUrl));
  if (await closeIfLost(asOwner(config.globalDatabaseUrl), regionUrls)) {
    console.error(
      "global: it is empty and the regions are not; new names wait until it is rebuilt from them",
    );
  }
}

try {
  await main();
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  for (const mistake of error.mistakes) console.error(mistake);
  process.exitCode = 1;
}
