import { type DigestKey, emailDigests } from "../email-digest.ts";

/** A person as their home region knows them. */
export interface Person {
  user_id: string;
  handle: string;
  email: string;
  /** Counts the person's homes. */
  epoch: number;
  /** Counts the person's changes of a name. */
  change_number: number;
  /** A move keeps their rows as they are. */
  is_moving: boolean;
  /** A name or the home has changed so lately that the directory need not know yet. */
  is_recent: boolean;
}

/** How many people one statement is about: large enough for the round trips, small enough for the memory. */
export const BATCH = 1000;

/** Comes before every id of a person. */
export const BEFORE_ALL = "00000000-0000-0000-0000-000000000000";

/** The people column by column, as the directory's statements take them; digests person by person. */
export type PeopleColumns = ReturnType<typeof inColumns>;

export function inColumns(keys: DigestKey[], people: Person[]) {
  return {
    userIds: people.map(({ user_id }) => user_id),
    epochs: people.map(({ epoch }) => epoch),
    changeNumbers: people.map(({ change_number }) => change_number),
    handles: people.map(({ handle }) => handle),
    digests: people.flatMap(({ email }) => emailDigests(keys, email)),
    keyCount: keys.length,
  };
}
