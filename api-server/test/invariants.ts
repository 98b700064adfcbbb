import { emailDigests } from "#cross-region/email-digest.ts";
import { personTables } from "#regional-db/person-tables.ts";
import { REGION_IDS, type World } from "./world.ts";

/*
 * What holds of all databases together whenever nothing is under way, whatever happened before:
 *
 *  1. Everybody is at home in exactly one region, and the directory says that region and its epoch.
 *  2. A person's active names in the directory are their handle and the digests of their email, no others;
 *     since a name has one row, nobody else has them.
 *  3. Nothing is pending: no claim, no reserved name, no open move, no arrival, no fence, no unfinished erasure.
 *  4. A handle is closed in the directory if and only if a region keeps it closed, for the same last holder.
 *  5. No region but the home has a row of a person, save what leads to where they have gone.
 *  6. Whoever was erased is in no table but that of receipts.
 *  7. No job is due, none has failed, and no mail waits.
 */

/** Whom a row names that is of nobody any more. */
export const NOBODY = "00000000-0000-0000-0000-000000000000";
/** What a region may keep of somebody who is not at home there: signposts, and marks without content. */
const LEFT_BEHIND = new Set(["departures", "forwarded_sessions", "arrivals", "pending_signups", "erasures"]);

interface RegionalPerson {
  user_id: string;
  handle: string;
  email: string;
  epoch: number;
  change_number: number;
  fenced_by: string | null;
}

interface Name {
  kind: string;
  value: string;
  state: string;
  user_id: string;
  change_number: number | null;
  last_holder_id: string | null;
}

interface Closed {
  handle: string;
  user_id: string | null;
}

interface Region {
  id: string;
  people: RegionalPerson[];
  closed: Closed[];
  /** Of whom there are rows, in which table. */
  traces: { table_name: string; user_id: string }[];
  erased: { user_id: string; is_finished: boolean }[];
  open: { what: string }[];
}

interface Directory {
  users: { user_id: string; home_region: string; epoch: number }[];
  names: Name[];
  claims: { claim_id: string; user_id: string }[];
}

/** Every breach of the invariants, in words; empty when all is well. */
export async function breaches(world: World): Promise<string[]> {
  const [directory, ...regions] = await Promise.all([
    readDirectory(world),
    ...REGION_IDS.map((id) => readRegion(world, id)),
  ]);
  return [
    ...homeBreaches(directory, regions),
    ...nameBreaches(world, directory, regions),
    ...closedBreaches(directory, regions),
    ...traceBreaches(directory, regions),
    ...directory.claims.map(({ claim_id }) => `claim ${claim_id} is pending`),
    ...regions.flatMap(({ id, open }) => open.map(({ what }) => `${id}: ${what}`)),
  ];
}

async function readDirectory(world: World): Promise<Directory> {
  const users = "select user_id, home_region, epoch from users";
  const names = "select kind, value, state, user_id, change_number, last_holder_id from names";
  return {
    users: await world.rows("global", users),
    names: await world.rows("global", names),
    claims: await world.rows("global", "select claim_id, user_id from claims"),
  };
}

const TRACES = personTables.counted.regional
  .map(
    ({ name }) => `select distinct '${name}' as table_name, user_id from ${name} where user_id is not null`,
  )
  .join(" union all ");

const OPEN = `
  select format('person %s is fenced', user_id) as what from users where fenced_by is not null
  union all
  select format('move %s is %s', move_id, status) from moves where finished_at is null
  union all
  select format('arrival %s is open', move_id) from arrivals where state = 'copying'
  union all
  select format('arrival %s still has rows', move_id) from arriving_rows
  union all
  select format('erasure %s is not finished', erasure_id) from erasures where finished_at is null
  union all
  select format('a mail %s waits for %s', kind, user_id) from outgoing_mails
  union all
  select format('job %s is left: %s', task_identifier, coalesce(last_error, 'not run'))
  from graphile_worker.jobs where run_at <= now() or last_error is not null`;

