import { readFile } from "node:fs/promises";
import { withClient } from "../src/postgres/with-client.ts";

/**
 * Describes the tables, constraints, indexes and functions of a database's public schema as SQL,
 * the same text for the same schema. Throws pg's error where the database can't be reached.
 */
export async function dumpSchema(url: string): Promise<string> {
  const query = await readFile(new URL("schema-dump.sql", import.meta.url), "utf8");
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ text: string }>(query);
    return `${rows.map(({ text }) => text.trim()).join("\n\n")}\n`;
  });
}
