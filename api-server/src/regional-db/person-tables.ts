import { readFileSync } from "node:fs";
import { Type } from "typebox";
import { Value } from "typebox/value";
import { parse } from "yaml";

/** A regional table whose rows go with a person who moves. */
export interface MovingTable {
  name: string;
  /** Its primary key, a uuid. */
  key: string;
  /** The name that a person's export has its rows under. */
  section: string;
  /** Columns that an export leaves out. */
  secret: string[];
  /** The column that an export has as a file of its own. */
  file?: { column: string; type: string };
}

/** A table that holds rows of people, and what one holds, in words. */
export interface CountedTable {
  name: string;
  /** Whether a row holds personal data, rather than an id and where it leads. */
  isPersonal: boolean;
  holds: string;
}

export interface PersonTables {
  /** In an order in which each comes after those that it refers to. */
  moving: MovingTable[];
  counted: { global: CountedTable[]; regional: CountedTable[] };
}

const Table = Type.Object({
  why: Type.String(),
  personal: Type.Array(Type.String()),
  holds: Type.Optional(Type.String()),
  on_move: Type.Optional(Type.Enum(["copied", "stays"])),
  key: Type.Optional(Type.String()),
  export: Type.Optional(Type.String()),
  secret: Type.Optional(Type.Array(Type.String())),
  file: Type.Optional(Type.Object({ column: Type.String(), type: Type.String() })),
});
const Tables = Type.Object({
  global: Type.Record(Type.String(), Table),
  regional: Type.Record(Type.String(), Table),
});

/** Reads from db/tables.yaml which tables hold rows of people, and which of them go along on a move. */
function readPersonTables(): PersonTables {
  const file = new URL("../../db/tables.yaml", import.meta.url);
  const { global, regional } = Value.Parse(Tables, parse(readFileSync(file, "utf8")));
  return {
    moving: Object.entries(regional)
      .filter(([, { on_move }]) => on_move === "copied")
      .map(([name, { key, export: section, secret = [], file: ownFile }]) => {
        if (key === undefined || section === undefined) {
          throw new Error(`tables.yaml: ${name} is copied, so it needs a key and a name in the export`);
        }
        return { name, key, section, secret, ...(ownFile === undefined ? {} : { file: ownFile }) };
      }),
    counted: { global: tablesToCount(global), regional: tablesToCount(regional) },
  };
}

function tablesToCount(tables: Record<string, { holds?: string; personal: string[] }>): CountedTable[] {
  return Object.entries(tables).flatMap(([name, { holds, personal }]) =>
    holds === undefined ? [] : [{ name, holds, isPersonal: personal.length > 0 }],
  );
}

/** What db/tables.yaml says of the tables that hold rows of people. */
export const personTables: PersonTables = readPersonTables();

/** The names of the tables of a region that go along on a move. */
export const movingTables: string[] = personTables.moving.map(({ name }) => name);

/** The names of the tables of a region in which a person's rows are counted. */
export const countedTables: string[] = personTables.counted.regional.map(({ name }) => name);
