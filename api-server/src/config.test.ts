import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ConfigError, readConfig, readMigrationConfig } from "./config.ts";

const newKey = () => randomBytes(32).toString("base64");
const key = newKey();
const good = {
  REGION: "north1",
  REGIONS: "north1,south1",
  REGION_NORTH1_NAME: "North",
  REGION_NORTH1_DATABASE_URL: "postgres://vetchium@north.example/vetchium",
  REGION_SOUTH1_DATABASE_URL: "postgres://vetchium:a-password-of-its-own@south.example/vetchium",
  GLOBAL_DATABASE_URL: "postgres://vetchium@global.example/vetchium",
  DATABASE_PASSWORD: "p@ss/word for the others",
  DATABASE_TLS: "verify-full",
  PUBLIC_URL: "https://hub.example",
  SMTP_URL: "smtps://mail.example",
  MAIL_FROM: "Vetchium <no-reply@hub.example>",
  EMAIL_DIGEST_KEYS: `k2:${newKey()},k1:${newKey()}`,
  TOKEN_KEY: key,
};

function mistakes(changes: Record<string, string | undefined>): string[] {
  try {
    readConfig({ ...good, ...changes });
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.mistakes;
    throw error;
  }
}

test("regions are a list, and nothing but configuration", () => {
  const config = readConfig(good);
  expect(config.regions).toEqual([
    {
      id: "north1",
      name: "North",
      databaseUrl:
        "postgres://vetchium:p%40ss%2Fword%20for%20the%20others@north.example/vetchium?sslmode=verify-full",
    },
    {
      id: "south1",
      name: "south1",
      databaseUrl: "postgres://vetchium:a-password-of-its-own@south.example/vetchium?sslmode=verify-full",
    },
  ]);
  expect(config.emailDigestKeys.map(({ id }) => id)).toEqual(["k2", "k1"]);
  expect(config).toMatchObject({ region: "north1", host: "127.0.0.1", port: 8080, logLevel: "info" });
  expect(config).toMatchObject({ metricsHost: "127.0.0.1", metricsPort: 9464 });
});

describe("a secret's file", () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "vetchium-config-"));
    file = join(folder, "key");
    await writeFile(file, `${key}\n`, { mode: 0o600 });
  });
  afterEach(() => rm(folder, { recursive: true }));

  test("is read, and a missing one is told", async () => {
    const { tokenKeys, warnings } = readConfig({ ...good, TOKEN_KEY: undefined, TOKEN_KEY_FILE: file });
    expect(tokenKeys).toEqual([Buffer.from(key, "base64")]);
    expect(warnings).toEqual([]);
    expect(mistakes({ TOKEN_KEY_FILE: join(folder, "none") })[0]).toContain("can't be read");
  });

  test.skipIf(process.platform === "win32")("that others may read is doubtful", async () => {
    await chmod(file, 0o640);
    expect(readConfig({ ...good, TOKEN_KEY: undefined, TOKEN_KEY_FILE: file }).warnings).toEqual([
      `TOKEN_KEY_FILE: others than its owner may read the file ${file}`,
    ]);
  });

  test("of an authority has to hold a certificate", () => {
    expect(mistakes({ DATABASE_CA_FILE: file })).toEqual([
      `DATABASE_CA_FILE: the file ${file} can't be read as certificates in PEM`,
    ]);
  });
});

