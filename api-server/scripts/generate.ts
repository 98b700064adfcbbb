/**
 * Writes everything that is generated: schema dumps, typed queries, the OpenAPI document and the hub's
 * client types. With --check it writes nothing that differs for long: it names what was stale and fails.
 */
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startCluster } from "@vetchium/local-stack/postgres";
import type { SchemaName } from "../src/postgres/database.ts";
import { migrate } from "../src/postgres/migrations.ts";
import { createDatabase } from "../test/databases.ts";
import { generateQueries } from "./generate-queries.ts";
import { dumpSchema } from "./schema-dump.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const server = join(root, "api-server");

async function main() {
  const isCheck = process.argv.includes("--check");
  const before = await readGenerated();
  try {
    await generate();
    if (isCheck) await failIfStale(before);
  } finally {
    if (isCheck) await putBack(before);
  }
}

async function generate() {
  const cluster = await startCluster({ name: "generate", durable: false });
  try {
    const urls = {
      global: await createDatabase(cluster.url, "g"),
      regional: await createDatabase(cluster.url, "r"),
    };
    for (const schema of ["global", "regional"] satisfies SchemaName[]) {
      await migrate({ url: urls[schema], schema });
      await writeFile(join(server, `db/schema/${schema}.sql`), await dumpSchema(urls[schema]));
    }
    await generateQueries("global", join(server, "src/global-db"), urls.global);
    for (const folder of ["cross-region", "regional-db", "jobs", "limits", "mails", "features"]) {
      await generateQueries("regional", join(server, "src", folder), urls.regional);
    }
  } finally {
    await cluster.stop();
  }
  // It loads the server, and with it the queries that have only now been written.
  const { generateClientTypes, generateOpenApi } = await import("./generate-openapi.ts");
  await generateOpenApi(join(root, "api-contract/openapi.json"));
  await generateClientTypes(
    join(root, "api-contract/openapi.json"),
    join(root, "hub-ui/src/api/schema.gen.ts"),
  );
}

async function readGenerated(): Promise<Map<string, string>> {
  const queries = (await readdir(join(server, "src"), { recursive: true })).filter((file) =>
    file.endsWith(".queries.ts"),
  );
  const files = [
    ...queries.map((file) => join(server, "src", file)),
    join(server, "db/schema/global.sql"),
    join(server, "db/schema/regional.sql"),
    join(root, "api-contract/openapi.json"),
    join(root, "hub-ui/src/api/schema.gen.ts"),
  ];
  return new Map(
    await Promise.all(
      files.map(async (file) => [file, await readFile(file, "utf8").catch(() => "")] as const),
    ),
  );
}

async function failIfStale(before: Map<string, string>) {
  const after = await readGenerated();
  const stale = [...new Set([...before.keys(), ...after.keys()])].filter(
    (file) => before.get(file) !== after.get(file),
  );
  for (const file of stale)
    console.error(`stale: ${file.slice(root.length)} (npm run generate writes it anew)`);
  if (stale.length > 0) process.exitCode = 1;
}

async function putBack(before: Map<string, string>) {
  for (const [file, text] of before) await writeFile(file, text);
}

await main();
