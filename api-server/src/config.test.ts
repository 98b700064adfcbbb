import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ConfigError, readConfig } from "./config.ts";

const key = Buffer.alloc(32, 7).toString("base64");
const good = {
  REGION: "north1",
  REGIONS: "north1,south1",
  REGION_NORTH1_NAME: "North",
  REGION_NORTH1_DATABASE_URL: "postgres://vetchium@north.example/vetchium",
  REGION_SOUTH1_DATABASE_URL: "postgres://vetchium:own@south.example/vetchium",
  GLOBAL_DATABASE_URL: "postgres://vetchium@global.example/vetchium",
  DATABASE_PASSWORD: "p@ss/word",
  PUBLIC_URL: "https://hub.example",
  SMTP_URL: "smtp://mail.example:25",
  MAIL_FROM: "Vetchium <no-reply@hub.example>",
  EMAIL_DIGEST_KEYS: `k2:${key},k1:${key}`,
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
    { id: "north1", name: "North", databaseUrl: "postgres://vetchium:p%40ss%2Fword@north.example/vetchium" },
    { id: "south1", name: "south1", databaseUrl: "postgres://vetchium:own@south.example/vetchium" },
  ]);
  expect(config.emailDigestKeys.map(({ id }) => id)).toEqual(["k2", "k1"]);
  expect(config).toMatchObject({ region: "north1", host: "127.0.0.1", port: 8080, logLevel: "info" });
  expect(config).toMatchObject({ metricsHost: "127.0.0.1", metricsPort: 9464 });
});

test("a secret can come from a file", async () => {
  const folder = await mkdtemp(join(tmpdir(), "vetchium-config-"));
  const file = join(folder, "key");
  await writeFile(file, `${key}\n`);
  expect(Buffer.from(readConfig({ ...good, TOKEN_KEY: undefined, TOKEN_KEY_FILE: file }).tokenKey)).toEqual(
    Buffer.alloc(32, 7),
  );
  await rm(folder, { recursive: true });
  expect(mistakes({ TOKEN_KEY_FILE: file })[0]).toContain("can't be read");
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
  ["a digest key without an id", { EMAIL_DIGEST_KEYS: key }, "EMAIL_DIGEST_KEYS has to be a list"],
  [
    "a network that is none",
    { TRUSTED_PROXIES: "10.0.0.0/33" },
    'TRUSTED_PROXIES: "10.0.0.0/33" is no address',
  ],
  ["a log level that is none", { LOG_LEVEL: "loud" }, 'LOG_LEVEL is "loud"'],
])("%s is one clear line", ([, changes, line]) => {
  const found = mistakes(changes);
  expect(found.some((mistake) => mistake.startsWith(line))).toBe(true);
  expect(found.join()).not.toContain("p@ss");
});

test("proxies are trusted by name, address or network", () => {
  const proxies = "loopback, 10.0.0.0/8,192.0.2.7,2001:db8::/32";
  expect(readConfig({ ...good, TRUSTED_PROXIES: proxies }).trustedProxies).toHaveLength(4);
});

test("every mistake is told at once", () => {
  expect(mistakes({ SMTP_URL: undefined, PORT: "-1", MAIL_FROM: undefined }).length).toBe(3);
});