async function readRegion(world: World, id: string): Promise<Region> {
  const people = "select user_id, handle, email, epoch, change_number, fenced_by from users";
  return {
    id,
    people: await world.rows(id, people),
    closed: await world.rows(
      id,
      "select handle, user_id from released_handles where quarantined_until > now()",
    ),
    traces: await world.rows(id, TRACES),
    erased: await world.rows(
      id,
      "select user_id, finished_at is not null as is_finished from erasures where user_id is not null",
    ),
    open: await world.rows(id, OPEN),
  };
}

function homeBreaches({ users }: Directory, regions: Region[]): string[] {
  const homes = regions.flatMap(({ id, people }) =>
    people.map(({ user_id, epoch }) => `${user_id} at ${id} ${epoch}`),
  );
  const listed = users.map(({ user_id, home_region, epoch }) => `${user_id} at ${home_region} ${epoch}`);
  return [
    ...surplus(homes, listed).map((home) => `the directory does not know ${home}`),
    ...surplus(listed, homes).map((home) => `the directory alone knows ${home}`),
    ...repeated(homes.map((home) => home.split(" ")[0])).map((person) => `${person} has two homes`),
  ];
}

function nameBreaches(world: World, { names }: Directory, regions: Region[]): string[] {
  const keys = world.digestKeys;
  const due = regions.flatMap(({ people }) =>
    people.flatMap(({ user_id, handle, email }) => [
      `${user_id} handle ${handle}`,
      ...emailDigests(keys, email).map((digest) => `${user_id} email ${digest}`),
    ]),
  );
  const active = names
    .filter(({ state }) => state === "active")
    .map(({ user_id, kind, value }) => `${user_id} ${kind} ${value}`);
  const numbers = new Map(regions.flatMap(({ people }) => people.map((p) => [p.user_id, p.change_number])));
  return [
    ...surplus(due, active).map((name) => `not in the directory: ${name}`),
    ...surplus(active, due).map((name) => `active in the directory alone: ${name}`),
    ...names
      .filter(({ user_id, change_number }) => (change_number ?? 0) > (numbers.get(user_id) ?? Infinity))
      .map(({ kind, user_id }) => `a ${kind} of ${user_id} is from a change that their home has not made`),
    ...names.filter(({ state }) => state === "pending").map(({ value }) => `${value} is reserved`),
  ];
}

function closedBreaches({ names }: Directory, regions: Region[]): string[] {
  const inDirectory = names
    .filter(({ state }) => state === "quarantined")
    .map(({ value, user_id }) => `${value} for ${user_id}`);
  const inRegions = regions.flatMap(({ closed }) =>
    closed.map(({ handle, user_id }) => `${handle} for ${user_id ?? NOBODY}`),
  );
  return [
    ...surplus(inDirectory, inRegions).map((handle) => `closed in the directory alone: ${handle}`),
    ...surplus(inRegions, inDirectory).map((handle) => `closed in a region alone: ${handle}`),
    ...repeated(inRegions).map((handle) => `closed twice: ${handle}`),
  ];
}

function traceBreaches({ users, names, claims }: Directory, regions: Region[]): string[] {
  const erased = new Set(regions.flatMap((region) => region.erased.map(({ user_id }) => user_id)));
  const strays = regions.flatMap(({ id, people, traces }) => {
    const atHome = new Set(people.map(({ user_id }) => user_id));
    return traces
      .filter(({ table_name, user_id }) => {
        if (erased.has(user_id)) return table_name !== "erasures";
        return user_id !== NOBODY && !atHome.has(user_id) && !LEFT_BEHIND.has(table_name);
      })
      .map(({ table_name, user_id }) => `${id}: ${table_name} has ${user_id}, who is not at home there`);
  });
  const remembered = [...users, ...names, ...claims].filter(({ user_id }) => erased.has(user_id));
  return [
    ...strays,
    ...remembered.map(({ user_id }) => `the directory still has ${user_id}, who was erased`),
  ];
}

/** What is in `left` and not in `right`. */
function surplus(left: string[], right: string[]): string[] {
  const known = new Set(right);
  return left.filter((item) => !known.has(item));
}

function repeated<Item>(items: Item[]): Item[] {
  return items.filter((item, index) => items.indexOf(item) !== index);
}
