import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { buildApp } from "../src/build-app.ts";
import { ratesOf } from "../src/limits/rates.ts";

// The document does not depend on the configuration; no connection is opened for it.
const nowhere = "postgres://nobody@127.0.0.1:1/nothing";

/** Writes the OpenAPI document, as a server would serve it, to `file`. */
export async function generateOpenApi(file: string): Promise<void> {
  const { app } = await buildApp({
    region: "home",
    regions: [{ id: "home", name: "Home", country: undefined, place: undefined, databaseUrl: nowhere }],
    globalDatabaseUrl: nowhere,
    databaseDeadline: 1000,
    databaseConnections: 1,
    drainIdle: 0,
    host: "127.0.0.1",
    port: 0,
    metricsHost: "127.0.0.1",
    metricsPort: 0,
    publicUrl: new URL("http://localhost:3000"),
    trustedProxies: [],
    smtpUrl: "smtp://127.0.0.1:1",
    mailFrom: "nobody@localhost",
    emailDigestKeys: [{ id: "k1", key: Buffer.alloc(32) }],
    tokenKeys: [Buffer.alloc(32)],
    limits: ratesOf(() => [{ points: 1, seconds: 1 }]),
    uniformAnswer: 1,
    logLevel: "silent",
    activityDays: 365,
    warnings: [],
  });
  await app.ready();
  await writeFile(file, `${JSON.stringify(app.swagger(), null, 2)}\n`);
  await app.close();
}

/** Writes the hub's client types for the OpenAPI document `from` to `to`. */
export async function generateClientTypes(from: string, to: string): Promise<void> {
  const require = createRequire(new URL("../../hub-ui/package.json", import.meta.url));
  const cli = join(dirname(require.resolve("openapi-typescript/package.json")), "bin/cli.js");
  await promisify(execFile)(process.execPath, [cli, from, "-o", to]);
}
