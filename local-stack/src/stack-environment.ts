import { loopback } from "./ports.ts";
import { serverDatabaseUrl } from "./postgres-create.ts";
import type { Secrets } from "./secrets.ts";
import { roomyLimits, type Settings } from "./settings.ts";

/** A database of the stack: its service name and its port. */
export interface DatabasePlan {
  name: string;
  port: number;
}

/** The databases in the order they are shown: the global one, then one for each region. */
export function databasePlans(settings: Settings): DatabasePlan[] {
  return [
    { name: "global-db", port: settings.globalDatabasePort },
    ...settings.regions.map(({ id, databasePort }) => ({ name: `regional-db-${id}`, port: databasePort })),
  ];
}

/** Where API servers reach each database, in the order of the plans. */
export function databaseUrls(settings: Settings): string[] {
  return databasePlans(settings).map(({ port }) => serverDatabaseUrl(port));
}

/** The setting of a server that names the directory. */
export const directoryVariable = "GLOBAL_DATABASE_URL";

/** The setting of a server that names the database of a region. */
export function regionVariable(id: string): string {
  return `REGION_${id.toUpperCase()}_DATABASE_URL`;
}

/** What every API server and the migrations are told; REGION and where it listens are each server's own. */
export function stackEnvironment(
  settings: Settings,
  secrets: Secrets,
  development: boolean,
  [directory = "", ...regional]: string[] = databaseUrls(settings),
): Record<string, string> {
  const { regions } = settings;
  const environment: Record<string, string> = {
    NODE_ENV: development ? "development" : "production",
    LOG_LEVEL: settings.logLevel,
    DATABASE_DEADLINE_MS: String(settings.databaseDeadline),
    // A change in development shows at once.
    DRAIN_IDLE_MS: String(development ? 0 : settings.drainIdle),
    // The migrations belong to no region, but read the same configuration as a server.
    REGION: regions[0]?.id ?? "",
    REGIONS: regions.map(({ id }) => id).join(","),
    [directoryVariable]: directory,
    PUBLIC_URL: `http://localhost:${settings.hubPort}`,
    SMTP_URL: `smtp://${loopback}:${settings.mailboxSmtpPort}`,
    MAIL_FROM: "Vetchium <no-reply@vetchium.localhost>",
    EMAIL_DIGEST_KEYS: secrets.emailDigestKeys,
    TOKEN_KEY: secrets.tokenKey,
    ...roomyLimits,
  };
  for (const [index, { id, name, country, place }] of regions.entries()) {
    environment[`REGION_${id.toUpperCase()}_NAME`] = name;
    environment[`REGION_${id.toUpperCase()}_COUNTRY`] = country;
    environment[`REGION_${id.toUpperCase()}_PLACE`] = place;
    environment[regionVariable(id)] = regional[index] ?? "";
  }
  return environment;
}
