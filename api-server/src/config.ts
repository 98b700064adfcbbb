import type { DigestKey } from "#cross-region/email-digest.ts";
import type { Rates } from "#limits/rates.ts";
import { ConfigReader, type Environment, list } from "./config-reader.ts";
import { DatabaseSettings, isHere } from "./database-settings.ts";
import { readLimits } from "./limit-settings.ts";
import type { DatabaseLogin } from "./postgres/server-login.ts";
import { type Named, weakKeys } from "./secret-strength.ts";

export interface RegionConfig {
  id: string;
  /** As people read it, e.g. Germany. */
  name: string;
  /** About where its database stands, in degrees; undefined where nobody has said it. */
  place: { latitude: number; longitude: number } | undefined;
  /** Where it is: an ISO 3166-1 code such as DE, by which people read its name in their language. */
  country: string | undefined;
  databaseUrl: string;
}

export interface Config {
  /** The region that this server belongs to. */
  region: string;
  regions: RegionConfig[];
  globalDatabaseUrl: string;
  /** A replica of the directory, for reads that may be late. */
  globalDatabaseReadUrl?: string;
  /** How long a database may take to answer before it counts as away, in milliseconds. */
  databaseDeadline: number;
  /** How many connections this server keeps to each database. */
  databaseConnections: number;
  host: string;
  port: number;
  /** How long the server, told to stop, leaves it to others to close idle connections, in milliseconds. */
  drainIdle: number;
  /** Where the server's metrics are read, apart from what people ask. */
  metricsHost: string;
  metricsPort: number;
  /** Where people open the hub. */
  publicUrl: URL;
  /** The addresses and networks whose X-Forwarded-For is believed. */
  trustedProxies: string[];
  smtpUrl: string;
  mailFrom: string;
  /** The first is the current one; the others are being retired. */
  emailDigestKeys: DigestKey[];
  /** Of 32 bytes or more. The first signs the tokens in mails, the others are being retired. */
  tokenKeys: Uint8Array[];
  /** How often things may be done. */
  limits: Rates;
  /** A log-in that fails is answered after a multiple of this time, in milliseconds. */
  uniformAnswer: number;
  logLevel: string;
  /** How long what happened to an account is kept, in days. */
  activityDays: number;
  /** What is doubtful about the configuration, a line for each. */
  warnings: string[];
}

/** The configuration is wrong; `mistakes` has a line for each. */
export class ConfigError extends Error {
  readonly mistakes: string[];

  constructor(mistakes: string[]) {
    super(mistakes.join("\n"));
    this.mistakes = mistakes;
  }
}

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"];
const KEY_BYTES = 32;

/** Reads and checks the whole configuration. Throws ConfigError with every mistake at once. */
export function readConfig(environment: Environment): Config {
  return read(environment).config;
}

/** The same for the migrations, which run as the databases' owner where one is named. */
export function readMigrationConfig(environment: Environment): Config & { owner?: DatabaseLogin } {
  const { config, owner } = read(environment);
  return owner === undefined ? config : { ...config, owner };
}

function read(environment: Environment): { config: Config; owner: DatabaseLogin | undefined } {
  const reader = new ConfigReader(environment);
  const databases = new DatabaseSettings(reader);
  const regions = readRegions(reader, databases);
  const publicUrl = reader.url("PUBLIC_URL", ["http:", "https:"]);
  const config: Config = {
    regions,
    region: reader.oneOf(
      "REGION",
      regions.map(({ id }) => id),
    ),
    globalDatabaseUrl: databases.url("GLOBAL_DATABASE_URL"),
    ...(reader.optional("GLOBAL_DATABASE_READ_URL") === undefined
      ? {}
      : { globalDatabaseReadUrl: databases.url("GLOBAL_DATABASE_READ_URL") }),
    databaseConnections: reader.wholeNumber("DATABASE_CONNECTIONS", "10", 1, 1000),
    databaseDeadline: reader.wholeNumber("DATABASE_DEADLINE_MS", "1000", 50, 60_000),
    host: reader.text("HOST", "127.0.0.1"),
    port: reader.wholeNumber("PORT", "8080", 0, 65_535),
    drainIdle: reader.wholeNumber("DRAIN_IDLE_MS", "5000", 0, 60_000),
    metricsHost: reader.text("METRICS_HOST", "127.0.0.1"),
    // Where Prometheus is used to finding a program's own metrics (OpenTelemetry's default).
    metricsPort: reader.wholeNumber("METRICS_PORT", "9464", 0, 65_535),
    publicUrl,
    trustedProxies: reader.networks("TRUSTED_PROXIES", "loopback"),
    smtpUrl: readMailUrl(reader, isProduction(publicUrl)),
    mailFrom: reader.text("MAIL_FROM"),
    emailDigestKeys: readDigestKeys(reader),
    tokenKeys: readTokenKeys(reader),
    limits: readLimits(reader),
    uniformAnswer: reader.wholeNumber("UNIFORM_ANSWER_MS", "500", 1, 10_000),
    logLevel: reader.oneOf("LOG_LEVEL", LOG_LEVELS, "info"),
    activityDays: reader.wholeNumber("ACTIVITY_DAYS", "365", 1, 3650),
    warnings: reader.warnings,
  };
  const owner = readOwner(reader);
  if (isProduction(publicUrl)) {
    databases.checkForProduction();
    if (owner !== undefined) databases.checkOwner("MIGRATION_DATABASE_USER", owner);
    reader.mistakes.push(...weakKeys(allKeys(config)));
  }
  if (reader.mistakes.length > 0) throw new ConfigError(reader.mistakes);
  return { config, owner };
}

