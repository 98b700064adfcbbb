import { Type } from "typebox";
import { type Job, job } from "#jobs/job.ts";
import type { RegionalDatabase } from "#regional-db/regional-database.ts";
import { deleteOldActivity } from "./activity.queries.ts";

const EVENTS_AT_ONCE = 5000;

/** The job that forgets what happened to accounts longer ago than `days`. */
export function forgetOldActivityJob(own: RegionalDatabase, days: number): Job {
  return job("forget-old-activity", Type.Unknown(), async () => {
    let deleted = EVENTS_AT_ONCE;
    while (deleted === EVENTS_AT_ONCE) {
      deleted = (await deleteOldActivity.run({ days, limit: EVENTS_AT_ONCE }, own)).length;
    }
  });
}