test.for<[string, Record<string, string | undefined>, string]>([
  ["a missing setting", { SMTP_URL: undefined }, "SMTP_URL is not set"],
  [
    "a region that is not listed",
    { REGION: "east1" },
    'REGION is "east1", but has to be one of north1, south1',
  ],
  [
    "a region's missing database",
    { REGION_SOUTH1_DATABASE_URL: "" },
    "REGION_SOUTH1_DATABASE_URL is not set",
  ],
  ["a region that is none", { REGIONS: "north1,south1,x!" }, 'REGIONS: "x!" has to be'],
  ["a region named twice", { REGIONS: "north1,north1" }, "REGIONS names a region twice"],
  ["a URL of another kind", { GLOBAL_DATABASE_URL: "mysql://x" }, "GLOBAL_DATABASE_URL has to be a URL"],
  ["a port that is none", { PORT: "http" }, "PORT has to be a whole number from 0 to 65535"],
  ["a metrics port that is none", { METRICS_PORT: "65536" }, "METRICS_PORT has to be a whole number"],
  ["a key that is too short", { TOKEN_KEY: "c2hvcnQ=" }, "TOKEN_KEY has to be 32 random bytes"],
  ["a list of keys that is empty", { TOKEN_KEY: "," }, "TOKEN_KEY has no key"],
  ["a digest key without an id", { EMAIL_DIGEST_KEYS: key }, "EMAIL_DIGEST_KEYS has to be a list"],
  [
    "a database's host in two places",
    { GLOBAL_DATABASE_URL: "postgres://vetchium@localhost/vetchium?host=global.example" },
    "GLOBAL_DATABASE_URL: host, user, password belong before",
  ],
  ["a way of encrypting that is none", { DATABASE_TLS: "prefer" }, 'DATABASE_TLS is "prefer"'],
  [
    "a network that is none",
    { TRUSTED_PROXIES: "10.0.0.0/33" },
    'TRUSTED_PROXIES: "10.0.0.0/33" is no address',
  ],
  [
    "a limit that is none",
    { LIMIT_LOG_IN_ACCOUNT: "ten" },
    "LIMIT_LOG_IN_ACCOUNT has to be a number of times and a time of a day or less, such as 10/15m",
  ],
  ["a limit of nothing", { LIMIT_EXPORT: "0/1h" }, "LIMIT_EXPORT has to be"],
  ["a limit for more than a day", { LIMIT_UPLOAD: "5/25h" }, "LIMIT_UPLOAD has to be"],
  ["several limits for guesses", { LIMIT_SECOND_FACTOR: "5/15m,9/1d" }, "LIMIT_SECOND_FACTOR has to be"],
  ["a time slot of no length", { UNIFORM_ANSWER_MS: "0" }, "UNIFORM_ANSWER_MS has to be a whole number"],
  ["a log level that is none", { LOG_LEVEL: "loud" }, 'LOG_LEVEL is "loud"'],
])("%s is one clear line", ([, changes, line]) => {
  const found = mistakes(changes);
  expect(found.some((mistake) => mistake.startsWith(line))).toBe(true);
  expect(found.join()).not.toContain("p@ss");
  expect(found.join()).not.toContain(key);
});

const bytes = (make: (index: number) => number) => Buffer.from(Array.from({ length: 32 }, (_, i) => make(i)));
const text = Buffer.from("a sentence is no key, however long");
const block = randomBytes(16);

test.for<[string, Record<string, string | undefined>, string]>([
  ["a key of one byte repeated", { TOKEN_KEY: bytes(() => 7).toString("base64") }, "TOKEN_KEY is not random"],
  ["a key that counts up", { TOKEN_KEY: bytes((i) => i).toString("base64") }, "TOKEN_KEY is not random"],
  ["a key that is text", { TOKEN_KEY: text.toString("base64") }, "TOKEN_KEY is not random"],
  [
    "a key of one half repeated",
    { EMAIL_DIGEST_KEYS: `k1:${Buffer.concat([block, block]).toString("base64")}` },
    "EMAIL_DIGEST_KEYS, key k1 is not random",
  ],
  [
    "one key for two purposes",
    { EMAIL_DIGEST_KEYS: `k1:${key}` },
    "TOKEN_KEY is the same as EMAIL_DIGEST_KEYS, key k1",
  ],
  [
    "a retired key that is the current one",
    { TOKEN_KEY: `${key},${key}` },
    "TOKEN_KEY, retired key 1 is the same as TOKEN_KEY",
  ],
  ["a database without a password", { DATABASE_PASSWORD: "" }, "GLOBAL_DATABASE_URL has no password"],
  [
    "a short password",
    { DATABASE_PASSWORD: "xK9-rT2+qLw" },
    "GLOBAL_DATABASE_URL has a password that can be",
  ],
  [
    "a password that everybody knows",
    { DATABASE_PASSWORD: "vetchium_server_0" },
    "GLOBAL_DATABASE_URL has a password that can be",
  ],
  [
    "a password that is the user's name",
    { GLOBAL_DATABASE_URL: "postgres://a-login-for-servers:a-login-for-servers@global.example/vetchium" },
    "GLOBAL_DATABASE_URL has its user's name as password",
  ],
  [
    "an owner's password that can be guessed",
    { MIGRATION_DATABASE_USER: "owner", MIGRATION_DATABASE_PASSWORD: "postgres" },
    "MIGRATION_DATABASE_USER has a password that can be",
  ],
  [
    "an owner who has the servers' password",
    { MIGRATION_DATABASE_USER: "owner", MIGRATION_DATABASE_PASSWORD: good.DATABASE_PASSWORD },
    "MIGRATION_DATABASE_USER has the password of the servers' login",
  ],
  [
    "an open way to a database",
    { DATABASE_TLS: undefined },
    "GLOBAL_DATABASE_URL: the way to global.example is not encrypted: set DATABASE_TLS=verify-full",
  ],
  [
    "an open way to the mail server",
    { SMTP_URL: "smtp://mail.example" },
    "SMTP_URL: mails may go to mail.example unencrypted: set SMTP_TLS=required",
  ],
])("where people come over https, %s is refused; where nobody does, it is not", ([, changes, line]) => {
  const found = mistakes(changes);
  expect(found.filter((mistake) => mistake.startsWith(line))).toHaveLength(1);
  expect(mistakes({ ...changes, PUBLIC_URL: "http://localhost:3000" })).toEqual([]);
});

