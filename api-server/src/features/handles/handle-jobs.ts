import { Type } from "typebox";
import { type Job, job } from "#jobs/job.ts";
import type { RegionalDatabase } from "#regional-db/regional-database.ts";
import { deleteReleasedHandles } from "./change-handle.queries.ts";

/** The job that forgets handles that were given up and are free again. */
export function forgetReleasedHandlesJob(own: RegionalDatabase): Job {
  return job("forget-released-handles", Type.Unknown(), async () => {
    await deleteReleasedHandles.run(undefined, own);
  });
}
