import type { Stack } from "@vetchium/local-stack/throwaway-stack";
import pg from "pg";
import type { Person } from "./people.ts";

/** Runs a statement on the database of a person's home, for what no page can bring about: that time goes by. */
async function atHome(stack: Stack, person: Person, sql: string, values: unknown[]): Promise<void> {
  const database = stack.databases.get(`regional-db-${person.homeRegion}`);
  if (database === undefined) throw new Error(`no database of ${person.homeRegion}`);
  const client = new pg.Client({ connectionString: database.current().url });
  await client.connect();
  try {
    await client.query(sql, values);
  } finally {
    await client.end();
  }
}

/** Lets a person's latest proofs of who they are be as old as this. */
export function ageProofs(stack: Stack, person: Person, minutes: number): Promise<void> {
  const sql = `update sessions set proven_at = now() - make_interval(mins => $2)
    where user_id = (select user_id from users where handle = $1)`;
  return atHome(stack, person, sql, [person.handle, minutes]);
}
