import { readFile } from "node:fs/promises";
import { freePort, startCluster } from "@vetchium/local-stack/postgres";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { parse } from "yaml";
import { withClient } from "#postgres/with-client.ts";
import { createDatabase, dropDatabase } from "../../test/databases.ts";
import type { SchemaName } from "./database.ts";
import { migrate } from "./migrations.ts";
import { admitServer, LoginRefused, urlOf } from "./server-login.ts";

const SERVER = { user: "roles_server", password: "of a server in this test" };
/** insufficient_privilege (https://www.postgresql.org/docs/18/errcodes-appendix.html) */
const REFUSED = "42501";

interface Stated {
  servers: string[];
}
type Tables = Record<SchemaName, Record<string, Stated>> & {
  regional_schemas: Record<string, { servers: Record<string, string[]> }>;
};
const tables = parse(await readFile(new URL("../../db/tables.yaml", import.meta.url), "utf8")) as Tables;

const schemas: { schema: SchemaName; database: string }[] = [
  { schema: "global", database: "global" },
  { schema: "regional", database: "deu1" },
];

/** What everybody, and every role that is not the owner, may do with the relations of a schema. */
const RIGHTS = `
  select relname as name, case grantee when 0 then 'public' else grantee::regrole::text end as grantee,
    array_agg(lower(privilege_type) order by lower(privilege_type)) as rights
  from pg_class
  cross join aclexplode(relacl)
  where relnamespace = $1::regnamespace and grantee <> relowner
  group by relname, grantee`;

/** The same of what has no rows: who else may use a schema, a function or the database. */
const OTHERS = `
  select distinct grantee::regrole::text as grantee, privilege_type as right
  from (
    select nspacl as acl, nspowner as owner from pg_namespace where nspname in ('public', 'graphile_worker')
    union all
    select coalesce(proacl, acldefault('f', proowner)), proowner from pg_proc
    where pronamespace::regnamespace::text in ('public', 'graphile_worker')
    union all
    select coalesce(datacl, acldefault('d', datdba)), datdba from pg_database where datname = current_database()
  ) as objects
  cross join aclexplode(acl)
  where grantee <> owner
  order by 2`;

const STATEMENTS = [
  "create table more (id integer)",
  "create temporary table more (id integer)",
  "create schema more",
  "create function more() returns void language sql as ''",
  "create extension pg_trgm",
  "create database more",
  "alter table users add column more text",
  "alter table users disable trigger all",
  "alter table users owner to current_user",
  "alter function erase_person security definer",
  "drop table users",
  "truncate users",
  "create index on users (user_id)",
  "create trigger more before update on users for each row execute function pg_catalog.suppress_redundant_updates_trigger()",
  "update schema_migrations set name = ''",
  "delete from schema_migration_checksums",
  "select from pg_authid",
  "select pg_read_file('PG_VERSION')",
  "copy users to program 'true'",
  "alter system set log_statement = 'all'",
  "set session_replication_role = 'replica'",
  "set role vetchium",
  "set session authorization vetchium",
  "create role more",
  "alter role roles_server createrole",
  "alter role roles_server superuser",
  "alter role roles_server bypassrls",
  "alter role vetchium_app login",
  "alter role vetchium password 'known'",
  "grant vetchium to roles_server",
  "grant vetchium_app to pg_monitor",
];
const REGIONAL_STATEMENTS = [
  "update audit_events set kind = ''",
  "update claim_fates set fate = 'kept'",
  "delete from claim_fates",
  "delete from erasures",
  "insert into graphile_worker.migrations (id) values (99)",
  "drop policy vetchium_app on graphile_worker._private_jobs",
  "alter table graphile_worker._private_jobs disable row level security",
];

