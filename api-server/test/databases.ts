import pg from "pg";

/** Runs statements on a database over a connection of their own. Throws pg's errors. */
export async function onDatabase<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Creates a database on the server at `url`, as a copy of `template` if one is named, and answers its URL. */
export async function createDatabase(url: string, name: string, template = "template1"): Promise<string> {
  await onDatabase(url, (client) => client.query(`create database ${name} template ${template}`));
  const created = new URL(url);
  created.pathname = `/${name}`;
  return created.href;
}

/** Drops a database, ending whatever is connected to it. */
export async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  await onDatabase(serverUrl, (client) => client.query(`drop database ${name} with (force)`));
}
