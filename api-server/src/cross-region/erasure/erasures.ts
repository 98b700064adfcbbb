import { Type } from "typebox";
import type { Claims } from "#cross-region/claims.ts";
import type { DatabaseCount, PersonCount } from "#cross-region/person-count.ts";
import { erasePerson } from "#global-db/directory.queries.ts";
import type { GlobalDatabase } from "#global-db/global-database.ts";
import { type Job, job } from "#jobs/job.ts";
import { movingTables } from "#regional-db/person-tables.ts";
import type { RegionalDatabase } from "#regional-db/regional-database.ts";
import type { Regions } from "#regional-db/regions.ts";
import { findInAny } from "../home-lookup.ts";
import { eraseLeftovers, findErasure, finishErasure, type IFindErasureResult } from "./erasures.queries.ts";

/** The table of receipts is what remains of an erasure, so a receipt does not count itself. */
const RECEIPTS = "erasures";

/** The receipt of an erasure, with how many rows each database still has. */
export interface Receipt {
  erasure: IFindErasureResult;
  databases: { database: string; rowsLeft: number }[];
}

/**
 * Finishes what a home region decided: the person is erased there in one transaction, and then from the
 * directory and from whatever signposts other regions have.
 */
export class Erasures {
  readonly #directory: GlobalDatabase;
  readonly #regions: Regions;
  readonly #count: PersonCount;
  readonly #claims: Claims;

  constructor(directory: GlobalDatabase, regions: Regions, count: PersonCount, claims: Claims) {
    this.#directory = directory;
    this.#regions = regions;
    this.#count = count;
    this.#claims = claims;
  }

  /**
   * Forgets the person in every database and marks the receipt once every database was seen to hold nothing.
   * Repeatable. Throws DatabaseUnavailable, and an error where something is left after all.
   */
  async finish(home: RegionalDatabase, erasureId: string): Promise<void> {
    const [erasure] = await findErasure.run({ erasureId }, home);
    if (erasure === undefined) throw new Error("an erasure is to be finished that was never decided");
    const { user_id: userId } = erasure;
    // First, while the directory still knows whose they are: a handle that was theirs stays closed, and one
    // that they had only asked for is free.
    await this.#claims.recoverPerson(userId);
    const outcomes = await Promise.allSettled([
      erasePerson.run({ userId }, this.#directory),
      ...this.#regions.all().map((region) => eraseLeftovers.run({ userId, tables: movingTables }, region)),
    ]);
    const failed = outcomes.find((outcome) => outcome.status === "rejected");
    if (failed !== undefined) throw failed.reason;
    const left = rowsLeft(await this.#count.everywhere(userId));
    if (left.some((database) => database.rowsLeft > 0)) throw new Error("rows of an erased person are left");
    await finishErasure.run({ erasureId }, home);
  }

  /** The receipt with this id; undefined for none. Throws DatabaseUnavailable. */
  async receipt(erasureId: string): Promise<Receipt | undefined> {
    // The id says nothing of the region, since whoever holds the receipt need not know it.
    const found = await findInAny(
      this.#regions.all(),
      async (region) => (await findErasure.run({ erasureId }, region))[0],
    );
    if (found === undefined) return undefined;
    const erasure = found.value;
    return { erasure, databases: rowsLeft(await this.#count.everywhere(erasure.user_id)) };
  }
}

/** The job that finishes erasures of this region. */
export function finishErasureJob(regions: Regions, erasures: Erasures): Job {
  return job("finish-erasure", Type.Object({ erasure_id: Type.String({ format: "uuid" }) }), (payload) =>
    erasures.finish(regions.own, payload.erasure_id),
  );
}

function rowsLeft(counts: DatabaseCount[]): Receipt["databases"] {
  return counts.map(({ database, tables, trouble }) => {
    if (trouble !== undefined) throw trouble;
    const counted = tables.filter(({ name }) => name !== RECEIPTS);
    return { database, rowsLeft: counted.reduce((sum, { rows }) => sum + rows, 0) };
  });
}
