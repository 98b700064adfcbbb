import { Type } from "typebox";
import { type Job, job } from "#jobs/job.ts";
import type { RegionalDatabase } from "#regional-db/regional-database.ts";
import { deleteExpiredLimits } from "./limits.queries.ts";

/** The job that forgets what was counted for a time that is over. */
export function forgetExpiredLimitsJob(own: RegionalDatabase): Job {
  return job("forget-expired-limits", Type.Unknown(), async () => {
    await deleteExpiredLimits.run(undefined, own);
  });
}
