import { chown, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { withClient } from "../src/postgres/with-client.ts";

/** Creates a database on the server at `url`, as a copy of `template` if one is named, and answers its URL. */
export async function createDatabase(url: string, name: string, template = "template1"): Promise<string> {
  await withClient(url, (client) => client.query(`create database ${name} template ${template}`));
  const created = new URL(url);
  created.pathname = `/${name}`;
  return created.href;
}

/** Drops a database, if it is there, ending whatever is connected to it. */
export async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  await withClient(serverUrl, (client) => client.query(`drop database if exists ${name} with (force)`));
}

/** Writes a file of a server's data, which nobody else may read, as if the server itself had done so. */
export async function writeOwned(dataDir: string, name: string, text: string): Promise<void> {
  const { uid, gid } = await stat(dataDir);
  const file = join(dataDir, name);
  await writeFile(file, text, { mode: 0o600 });
  await chown(file, uid, gid);
}

/** A pool whose connections a test may break: whoever uses one then is told, and nobody else. */
export function breakablePool(url: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: url });
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}
