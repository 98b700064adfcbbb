import pg from "pg";

const CONNECT_WITHIN_MS = 5000;

/** Does some work over a connection of its own, outside any pool. Throws pg's errors, and what `work` throws. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_WITHIN_MS });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