test("an open way that was asked for is doubtful, and one that leads nowhere else is not", () => {
  const asked = { DATABASE_TLS: "off", SMTP_URL: "smtp://mail.example", SMTP_TLS: "opportunistic" };
  const { warnings } = readConfig({ ...good, ...asked });
  expect(warnings).toHaveLength(4);
  expect(warnings).toContain("GLOBAL_DATABASE_URL: the way to global.example is not encrypted");
  expect(warnings).toContain("SMTP_URL: mails may go to mail.example unencrypted");
  const here = {
    DATABASE_TLS: undefined,
    REGION_NORTH1_DATABASE_URL: "postgres://vetchium@127.0.0.1/vetchium",
    REGION_SOUTH1_DATABASE_URL: "postgres://vetchium@[::1]/vetchium",
    GLOBAL_DATABASE_URL: "postgres://vetchium@localhost/vetchium",
    SMTP_URL: "smtp://localhost",
  };
  expect(readConfig({ ...good, ...here }).warnings).toEqual([]);
});

test("DATABASE_TLS goes into every URL, whatever that says itself", () => {
  const own = "postgres://vetchium@global.example/vetchium?sslmode=no-verify&ssl=0&application_name=x";
  const { globalDatabaseUrl } = readConfig({ ...good, GLOBAL_DATABASE_URL: own });
  expect(Object.fromEntries(new URL(globalDatabaseUrl).searchParams)).toEqual({
    sslmode: "verify-full",
    application_name: "x",
  });
});

test("who owns the databases is for the migrations alone", () => {
  const owner = { MIGRATION_DATABASE_USER: "owner", MIGRATION_DATABASE_PASSWORD: "a password of the owner" };
  expect(readMigrationConfig({ ...good, ...owner }).owner).toEqual({
    user: "owner",
    password: "a password of the owner",
  });
  expect(readConfig({ ...good, ...owner })).toEqual(readConfig(good));
  expect(readMigrationConfig(good).owner).toBeUndefined();
});

test("proxies are trusted by name, address or network", () => {
  const proxies = "loopback, 10.0.0.0/8,192.0.2.7,2001:db8::/32";
  expect(readConfig({ ...good, TRUSTED_PROXIES: proxies }).trustedProxies).toHaveLength(4);
});

test("limits are so many times within a time, or within several", () => {
  const { limits, uniformAnswer } = readConfig({
    ...good,
    LIMIT_LOG_IN_DEVICE: "7/90s",
    LIMIT_MAIL_RECIPIENT: "2/10m, 20/1d",
  });
  expect(limits["log-in-device"]).toEqual([{ points: 7, seconds: 90 }]);
  expect(limits["mail-recipient"]).toEqual([
    { points: 2, seconds: 600 },
    { points: 20, seconds: 86_400 },
  ]);
  expect(limits["log-in-account"]).toEqual([{ points: 10, seconds: 900 }]);
  expect(uniformAnswer).toBe(500);
});

test("every mistake is told at once", () => {
  expect(mistakes({ SMTP_URL: undefined, PORT: "-1", MAIL_FROM: undefined }).length).toBe(3);
});

test("a region may say which country it is", () => {
  const { regions } = readConfig({ ...good, REGION_NORTH1_COUNTRY: "NO" });
  expect(regions.map(({ country }) => country)).toEqual(["NO", undefined]);
  for (const wrong of ["no", "NOR", "Norway", "N1", "QX"]) {
    expect(mistakes({ REGION_NORTH1_COUNTRY: wrong }), wrong).toEqual([
      "REGION_NORTH1_COUNTRY has to be a country's code of two capital letters, such as DE",
    ]);
  }
});

test("a region may say where it lies", () => {
  const { regions } = readConfig({ ...good, REGION_NORTH1_PLACE: "50.1,-8.7" });
  expect(regions.map(({ place }) => place)).toEqual([{ latitude: 50.1, longitude: -8.7 }, undefined]);
  for (const wrong of ["north", "50.1", "91,0", "0,181", "1,2,3", "50.1,", ","]) {
    expect(mistakes({ REGION_NORTH1_PLACE: wrong }), wrong).toEqual([
      "REGION_NORTH1_PLACE has to be a latitude and a longitude in degrees, such as 50.1,8.7",
    ]);
  }
});