describe.for(schemas)("at a database of the $schema schema", ({ schema, database }) => {
  const name = `roles_${schema}`;
  const cluster = inject("clusters")[database] ?? "";
  let owner: string;
  let server: string;
  beforeAll(async () => {
    owner = await createDatabase(cluster, name);
    server = urlOf(owner, SERVER);
    await migrate({ url: owner, schema });
    await admitServer(owner, server);
  });
  afterAll(async () => {
    await dropDatabase(cluster, name);
    await withClient(cluster, (client) => client.query(`drop role ${SERVER.user}`));
  });

  const asOwner = async <Row extends object>(sql: string, values: unknown[] = []) =>
    withClient(owner, async (client) => (await client.query<Row>(sql, values)).rows);

  test("servers may do with each table what tables.yaml says, nobody else may do anything", async () => {
    const stated = new Map(
      Object.entries(tables[schema]).map(([table, { servers }]) => [table, servers.toSorted()]),
    );
    const rows = await asOwner<{ name: string; grantee: string; rights: string[] }>(RIGHTS, ["public"]);
    expect(new Set(rows.map(({ grantee }) => grantee))).toEqual(new Set(["vetchium_app"]));
    expect(new Map(rows.map((row) => [row.name, row.rights]))).toEqual(stated);
    // A right on a single column would not be seen above.
    expect(await asOwner("select from pg_attribute where attacl is not null and attrelid > 16383")).toEqual(
      [],
    );
  });

  test.runIf(schema === "regional")("and so with the tables of the queue", async () => {
    const stated = tables.regional_schemas.graphile_worker?.servers ?? {};
    const rows = await asOwner<{ name: string; grantee: string; rights: string[] }>(RIGHTS, [
      "graphile_worker",
    ]);
    expect(new Set(rows.map(({ grantee }) => grantee))).toEqual(new Set(["vetchium_app"]));
    expect(Object.fromEntries(rows.map((row) => [row.name, row.rights]))).toEqual(
      Object.fromEntries(Object.entries(stated).map(([table, rights]) => [table, rights.toSorted()])),
    );
  });

  test("schemas, functions and the database itself are for servers and their owner alone", async () => {
    expect(await asOwner(OTHERS)).toEqual([
      { grantee: "vetchium_app", right: "CONNECT" },
      { grantee: "vetchium_app", right: "EXECUTE" },
      { grantee: "vetchium_app", right: "USAGE" },
    ]);
  });

  test("a function that a later migration makes is for nobody until it is granted", async () => {
    await asOwner("create function later() returns int language sql return 1");
    await expect(withClient(server, (client) => client.query("select later()"))).rejects.toMatchObject({
      code: REFUSED,
    });
    await asOwner("drop function later()");
  });

  test("the login of servers has no attribute beyond that, and is a member of nothing else", async () => {
    const [login] = await asOwner(
      `select rolsuper, rolcreatedb, rolcreaterole, rolreplication, rolbypassrls,
         (select array_agg(roleid::regrole::text) from pg_auth_members where member = pg_roles.oid) as member_of
       from pg_roles where rolname = $1`,
      [SERVER.user],
    );
    expect(login).toEqual({
      rolsuper: false,
      rolcreatedb: false,
      rolcreaterole: false,
      rolreplication: false,
      rolbypassrls: false,
      member_of: ["vetchium_app"],
    });
  });

  test.for([...STATEMENTS, ...(schema === "regional" ? REGIONAL_STATEMENTS : [])])(
    "a server is refused: %s",
    async (statement) => {
      await expect(withClient(server, (client) => client.query(statement))).rejects.toMatchObject({
        code: REFUSED,
      });
    },
  );

  test("the migrations give the login the password that servers have", async () => {
    const changed = urlOf(owner, { ...SERVER, password: "another one, it's new" });
    await admitServer(owner, changed);
    expect(await withClient(changed, async (client) => (await client.query("select 1 as one")).rows)).toEqual(
      [{ one: 1 }],
    );
    await expect(withClient(server, (client) => client.query("select 1"))).rejects.toMatchObject({
      code: "28P01",
    });
    await admitServer(owner, server);
  });

  test("the migrations leave alone what was not made for servers", async () => {
    await asOwner("create role somebody login password 'theirs'");
    const refusal = admitServer(owner, urlOf(owner, { user: "somebody", password: "another" }));
    await expect(refusal).rejects.toThrow(LoginRefused);
    const theirs = urlOf(cluster, { user: "somebody", password: "theirs" });
    await withClient(theirs, (client) => client.query("select 1"));
    await asOwner("drop role somebody");
  });
});

test("an owner who is no superuser may migrate, and databases of one cluster at the same time", async () => {
  const cluster = await startCluster({ name: "one-for-all", durable: false, port: await freePort() });
  try {
    await withClient(cluster.url, async (client) => {
      await client.query("create role plain_owner login createrole password 'theirs'");
      await client.query("create database first owner plain_owner");
      await client.query("create database second owner plain_owner");
      await client.query("create database third owner plain_owner");
    });
    const databases: { name: string; schema: SchemaName }[] = [
      { name: "first", schema: "global" },
      { name: "second", schema: "regional" },
      { name: "third", schema: "regional" },
    ];
    const counts = await Promise.all(
      databases.map(async ({ name, schema }) => {
        const url = new URL(urlOf(cluster.url, { user: "plain_owner", password: "theirs" }));
        url.pathname = `/${name}`;
        const server = urlOf(url.href, SERVER);
        await migrate({ url: url.href, schema });
        await admitServer(url.href, server);
        return withClient(server, async (client) => (await client.query("select from users")).rowCount);
      }),
    );
    expect(counts).toEqual([0, 0, 0]);
  } finally {
    await cluster.stop();
  }
});
