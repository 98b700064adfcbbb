import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { hash } from "@node-rs/argon2";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { ARGON2ID, emailDigest, numberedUuid, PASSWORD, person, sessionOf } from "./person.ts";

/** People of one home region, numbered from `first` on. */
export interface Population {
  region: string;
  first: number;
  count: number;
}

/** How many people of a region have an open session. */
const SESSIONS = 2000;
/** Rows are sent in pieces of so many people: few writes, and little memory. */
const PIECE = 500;

/** Numbers of people spread evenly over a population, `most` of them at most. */
export function sample({ first, count }: Population, most: number): number[] {
  const size = Math.min(count, most);
  return Array.from({ length: size }, (_, index) => first + Math.floor((index * count) / size));
}

/** The numbers of those who have an open session. */
export function signedIn(population: Population): number[] {
  return sample(population, SESSIONS);
}

/** Loads people into the empty database of their home region. */
export async function loadRegion(url: string, population: Population): Promise<void> {
  const passwordHash = await hash(PASSWORD, ARGON2ID);
  const everybody = numbers(population);
  await withClient(url, async (client) => {
    const copy = (
      table: string,
      columns: string,
      people: Iterable<number>,
      row: (number: number) => string,
    ) => copyRows(client, `${table} (${columns})`, people, row);
    await copy("users", "user_id, handle, email", everybody(), (number) => {
      const { userId, handle, email } = person(number);
      return `${userId}\t${handle}\t${email}\n`;
    });
    await copy("credentials", "user_id, password_hash", everybody(), (number) => {
      return `${person(number).userId}\t${passwordHash}\n`;
    });
    await copy("profiles", "user_id, display_name, headline, bio", everybody(), (number) => {
      return `${person(number).userId}\tPerson ${number}\tWriter and reader\tLives somewhere, and likes it there.\n`;
    });
    await copy("sessions", "session_id, user_id, secret_hash, expires_at", signedIn(population), (number) => {
      const { secretHash } = sessionOf(number);
      return `${numberedUuid(number, 1)}\t${person(number).userId}\t\\\\x${secretHash.toString("hex")}\t2099-01-01\n`;
    });
    await client.query("vacuum analyze");
  });
}

/** Loads the same people into the empty directory. */
export async function loadDirectory(
  url: string,
  populations: Population[],
  key: { id: string; key: Buffer },
): Promise<void> {
  await withClient(url, async (client) => {
    for (const population of populations) {
      const everybody = numbers(population);
      await copyRows(client, "users (user_id, home_region)", everybody(), (number) => {
        return `${person(number).userId}\t${population.region}\n`;
      });
      await copyRows(client, "names (kind, value, state, user_id, change_number)", everybody(), (number) => {
        const { userId, handle, email } = person(number);
        const rest = `active\t${userId}\t1\n`;
        return `handle\t${handle}\t${rest}email\t${emailDigest(key, email)}\t${rest}`;
      });
    }
    await client.query("vacuum analyze");
  });
}

function numbers({ first, count }: Population): () => Generator<number> {
  return function* () {
    for (let number = first; number < first + count; number++) yield number;
  };
}

/** Copies rows of people into a table, in PostgreSQL's text format. */
export async function copyRows(
  client: pg.Client,
  table: string,
  people: Iterable<number>,
  row: (number: number) => string,
): Promise<void> {
  await pipeline(Readable.from(pieces(people, row)), client.query(copyFrom(`copy ${table} from stdin`)));
}

function* pieces(people: Iterable<number>, row: (number: number) => string): Generator<string> {
  let piece = "";
  let held = 0;
  for (const number of people) {
    piece += row(number);
    if (++held % PIECE > 0) continue;
    yield piece;
    piece = "";
  }
  if (piece !== "") yield piece;
}

/** Does some work over a connection that checks no foreign key and runs no trigger, as a restore has it. */
export async function withClient(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url, options: "-c session_replication_role=replica" });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
