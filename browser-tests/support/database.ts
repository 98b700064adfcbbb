import type { Stack } from "@vetchium/local-stack/throwaway-stack";
import pg from "pg";
import type { Person } from "./people.ts";

const VARIABLE = "VETCHIUM_DATABASE_URLS";

/** Tells the tests, which run in processes of their own, where the databases of the system are that they share. */
export function passOnDatabases({ databases }: Stack): void {
  const urls = [...databases].map(([name, database]) => [name, database.current().url]);
  process.env[VARIABLE] = JSON.stringify(Object.fromEntries(urls));
}

/** Lets a person's latest proofs of who they are be as old as this: no page can bring about that time goes by. */
export function ageProofs(person: Person, minutes: number): Promise<void> {
  const sql = `update sessions set proven_at = now() - make_interval(mins => $2)
    where user_id = (select user_id from users where handle = $1)`;
  return atHome(person, sql, [person.handle, minutes]);
}

async function atHome({ homeRegion }: Person, sql: string, values: unknown[]): Promise<void> {
  const urls = JSON.parse(process.env[VARIABLE] ?? "{}") as Record<string, string>;
  const client = new pg.Client({ connectionString: urls[`regional-db-${homeRegion}`] });
  await client.connect();
  try {
    await client.query(sql, values);
  } finally {
    await client.end();
  }
}
