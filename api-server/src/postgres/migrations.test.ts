import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { parse } from "yaml";
import { withClient } from "#postgres/with-client.ts";
import { dumpSchema } from "../../scripts/schema-dump.ts";
import { createDatabase, dropDatabase } from "../../test/databases.ts";
import { TEMPLATE } from "../../test/world.ts";
import type { SchemaName } from "./database.ts";
import { migrate, verifySchema } from "./migrations.ts";

const schemas: { schema: SchemaName; database: string }[] = [
  { schema: "global", database: "global" },
  { schema: "regional", database: "ind1" },
];

const db = fileURLToPath(new URL("../../db/", import.meta.url));

describe.for(schemas)("the $schema schema", ({ schema, database }) => {
  const name = `migrations_${schema}`;
  let url: string;
  let folder: string;
  beforeAll(async () => {
    url = await createDatabase(inject("clusters")[database] ?? "", name);
    folder = await mkdtemp(join(tmpdir(), "vetchium-migrations-"));
    await cp(join(db, "migrations", schema), folder, { recursive: true });
  });
  afterAll(async () => {
    await dropDatabase(inject("clusters")[database] ?? "", name);
    await rm(folder, { recursive: true });
  });

  test("is made once by three that start together", async () => {
    const ran = await Promise.all([1, 2, 3].map(() => migrate({ url, schema })));
    expect(ran.filter((names) => names.length > 0)).toHaveLength(1);
    await verifySchema(url, schema);
  });

  test("is the same after up, down and up again, and down leaves nothing behind", async () => {
    const before = await dumpSchema(url);
    await migrate({ url, schema, direction: "down" });
    const { rows } = await withClient(url, (client) =>
      client.query("select tablename from pg_tables where schemaname = 'public' order by 1"),
    );
    expect(rows.map(({ tablename }) => tablename)).toEqual([
      "schema_migration_checksums",
      "schema_migrations",
    ]);
    await expect(verifySchema(url, schema)).rejects.toThrow("has not run there");
    await migrate({ url, schema });
    expect(await dumpSchema(url)).toBe(before);
  });

  test("is refused when it is newer than the server knows", async () => {
    await writeFile(join(folder, "9999_later.up.sql"), "create table later (id integer);");
    await writeFile(join(folder, "9999_later.down.sql"), "drop table later;");
    await migrate({ url, schema, folder });
    await expect(verifySchema(url, schema)).rejects.toThrow("newer than this server knows (9999_later)");
    await expect(verifySchema(url, schema, folder)).resolves.toEqual({ hasRightsOfOwner: true });
    await withClient(url, async (client) => {
      await client.query("drop table later");
      await client.query("delete from schema_migrations where name = '9999_later'");
      await client.query("delete from schema_migration_checksums where name = '9999_later'");
    });
    await verifySchema(url, schema);
  });

  test("is refused when a migration was edited after it ran, and nothing else runs then", async () => {
    await withClient(url, (client) =>
      client.query("update schema_migration_checksums set checksum = 'of something else'"),
    );
    await expect(verifySchema(url, schema)).rejects.toThrow("was edited after it ran");
    await expect(migrate({ url, schema, folder })).rejects.toThrow("was edited after it ran");
    const { rows } = await withClient(url, (client) => client.query("select to_regclass('later') as later"));
    expect(rows).toEqual([{ later: null }]);
  });

  test("is what tables.yaml says, table by table, and every personal column is there", async () => {
    const stated = parse(await readFile(join(db, "tables.yaml"), "utf8")) as Record<
      SchemaName,
      Record<string, { why: string; personal: string[] }>
    > & { regional_schemas: Record<string, unknown> };
    const template = new URL(inject("clusters")[database] ?? "");
    template.pathname = `/${TEMPLATE}`;
    const { rows } = await withClient(template.href, (client) =>
      client.query<{ table: string; columns: string[] }>(
        `select table_name as table, array_agg(column_name::text) as columns
         from information_schema.columns where table_schema = 'public' group by table_name`,
      ),
    );
    const columns = new Map(rows.map((row) => [row.table, row.columns]));
    expect([...columns.keys()].toSorted()).toEqual(Object.keys(stated[schema]).toSorted());
    for (const [table, { why, personal }] of Object.entries(stated[schema])) {
      expect(why.length, table).toBeGreaterThan(10);
      expect(columns.get(table), table).toEqual(expect.arrayContaining(personal));
    }
    const { rows: others } = await withClient(template.href, (client) =>
      client.query<{ name: string }>(
        `select nspname as name from pg_namespace
         where nspname not like 'pg\\_%' and nspname not in ('public', 'information_schema')`,
      ),
    );
    const expected = schema === "regional" ? Object.keys(stated.regional_schemas) : [];
    expect(others.map((other) => other.name)).toEqual(expected);
  });
});
