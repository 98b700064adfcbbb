import { readFile } from "node:fs/promises";
import { expect, inject, test } from "vitest";
import { parse } from "yaml";
import { withClient } from "#postgres/with-client.ts";
import { TEMPLATE } from "../../test/world.ts";
import { personTables } from "./person-tables.ts";

interface Stated {
  personal: string[];
  holds?: string;
  on_move?: "copied" | "stays";
  key?: string;
  why_stays?: string;
  secret?: string[];
  export?: string;
}

const stated = parse(await readFile(new URL("../../db/tables.yaml", import.meta.url), "utf8")) as Record<
  "global" | "regional",
  Record<string, Stated>
>;

async function sql<Row extends object>(database: "global" | "regional", text: string): Promise<Row[]> {
  const clusters = inject("clusters");
  const regional = Object.keys(clusters).find((name) => name !== "global") ?? "";
  const url = new URL(clusters[database === "global" ? "global" : regional] ?? "");
  url.pathname = `/${TEMPLATE}`;
  return withClient(url.href, async (client) => (await client.query<Row>(text)).rows);
}

test.for(["global", "regional"] as const)(
  "every table of people in the %s schema says what it holds",
  async (schema) => {
    const rows = await sql<{ name: string }>(
      schema,
      `select table_name as name from information_schema.columns
     where table_schema = 'public' and column_name = 'user_id'`,
    );
    expect(rows.length).toBeGreaterThan(2);
    const counted = personTables.counted[schema];
    expect(counted.map(({ name }) => name).toSorted()).toEqual(rows.map(({ name }) => name).toSorted());
    for (const { holds } of counted) expect(holds.length).toBeGreaterThan(10);
  },
);

test("every regional table of people moves with them, or says why it stays", () => {
  for (const { name } of personTables.counted.regional) {
    const { on_move, why_stays = "" } = stated.regional[name] ?? {};
    expect(on_move, name).toMatch(/^(copied|stays)$/);
    if (on_move === "stays") expect(why_stays.length, name).toBeGreaterThan(10);
  }
  // What is personal and has nobody to go with would stay behind unseen.
  for (const [name, { personal, on_move }] of Object.entries(stated.regional)) {
    if (personal.length > 0) expect(on_move, name).toBeDefined();
  }
});

test("the order in which tables are copied is one in which each finds what it refers to", async () => {
  const references = await sql<{ child: string; parent: string }>(
    "regional",
    `select conrelid::regclass::text as child, confrelid::regclass::text as parent
     from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`,
  );
  const place = (table: string) => personTables.moving.findIndex(({ name }) => name === table);
  for (const { child, parent } of references) {
    if (place(child) >= 0) expect(place(parent), `${child} refers to ${parent}`).toBeLessThan(place(child));
  }
});

test("a table that is copied has one uuid as its key, is read in its order by an index, and is fenced", async () => {
  const keys = await sql<{ name: string; key: string; type: string }>(
    "regional",
    `select indrelid::regclass::text as name, attname as key, format_type(atttypid, null) as type
     from pg_index join pg_attribute on attrelid = indrelid and attnum = any (indkey)
     where indisprimary`,
  );
  const fences = await sql<{ name: string; event: string }>(
    "regional",
    `select event_object_table as name, event_manipulation as event from information_schema.triggers
     where action_statement like '%refuse_while_moving%' and action_timing = 'BEFORE'`,
  );
  const columns = await sql<{ name: string; columns: string[] }>(
    "regional",
    `select table_name as name, array_agg(column_name::text) as columns
     from information_schema.columns where table_schema = 'public' group by table_name`,
  );
  for (const { name, key, secret, file } of personTables.moving) {
    expect(keys.filter((row) => row.name === name)).toEqual([{ name, key, type: "uuid" }]);
    const events = fences.filter((row) => row.name === name).map(({ event }) => event);
    expect(events, name).toEqual(expect.arrayContaining(["UPDATE", "DELETE"]));
    // A person's own row is what the fence stands on; it is only inserted where the person is not yet.
    if (name !== "users") expect(events, name).toContain("INSERT");
    const own = columns.find((row) => row.name === name)?.columns;
    expect(own).toEqual(expect.arrayContaining([...secret, ...(file === undefined ? [] : [file.column])]));
  }
  const sections = personTables.moving.map(({ section }) => section);
  expect(new Set(sections).size).toBe(sections.length);
});
