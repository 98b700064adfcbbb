import { Type } from "typebox";
import { inTurn } from "#jobs/in-turn.ts";
import { type Job, job } from "#jobs/job.ts";
import type { Regions } from "#regional-db/regions.ts";
import { deleteExpiredForwards } from "#regional-db/session.queries.ts";
import { deleteOldArrivals, deleteOldDepartures, findStalledMoves } from "./moves.queries.ts";
import type { Moves } from "./moves.ts";

/** A move without a step for this long, in seconds, has lost whoever carried it out. */
const STALLED_AFTER = 30;
const MOVES_AT_ONCE = 100;

/** The job that carries out a move away from this region. */
export function movePersonJob(regions: Regions, moves: Moves): Job {
  return job("move-person", Type.Object({ move_id: Type.String({ format: "uuid" }) }), (payload) =>
    moves.run(regions.own, payload.move_id),
  );
}

/** The job that carries on moves whose server died on the way. */
export function resumeMovesJob(regions: Regions, moves: Moves): Job {
  return job("resume-moves", Type.Unknown(), async () => {
    const stalled = await findStalledMoves.run(
      { region: regions.own.region, seconds: STALLED_AFTER, limit: MOVES_AT_ONCE },
      regions.own,
    );
    await inTurn(stalled, "some moves could not be carried on", async ({ move_id, from_region }) => {
      const source = regions.find(from_region);
      if (source !== undefined) await moves.run(source, move_id);
    });
  });
}

/** The job that forgets what leads nowhere any more: sessions that have expired, moves long over. */
export function forgetOldMovesJob({ own }: Regions): Job {
  return job("forget-old-moves", Type.Unknown(), async () => {
    await deleteExpiredForwards.run(undefined, own);
    await deleteOldArrivals.run(undefined, own);
    await deleteOldDepartures.run(undefined, own);
  });
}
