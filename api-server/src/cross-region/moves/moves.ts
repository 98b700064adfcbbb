import { findPerson, switchHome } from "#global-db/directory.queries.ts";
import type { GlobalDatabase } from "#global-db/global-database.ts";
import { movingTables as tables } from "#regional-db/person-tables.ts";
import type { RegionalDatabase } from "#regional-db/regional-database.ts";
import type { Regions } from "#regional-db/regions.ts";
import type { Claims } from "../claims.ts";
import { CopyFailed, copyPerson } from "./move-copy.ts";
import {
  abortMove,
  beginArrival,
  closeArrival,
  fencePerson,
  findDeparture,
  findMove,
  finishMove,
  type IFindMoveResult,
  openArrival,
  purgeDeparted,
  setMoveEpoch,
  setMoveStatus,
} from "./moves.queries.ts";

/** Why a move is called off: its person wants it so, or it can't be carried out. */
export type Because = "called-off" | "failed";

/** A move and the databases that it is between. */
interface Passage {
  move: IFindMoveResult;
  epoch: number;
  source: RegionalDatabase;
  target: RegionalDatabase;
}

/**
 * Moves people from region to region. The row of the directory with a person's home and epoch is the switch;
 * every step before it can be called off, every step after it is carried out, and each can be repeated by
 * anybody at any time, also by two at once.
 */
export class Moves {
  readonly #directory: GlobalDatabase;
  readonly #regions: Regions;
  readonly #claims: Claims;

  constructor(directory: GlobalDatabase, regions: Regions, claims: Claims) {
    this.#directory = directory;
    this.#regions = regions;
    this.#claims = claims;
  }

  /**
   * Carries a move on from where it stands to its end. A move that fails before the switch is called off, so
   * that its person can go on; then it throws what failed, and the next run clears up.
   * Throws DatabaseUnavailable.
   */
  async run(source: RegionalDatabase, moveId: string): Promise<void> {
    const [move] = await findMove.run({ moveId }, source);
    if (move === undefined) return this.#finishDeparted(source, moveId);
    // Where a move led to has a row of it too.
    if (move.from_region !== source.region || move.finished_at !== null) return;
    const target = this.#region(move.to_region);
    if (move.status === "aborted") return this.#clear(move, source, target);
    const passage = { move, epoch: await this.#begin(move, source), source, target };
    try {
      await this.#copy(passage);
    } catch (error) {
      await this.abort(source, moveId, "failed");
      throw error;
    }
    await this.#switch(passage);
  }

  /**
   * Calls a move off, unless its person is at home at the target already: then it goes on.
   * Throws DatabaseUnavailable; nothing has been called off then, and it may be tried again.
   */
  async abort(source: RegionalDatabase, moveId: string, because: Because): Promise<void> {
    const [move] = await findMove.run({ moveId }, source);
    if (move === undefined || move.from_region !== source.region || move.finished_at !== null) return;
    const epoch = await this.#begin(move, source);
    // The epoch goes on by one, so that a switch that comes late finds another one than it knows.
    const home = await this.#changeHome(move, epoch, move.from_region);
    if (home === move.from_region) await abortMove.run({ moveId, epoch: epoch + 1, because }, source);
  }

  /** The epoch that the switch has to find, which whoever begins first reads from the directory. */
  async #begin({ move_id: moveId, user_id: userId, epoch }: IFindMoveResult, source: RegionalDatabase) {
    if (epoch !== null) return epoch;
    const person = await this.#findPerson(userId);
    if (person === undefined) throw new Error("the directory does not know this person");
    if (person.home_region !== source.region) throw new Error("the directory knows another home");
    const [standing] = await setMoveEpoch.run({ moveId, epoch: person.epoch }, source);
    return standing?.epoch ?? person.epoch;
  }

  async #findPerson(userId: string) {
    const [person] = await findPerson.run({ userId }, this.#directory);
    if (person !== undefined) return person;
    // Somebody who has only just signed up: what their home decided can be told to the directory here.
    await this.#claims.recoverPerson(userId);
    return (await findPerson.run({ userId }, this.#directory))[0];
  }

  async #copy({ move, source, target }: Passage): Promise<void> {
    const { move_id: moveId, user_id: userId } = move;
    // The target is asked first: if it is away, nothing is held back for it.
    const [arrival] = await beginArrival.run({ moveId, userId }, target);
    if (arrival?.state === "opened") return;
    if (arrival?.state !== "copying") throw new CopyFailed("this move was called off");
    await fencePerson.run({ moveId }, source);
    await copyPerson({ moveId, userId, source, target });
  }

  async #switch(passage: Passage): Promise<void> {
    const { move, epoch, source, target } = passage;
    const { move_id: moveId } = move;
    await setMoveStatus.run({ moveId, status: "switching" }, source);
    const home = await this.#changeHome(move, epoch, move.to_region);
    if (home === move.from_region) {
      // Whoever bumped the epoch and got no further: it was called off, or failed in another run.
      await abortMove.run({ moveId, epoch: epoch + 1, because: "failed" }, source);
      return;
    }
    if (home === null) return this.#giveUp(passage);
    const [arrival] = await openArrival.run(
      {
        moveId,
        from: move.from_region,
        to: move.to_region,
        epoch: epoch + 1,
        requestedAt: move.requested_at,
        tables,
      },
      target,
    );
    if (arrival?.state !== "opened") throw new Error(`an arrival can't be opened: it is ${arrival?.state}`);
    await setMoveStatus.run({ moveId, status: "purging" }, source);
    await purgeDeparted.run({ moveId, tables }, source);
    await finishMove.run({ moveId }, target);
  }

  /** The directory knows the person otherwise than the move does: it can't switch any more, nor ever will. */
  async #giveUp({ move, epoch, source }: Passage): Promise<void> {
    const [person] = await findPerson.run({ userId: move.user_id }, this.#directory);
    if (person?.home_region !== source.region || person.epoch <= epoch) {
      throw new Error("the directory does not know this person as the move does");
    }
    await abortMove.run({ moveId: move.move_id, epoch: person.epoch, because: "failed" }, source);
  }

  async #changeHome(move: IFindMoveResult, epoch: number, to: string): Promise<string | null> {
    const [row] = await switchHome.run(
      { userId: move.user_id, from: move.from_region, to, epoch },
      this.#directory,
    );
    return row?.home_region ?? null;
  }

  /** Forgets at the target what came of a move that was called off. */
  async #clear(move: IFindMoveResult, source: RegionalDatabase, target: RegionalDatabase): Promise<void> {
    const { move_id: moveId, user_id: userId } = move;
    await closeArrival.run({ moveId, userId }, target);
    await finishMove.run({ moveId }, source);
  }

  /** The source has purged already: what remains is to say so at the target. */
  async #finishDeparted(source: RegionalDatabase, moveId: string): Promise<void> {
    const [departure] = await findDeparture.run({ moveId }, source);
    if (departure === undefined) return; // erased, or back again
    await finishMove.run({ moveId }, this.#region(departure.to_region));
  }

  #region(id: string): RegionalDatabase {
    const region = this.#regions.find(id);
    if (region === undefined) throw new Error(`a move names region ${id}, which is not configured`);
    return region;
  }
}
