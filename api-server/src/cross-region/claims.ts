import { v7 as uuidv7 } from "uuid";
import { findClaimsOfPerson, reserveNames, settleClaim } from "#global-db/directory.queries.ts";
import type { GlobalDatabase } from "#global-db/global-database.ts";
import { brokenConstraint, DatabaseUnavailable, isBeingRebuilt } from "#postgres/errors.ts";
import type { Regions } from "#regional-db/regions.ts";
import { dropClaim } from "./claims.queries.ts";

/** How long a claim holds its names while nobody has decided, in seconds; longer than any decision takes. */
const LEASE_SECONDS = 30;
// More tries after a claim that stood in the way, or our own, turned out to be dropped.
const TRIES = 3;

export type NameKind = "handle" | "email";

// The home region holds its people's names unique as well, should the directory have lost one.
const HOME_CONSTRAINTS: ReadonlyMap<string | undefined, NameKind> = new Map([
  ["users_handle_key", "handle"],
  ["users_email_key", "email"],
]);

/** The names are held, by somebody else or by the person who wants them. */
export class NamesTaken extends Error {
  readonly kinds: ReadonlySet<NameKind>;
  /** Whether all that is in the way is the person's own already. */
  readonly isOwn: boolean;

  constructor(kinds: Iterable<NameKind>, isOwn = false) {
    const set = new Set(kinds);
    super(`taken: ${[...set].join(", ")}`);
    this.kinds = set;
    this.isOwn = isOwn;
  }
}

/** What the home region decided on a claim, with the number it gave to the change if it kept the claim. */
export interface Fate {
  fate: string;
  change_number: number | null;
}

/** Names that one person wants at once: all of them or none. */
export interface Claim {
  userId: string;
  homeRegion: string;
  handle?: string;
  emailDigests?: string[];
}

interface Obstacle {
  kind: string;
  claim_id: string | null;
  user_id: string;
  home_region: string | null;
  lease_expired: boolean;
}

/**
 * Takes names by reserve, decide, settle: the directory reserves them, the home region decides, and a
 * job of the home region settles. No transaction spans the two; the one row in `claim_fates` decides.
 */
export class Claims {
  readonly #directory: GlobalDatabase;
  readonly #regions: Regions;

  constructor(directory: GlobalDatabase, regions: Regions) {
    this.#directory = directory;
    this.#regions = regions;
  }

