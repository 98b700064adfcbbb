import { Type } from "typebox";
import type { RegionalDatabase } from "#regional-db/regional-database.ts";
import { type Job, job } from "./job.ts";
import { releaseStuckJobs } from "./queue.queries.ts";

/** The job that gives jobs whose worker died, or lost its database, to another worker. */
export function releaseStuckJobsJob(own: RegionalDatabase): Job {
  return job("release-stuck-jobs", Type.Unknown(), async () => {
    await releaseStuckJobs.run(undefined, own);
  });
}
