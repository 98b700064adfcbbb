import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { runMigrations as migrateJobs } from "graphile-worker";
import { type RunnerOption, runner } from "node-pg-migrate";
import type pg from "pg";
import type { SchemaName } from "./database.ts";
import { hasRightsOfOwner } from "./server-login.ts";
import { withClient } from "./with-client.ts";

const MIGRATIONS_TABLE = "schema_migrations";
// Beside the table of node-pg-migrate, which keeps names alone: what each migration said when it ran.
const CHECKSUMS_TABLE = "schema_migration_checksums";

type MigrationLoader = Exclude<
  NonNullable<RunnerOption["migrationLoaderStrategies"]>[number]["loader"],
  string
>;

interface MigrationFile {
  name: string;
  up: string;
  down: string;
  checksum: string;
}

/** A database whose schema this server can't work with. The message says what to do. */
export class SchemaMismatch extends Error {}

function migrationsFolder(schema: SchemaName): string {
  return fileURLToPath(new URL(`../../db/migrations/${schema}/`, import.meta.url));
}

async function readMigrations(folder: string): Promise<MigrationFile[]> {
  const names = (await readdir(folder)).filter((file) => file.endsWith(".up.sql")).toSorted();
  return Promise.all(
    names.map(async (file) => {
      const name = file.slice(0, -".up.sql".length);
      const up = await readFile(`${folder}/${file}`, "utf8");
      const down = await readFile(`${folder}/${name}.down.sql`, "utf8");
      return { name, up, down, checksum: createHash("sha256").update(up).digest("hex") };
    }),
  );
}

/** Loads the up and down files of a folder so that each also writes its checksum, in its transaction. */
function loaderOf(folder: string): MigrationLoader {
  return async () =>
    (await readMigrations(folder)).map(({ name, up, down, checksum }) => ({
      id: `${folder}/${name}`,
      filePaths: [`${folder}/${name}.up.sql`, `${folder}/${name}.down.sql`],
      actions: {
        up: (pgm) => {
          pgm.sql(
            `create table if not exists ${CHECKSUMS_TABLE} (name text primary key, checksum text not null)`,
          );
          pgm.sql(up);
          pgm.sql(`insert into ${CHECKSUMS_TABLE} (name, checksum) values ('${name}', '${checksum}')`);
        },
        down: (pgm) => {
          pgm.sql(down);
          pgm.sql(`delete from ${CHECKSUMS_TABLE} where name = '${name}'`);
        },
      },
    }));
}

export interface MigrationOptions {
  url: string;
  schema: SchemaName;
  direction?: "up" | "down";
  /** The folder of the migrations, where it isn't the schema's own. */
  folder?: string;
}

/**
 * Brings a database to the newest schema, or all the way down. Several at once wait for each other, and
 * each migration runs once. Answers the names of those that ran.
 * Throws SchemaMismatch before it changes anything when an older migration was edited after it ran.
 */
export async function migrate(options: MigrationOptions): Promise<string[]> {
  const folder = options.folder ?? migrationsFolder(options.schema);
  const direction = options.direction ?? "up";
  if (direction === "up") await refuseEdited(options.url, folder);
  const ran = await runner({
    databaseUrl: options.url,
    dir: folder,
    migrationsTable: MIGRATIONS_TABLE,
    migrationLoaderStrategies: [{ extensions: [".sql"], loader: loaderOf(folder) }],
    direction,
    count: Number.POSITIVE_INFINITY,
    singleTransaction: true,
    advisoryLockMode: "wait",
    log: () => {},
  });
  if (options.schema === "regional" && direction === "up") {
    await migrateJobs({ connectionString: options.url });
    await grantJobs(options.url);
  }
  return ran.map(({ name }) => name);
}

/** Lets servers work on the queue. */
async function grantJobs(url: string): Promise<void> {
  const grants = await readFile(new URL("../../db/job-queue-grants.sql", import.meta.url), "utf8");
  await withClient(url, async (client) => {
    await client.query("begin");
    // PostgreSQL has one who grants fail where another is at it.
    await client.query("select pg_advisory_xact_lock(hashtext('vetchium job queue grants'))");
    await client.query(grants);
    await client.query("commit");
  });
}

async function appliedMigrations(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    `select ${MIGRATIONS_TABLE}.name, coalesce(checksum, '') as checksum
     from ${MIGRATIONS_TABLE} left join ${CHECKSUMS_TABLE} using (name)`,
  );
  return new Map(rows.map(({ name, checksum }) => [name, checksum]));
}

function throwIfEdited(files: MigrationFile[], applied: Map<string, string>) {
  const edited = files.find(({ name, checksum }) => applied.has(name) && applied.get(name) !== checksum);
  if (edited !== undefined) {
    throw new SchemaMismatch(
      `migration ${edited.name} was edited after it ran: put it back as it was and write a new one`,
    );
  }
}

async function isMigrated(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ found: boolean }>(
    `select to_regclass('${MIGRATIONS_TABLE}') is not null
       and to_regclass('${CHECKSUMS_TABLE}') is not null as found`,
  );
  return rows[0]?.found === true;
}

async function refuseEdited(url: string, folder: string): Promise<void> {
  await withClient(url, async (client) => {
    if (await isMigrated(client))
      throwIfEdited(await readMigrations(folder), await appliedMigrations(client));
  });
}

/**
 * Throws SchemaMismatch unless the database has exactly the migrations that this server knows,
 * unedited. Throws pg's error where the database can't be reached. Answers whether whom `url` logs in could have
 * run them, which is more than a server needs.
 */
export async function verifySchema(
  url: string,
  schema: SchemaName,
  folder = migrationsFolder(schema),
): Promise<{ hasRightsOfOwner: boolean }> {
  return withClient(url, async (client) => {
    const files = await readMigrations(folder);
    const applied = (await isMigrated(client)) ? await appliedMigrations(client) : new Map<string, string>();
    const known = new Set(files.map(({ name }) => name));
    const newer = [...applied.keys()].find((name) => !known.has(name));
    if (newer !== undefined) {
      throw new SchemaMismatch(
        `its schema is newer than this server knows (${newer}): run the newer release`,
      );
    }
    const missing = files.find(({ name }) => !applied.has(name));
    if (missing !== undefined) {
      throw new SchemaMismatch(`migration ${missing.name} has not run there: run the migrations first`);
    }
    throwIfEdited(files, applied);
    return { hasRightsOfOwner: await hasRightsOfOwner(client) };
  });
}
