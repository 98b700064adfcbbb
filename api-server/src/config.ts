import { readFileSync } from "node:fs";
import { isIP } from "node:net";
import type { DigestKey } from "#cross-region/email-digest.ts";

export interface RegionConfig {
  id: string;
  /** As people read it, e.g. Germany. */
  name: string;
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
  /** The key that signs the tokens in mails, 32 bytes or more. */
  tokenKey: Uint8Array;
  logLevel: string;
}

/** The configuration is wrong; `mistakes` has a line for each. */
export class ConfigError extends Error {
  readonly mistakes: string[];

  constructor(mistakes: string[]) {
    super(mistakes.join("\n"));
    this.mistakes = mistakes;
  }
}

type Environment = Record<string, string | undefined>;

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"];
const KEY_BYTES = 32;
// As Fastify's trustProxy knows them.
const NETWORK_NAMES = ["loopback", "linklocal", "uniquelocal"];

/** Reads the settings one by one and gathers what is wrong with them. */
class Reader {
  readonly mistakes: string[] = [];
  readonly #environment: Environment;

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  /** A setting as text, from NAME or from the file that NAME_FILE names; undefined where it is not set. */
  optional(name: string): string | undefined {
    const file = this.#environment[`${name}_FILE`];
    if (file === undefined || file === "") return this.#environment[name] || undefined;
    try {
      return readFileSync(file, "utf8").trim();
    } catch {
      this.mistakes.push(`${name}_FILE: the file ${file} can't be read`);
      return undefined;
    }
  }

  text(name: string, fallback?: string): string {
    const value = this.optional(name) ?? fallback;
    if (value === undefined) this.mistakes.push(`${name} is not set`);
    return value ?? "";
  }

  oneOf(name: string, choices: string[], fallback?: string): string {
    const value = this.text(name, fallback);
    if (value !== "" && !choices.includes(value)) {
      this.mistakes.push(`${name} is "${value}", but has to be one of ${choices.join(", ")}`);
    }
    return value;
  }

  wholeNumber(name: string, fallback: string, least: number, most: number): number {
    const number = Number(this.text(name, fallback));
    if (!Number.isInteger(number) || number < least || number > most) {
      this.mistakes.push(`${name} has to be a whole number from ${least} to ${most}`);
    }
    return number;
  }

  url(name: string, protocols: string[], fallback?: string): URL {
    const value = this.text(name, fallback);
    const url = URL.canParse(value) ? new URL(value) : undefined;
    if (value !== "" && (url === undefined || !protocols.includes(url.protocol))) {
      // The value may hold a password, so it is not repeated.
      this.mistakes.push(`${name} has to be a URL that starts with ${protocols.join("// or ")}//`);
    }
    return url ?? new URL("invalid:");
  }

  databaseUrl(name: string): string {
    const url = this.url(name, ["postgres:", "postgresql:"]);
    const password = this.optional("DATABASE_PASSWORD");
    if (url.password === "" && password !== undefined) url.password = encodeURIComponent(password);
    return url.href;
  }

  networks(name: string, fallback: string): string[] {
    const entries = list(this.text(name, fallback));
    for (const entry of entries.filter((candidate) => !isNetwork(candidate))) {
      this.mistakes.push(
        `${name}: "${entry}" is no address, no network and none of ${NETWORK_NAMES.join(", ")}`,
      );
    }
    return entries;
  }

  key(name: string, base64: string): Uint8Array {
    const key = Buffer.from(base64, "base64");
    if (base64 !== "" && key.length < KEY_BYTES) {
      this.mistakes.push(`${name} has to be ${KEY_BYTES} random bytes in base64`);
    }
    return key;
  }
}

/** Reads and checks the whole configuration. Throws ConfigError with every mistake at once. */
export function readConfig(environment: Environment): Config {
  const reader = new Reader(environment);
  const regions = readRegions(reader);
  const config: Config = {
    regions,
    region: reader.oneOf(
      "REGION",
      regions.map(({ id }) => id),
    ),
    globalDatabaseUrl: reader.databaseUrl("GLOBAL_DATABASE_URL"),
    ...(reader.optional("GLOBAL_DATABASE_READ_URL") === undefined
      ? {}
      : { globalDatabaseReadUrl: reader.databaseUrl("GLOBAL_DATABASE_READ_URL") }),
    databaseConnections: reader.wholeNumber("DATABASE_CONNECTIONS", "10", 1, 1000),
    databaseDeadline: reader.wholeNumber("DATABASE_DEADLINE_MS", "1000", 50, 60_000),
    host: reader.text("HOST", "127.0.0.1"),
    port: reader.wholeNumber("PORT", "8080", 0, 65_535),
    drainIdle: reader.wholeNumber("DRAIN_IDLE_MS", "5000", 0, 60_000),
    metricsHost: reader.text("METRICS_HOST", "127.0.0.1"),
    // Where Prometheus is used to finding a program's own metrics (OpenTelemetry's default).
    metricsPort: reader.wholeNumber("METRICS_PORT", "9464", 0, 65_535),
    publicUrl: reader.url("PUBLIC_URL", ["http:", "https:"]),
    trustedProxies: reader.networks("TRUSTED_PROXIES", "loopback"),
    smtpUrl: reader.url("SMTP_URL", ["smtp:", "smtps:"]).href,
    mailFrom: reader.text("MAIL_FROM"),
    emailDigestKeys: readDigestKeys(reader),
    tokenKey: reader.key("TOKEN_KEY", reader.text("TOKEN_KEY")),
    logLevel: reader.oneOf("LOG_LEVEL", LOG_LEVELS, "info"),
  };
  if (reader.mistakes.length > 0) throw new ConfigError(reader.mistakes);
  return config;
}

function readRegions(reader: Reader): RegionConfig[] {
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
      databaseUrl: reader.databaseUrl(`${prefix}_DATABASE_URL`),
    };
  });
}

function readDigestKeys(reader: Reader): DigestKey[] {
  const keys = list(reader.text("EMAIL_DIGEST_KEYS")).map((entry) => {
    const [id = "", base64 = ""] = entry.split(":");
    if (!/^[a-z0-9]{1,16}$/.test(id) || base64 === "") {
      reader.mistakes.push("EMAIL_DIGEST_KEYS has to be a list of <key id>:<base64 of 32 random bytes>");
    }
    return { id, key: reader.key(`EMAIL_DIGEST_KEYS, key ${id}`, base64) };
  });
  if (new Set(keys.map(({ id }) => id)).size !== keys.length) {
    reader.mistakes.push("EMAIL_DIGEST_KEYS names a key id twice");
  }
  return keys;
}

function isNetwork(entry: string): boolean {
  if (NETWORK_NAMES.includes(entry)) return true;
  const [address = "", prefix = "0", ...rest] = entry.split("/");
  const bits = isIP(address) === 6 ? 128 : 32;
  return isIP(address) !== 0 && /^\d{1,3}$/.test(prefix) && Number(prefix) <= bits && rest.length === 0;
}

function list(value: string): string[] {
  return value
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");
}
