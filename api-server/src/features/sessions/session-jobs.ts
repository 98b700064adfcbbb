import { Type } from "typebox";
import { type Job, job } from "#jobs/job.ts";
import type { RegionalDatabase } from "#regional-db/regional-database.ts";
import { deleteExpiredSessions } from "./sessions.queries.ts";

/** The job that forgets sessions that have expired, and with them where they were used from. */
export function forgetExpiredSessionsJob(own: RegionalDatabase): Job {
  return job("forget-expired-sessions", Type.Unknown(), async () => {
    await deleteExpiredSessions.run(undefined, own);
  });
}