/** Whether real people come here: what is weak is refused then, rather than taken for somebody's trial. */
function isProduction(publicUrl: URL): boolean {
  return publicUrl.protocol === "https:";
}

function readRegions(reader: ConfigReader, databases: DatabaseSettings): RegionConfig[] {
  const ids = list(reader.text("REGIONS"));
  if (new Set(ids).size !== ids.length) reader.mistakes.push("REGIONS names a region twice");
  return ids.map((id) => {
    if (!/^[a-z][a-z0-9]{1,15}$/.test(id)) {
      reader.mistakes.push(`REGIONS: "${id}" has to be 2 to 16 of a-z and 0-9, a letter first`);
    }
    const prefix = `REGION_${id.toUpperCase()}`;
    return {
      id,
      name: reader.text(`${prefix}_NAME`, id),
      place: reader.place(`${prefix}_PLACE`),
      country: reader.country(`${prefix}_COUNTRY`),
      databaseUrl: databases.url(`${prefix}_DATABASE_URL`),
    };
  });
}

/** Who owns the databases; undefined where the servers' own login does. */
function readOwner(reader: ConfigReader): DatabaseLogin | undefined {
  const user = reader.optional("MIGRATION_DATABASE_USER");
  return user === undefined ? undefined : { user, password: reader.optional("MIGRATION_DATABASE_PASSWORD") };
}

function readMailUrl(reader: ConfigReader, isProduction: boolean): string {
  const url = reader.url("SMTP_URL", ["smtp:", "smtps:"]);
  const tls = reader.oneOf("SMTP_TLS", ["required", "opportunistic"], "opportunistic");
  // As nodemailer takes its options in a URL.
  if (tls === "required") url.searchParams.set("requireTLS", "true");
  const isOpen = url.protocol === "smtp:" && tls === "opportunistic" && !isHere(url);
  if (isProduction && isOpen) {
    const line = `SMTP_URL: mails may go to ${url.hostname} unencrypted`;
    if (reader.optional("SMTP_TLS") !== undefined) reader.warnings.push(line);
    else reader.mistakes.push(`${line}: set SMTP_TLS=required, or SMTP_TLS=opportunistic where that may be`);
  }
  return url.href;
}

function readDigestKeys(reader: ConfigReader): DigestKey[] {
  const keys = list(reader.text("EMAIL_DIGEST_KEYS")).map((entry) => {
    const [id = "", base64 = ""] = entry.split(":");
    if (!/^[a-z0-9]{1,16}$/.test(id) || base64 === "") {
      // What stands for an id may be a key, so it is not repeated.
      reader.mistakes.push("EMAIL_DIGEST_KEYS has to be a list of <key id>:<base64 of 32 random bytes>");
      return { id: "", key: new Uint8Array() };
    }
    return { id, key: readKey(reader, `EMAIL_DIGEST_KEYS, key ${id}`, base64) };
  });
  if (new Set(keys.map(({ id }) => id)).size !== keys.length) {
    reader.mistakes.push("EMAIL_DIGEST_KEYS names a key id twice");
  }
  return keys;
}

function readTokenKeys(reader: ConfigReader): Uint8Array[] {
  const text = reader.text("TOKEN_KEY");
  const keys = list(text).map((base64) => readKey(reader, "TOKEN_KEY", base64));
  if (text !== "" && keys.length === 0) reader.mistakes.push("TOKEN_KEY has no key");
  return keys;
}

function readKey(reader: ConfigReader, name: string, base64: string): Uint8Array {
  const key = Buffer.from(base64, "base64");
  if (base64 !== "" && key.length < KEY_BYTES) {
    reader.mistakes.push(`${name} has to be ${KEY_BYTES} random bytes in base64`);
  }
  return key;
}

function allKeys({ emailDigestKeys, tokenKeys }: Config): Named<Uint8Array>[] {
  return [
    ...emailDigestKeys.map(({ id, key }) => ({ name: `EMAIL_DIGEST_KEYS, key ${id}`, secret: key })),
    ...tokenKeys.map((secret, index) => ({
      name: index === 0 ? "TOKEN_KEY" : `TOKEN_KEY, retired key ${index}`,
      secret,
    })),
  ];
}