  /**
   * Reserves the names and runs `decide`, which must in one statement or transaction of the home region
   * insert the fate `kept` with the number of the change for the claim, write the data, and add the job that
   * settles the claim. It answers undefined where it decided nothing; then the names are given back.
   * Throws NamesTaken, DatabaseUnavailable, and what `decide` throws.
   */
  async take<T>(claim: Claim, decide: (claimId: string) => Promise<T | undefined>): Promise<T | undefined> {
    for (let attempt = 1; ; attempt++) {
      const isLast = attempt === TRIES;
      const claimId = uuidv7();
      const obstacles = await this.#reserve(claimId, claim);
      if (obstacles.length > 0) {
        // The person's own requests are in each other's way: nobody else has the names, so try later.
        if (isLast && obstacles.every((obstacle) => isOwnClaim(obstacle, claim.userId))) {
          throw new DatabaseUnavailable(undefined, namesTaken(obstacles, claim.userId));
        }
        if (isLast || !(await this.#clear(obstacles, claim.userId))) {
          throw namesTaken(obstacles, claim.userId);
        }
        continue;
      }
      try {
        const decided = await decide(claimId);
        if (decided === undefined) await this.tryToRecover(claimId, claim.homeRegion);
        return decided;
      } catch (error) {
        const constraint = brokenConstraint(error);
        // Dropped meanwhile: the lease ran out and somebody recovered the claim. It may be tried anew.
        if (constraint === "claim_fates_pkey") {
          if (!isLast) continue;
          throw new DatabaseUnavailable(undefined, error);
        }
        // Without an answer nobody knows whether it was decided; the recovery job asks the home region.
        if (!(error instanceof DatabaseUnavailable)) await this.tryToRecover(claimId, claim.homeRegion);
        const held = HOME_CONSTRAINTS.get(constraint);
        throw held === undefined ? error : new NamesTaken([held]);
      }
    }
  }

  /**
   * Ends a claim that nobody is going to decide: drops it in its home region unless a fate stands there,
   * and settles it by the fate that stands. Anybody may do so at any time; a late decision then fails.
   * Throws DatabaseUnavailable.
   */
  async recover(claimId: string, homeRegion: string): Promise<void> {
    const home = this.#regions.find(homeRegion);
    if (home === undefined) throw new Error(`claim ${claimId} names a region that is not configured`);
    const [row] = await dropClaim.run({ claimId }, home);
    // No row: another fate was inserted in the same instant; it is there to be read now.
    const fate = row ?? (await dropClaim.run({ claimId }, home))[0];
    if (fate !== undefined) await this.settle(claimId, fate);
  }

  /** Ends every claim of a person, by `recover`. Throws DatabaseUnavailable. */
  async recoverPerson(userId: string): Promise<void> {
    const claims = await findClaimsOfPerson.run({ userId }, this.#directory);
    for (const { claim_id, home_region } of claims) await this.recover(claim_id, home_region);
  }

  /** Makes the directory agree with the fate of a claim; again and again if need be. Throws DatabaseUnavailable. */
  async settle(claimId: string, { fate, change_number }: Fate): Promise<void> {
    await settleClaim.run({ claimId, fate, changeNumber: change_number }, this.#directory);
  }

  async #reserve(claimId: string, claim: Claim): Promise<Obstacle[]> {
    const handles = claim.handle === undefined ? [] : [claim.handle];
    const digests = claim.emailDigests ?? [];
    const reservation = reserveNames.run(
      {
        claimId,
        userId: claim.userId,
        homeRegion: claim.homeRegion,
        leaseSeconds: LEASE_SECONDS,
        kinds: [...handles.map(() => "handle"), ...digests.map(() => "email")],
        names: [...handles, ...digests],
      },
      this.#directory,
    );
    return reservation.catch((error: unknown) => {
      throw isBeingRebuilt(error) ? new DatabaseUnavailable(undefined, error) : error;
    });
  }

  /**
   * Ends the claims in the way that are past their lease, or that the same person left behind. A name that
   * is active for that person may be one they have given up by a claim that is not settled yet.
   * Answers whether that may have freed every name.
   */
  async #clear(obstacles: Obstacle[], userId: string): Promise<boolean> {
    const claims = new Map<string, string>();
    for (const { claim_id, home_region, lease_expired, user_id } of obstacles) {
      const isOwn = user_id === userId;
      if (claim_id === null && isOwn) continue;
      if (claim_id === null || home_region === null || !(lease_expired || isOwn)) return false;
      claims.set(claim_id, home_region);
    }
    if (obstacles.some(({ claim_id }) => claim_id === null)) {
      // None left means that it was settled in this moment, or that the person has the name after all.
      const unsettled = await findClaimsOfPerson.run({ userId }, this.#directory);
      for (const { claim_id, home_region } of unsettled) claims.set(claim_id, home_region);
    }
    for (const [claimId, homeRegion] of claims) await this.recover(claimId, homeRegion);
    return true;
  }

  /** Ends a claim like `recover`, unless that takes a database that is away: the recovery job does it then. */
  async tryToRecover(claimId: string, homeRegion: string): Promise<void> {
    try {
      await this.recover(claimId, homeRegion);
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable)) throw error;
    }
  }
}

function isOwnClaim({ claim_id, user_id }: Obstacle, userId: string): boolean {
  return claim_id !== null && user_id === userId;
}

function namesTaken(obstacles: Obstacle[], userId: string): NamesTaken {
  return new NamesTaken(
    obstacles.map(({ kind }) => kind as NameKind),
    obstacles.every(({ claim_id, user_id }) => claim_id === null && user_id === userId),
  );
}
