import { readFile } from "node:fs/promises";
import { inject } from "vitest";
import { DATABASES, REGION_IDS, type World } from "../world.ts";
import type { Place } from "./marks.ts";

interface Table {
  name: string;
}

/** Everything that is kept or shown: each row of each table of each database, every log, and the metrics. */
export async function everyPlace(world: World): Promise<Place[]> {
  const tables = await Promise.all(DATABASES.map((database) => dump(world, database)));
  const logs = await Promise.all(
    Object.entries(inject("clusterLogs")).map(async ([database, file]) =>
      place(`the log of the database server of ${database}`, file, await readFile(file, "utf8")),
    ),
  );
  const metrics = await Promise.all(
    REGION_IDS.map(async (id) =>
      place(`the metrics of the API server of ${id}`, "its lines", await world.metrics(id)),
    ),
  );
  const ownLog = place("the log of the API servers", "its lines", world.log());
  return [...tables.flat(), ...logs, ...metrics, ownLog];
}

/** Each table of a database, with all of its rows. */
export async function dump(world: World, database: string): Promise<Place[]> {
  const tables = await world.rows<Table>(
    database,
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const places: Place[] = [];
  for (const { name } of tables) {
    const rows = await world.rows<{ content: string }>(
      database,
      `select t::text as content from ${name} as t`,
    );
    places.push(place(database, name, rows.map(({ content }) => content).join("\n")));
  }
  return places;
}

/** With base64 as its variant for addresses, and all of it once more in lower case. */
function place(where: string, table: string, text: string): Place {
  const content = text.replaceAll("+", "-").replaceAll("/", "_");
  return { where, table, content: `${content}\n${text.toLowerCase()}` };
}
