import { countPersonRows as countEntryRows, findPerson } from "#global-db/directory.queries.ts";
import { findNamesOfPerson, findOwner } from "#global-db/upkeep.queries.ts";
import { normaliseEmail } from "#identity/email.ts";
import { normaliseHandle } from "#identity/handle.ts";
import { DatabaseUnavailable } from "#postgres/errors.ts";
import { countPersonRows } from "#regional-db/person-rows.queries.ts";
import { countedTables as tables } from "#regional-db/person-tables.ts";
import type { RegionalDatabase } from "#regional-db/regional-database.ts";
import { emailDigests } from "../email-digest.ts";
import { findInAny } from "../home-lookup.ts";
import { findCopies, findPersonByName, recordLook } from "./people.queries.ts";
import type { UpkeepContext } from "./report.ts";

/** How many rows each table of a database has of a person; tables without any are left out. */
export type RowCounts = Record<string, number>;

/** Where a person is and what there is of them; nothing of what it says. */
export interface Whereabouts {
  userId: string;
  /** What the directory says; undefined where it is away or does not know them. */
  directory: { home: string; epoch: number; names: string[]; rows: RowCounts } | undefined;
  /** What each region has of them. */
  regions: { region: string; epoch: number | undefined; isMoving: boolean; rows: RowCounts }[];
  /** Databases that could not be asked. */
  away: string[];
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The id of whoever has a handle, an email or an id; undefined where nobody has. Throws DatabaseUnavailable. */
export async function findUserId(context: UpkeepContext, text: string): Promise<string | undefined> {
  if (UUID.test(text)) return text.toLowerCase();
  const email = text.includes("@") ? normaliseEmail(text) : undefined;
  const handle = email === undefined ? normaliseHandle(text.replace(/^@/, "")) : undefined;
  if (email === undefined && handle === undefined) return undefined;
  const names = email === undefined ? [handle ?? ""] : emailDigests(context.digestKeys, email);
  const [owner] = await findOwner
    .run({ kind: email === undefined ? "handle" : "email", names }, context.directory)
    .catch(nothingIfAway);
  if (owner !== undefined) return owner.user_id;
  const found = await findInAny(
    context.regions.all(),
    async (region) => (await findPersonByName.run({ handle, email }, region))[0],
  );
  return found?.value.user_id;
}

/**
 * Asks every database what it has of a person. That somebody looked is kept among what happened to their account,
 * unless they are moving in this moment.
 */
export async function whereabouts(context: UpkeepContext, userId: string): Promise<Whereabouts> {
  const away: string[] = [];
  const ask = async <T>(database: string, question: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await question();
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable)) throw error;
      away.push(database);
      return undefined;
    }
  };
  const [directory, ...regions] = await Promise.all([
    ask("global", () => inDirectory(context, userId)),
    ...context.regions.all().map((region) => ask(region.region, () => inRegion(region, userId))),
  ]);
  return { userId, directory, regions: regions.filter((region) => region !== undefined), away };
}

async function inDirectory({ directory }: UpkeepContext, userId: string): Promise<Whereabouts["directory"]> {
  const [person] = await findPerson.run({ userId }, directory);
  const names = await findNamesOfPerson.run({ userId }, directory);
  if (person === undefined && names.length === 0) return undefined;
  return {
    home: person?.home_region ?? "",
    epoch: person?.epoch ?? 0,
    names: names.map(({ kind, state, key_id }) =>
      kind === "email" ? `email digest under ${key_id}, ${state}` : `handle, ${state}`,
    ),
    rows: withoutEmpty(await countEntryRows.run({ userId }, directory)),
  };
}

async function inRegion(region: RegionalDatabase, userId: string): Promise<Whereabouts["regions"][number]> {
  // First: what has been shown can't be taken back.
  await recordLook.run({ userId, command: "users show" }, region);
  const [copy] = await findCopies.run({ userIds: [userId] }, region);
  const rows = await countPersonRows.run({ tables, userId }, region);
  return {
    region: region.region,
    epoch: copy?.epoch,
    isMoving: copy?.is_moving === true,
    rows: withoutEmpty(rows),
  };
}

function withoutEmpty(rows: { table_name: string; row_count: number }[]): RowCounts {
  return Object.fromEntries(
    rows.filter(({ row_count }) => row_count > 0).map(({ table_name, row_count }) => [table_name, row_count]),
  );
}

function nothingIfAway(error: unknown): [] {
  if (error instanceof DatabaseUnavailable) return [];
  throw error;
}
