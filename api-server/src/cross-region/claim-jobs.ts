import { Type } from "typebox";
import { findOverdueClaims, forgetFreeNames } from "#global-db/directory.queries.ts";
import type { GlobalDatabase } from "#global-db/global-database.ts";
import { inTurn } from "#jobs/in-turn.ts";
import { type Job, job } from "#jobs/job.ts";
import type { Regions } from "#regional-db/regions.ts";
import type { Claims } from "./claims.ts";

const OVERDUE_AT_ONCE = 100;

const Decided = Type.Object({ claim_id: Type.String({ format: "uuid" }), change_number: Type.Integer() });

/** The job that tells the directory of a claim that this region kept. */
export function settleClaimJob(claims: Claims): Job {
  return job("settle-claim", Decided, ({ claim_id, change_number }) =>
    claims.settle(claim_id, { fate: "kept", change_number }),
  );
}

/** The job that ends claims whose lease is over: their server died, or lost its database, on the way. */
export function recoverClaimsJob(directory: GlobalDatabase, regions: Regions, claims: Claims): Job {
  return job("recover-claims", Type.Unknown(), async () => {
    const overdue = await findOverdueClaims.run(
      { ownRegion: regions.own.region, limit: OVERDUE_AT_ONCE },
      directory,
    );
    await inTurn(overdue, "some claims could not be recovered", ({ claim_id, home_region }) =>
      claims.tryToRecover(claim_id, home_region),
    );
  });
}

/** The job that forgets handles which are free again: they need no row to be. */
export function forgetFreeHandlesJob(directory: GlobalDatabase): Job {
  return job("forget-free-handles", Type.Unknown(), async () => {
    await forgetFreeNames.run(undefined, directory);
  });
}
