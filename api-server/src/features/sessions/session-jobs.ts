import { Type } from "typebox";
import { type Job, job } from "#jobs/job.ts";
import { deleteUnusedDevices } from "#regional-db/devices.queries.ts";
import type { RegionalDatabase } from "#regional-db/regional-database.ts";
import { deleteExpiredSessions } from "./sessions.queries.ts";

/** The job that forgets sessions that have expired, and with them where they were used from, and old browsers. */
export function forgetExpiredSessionsJob(own: RegionalDatabase): Job {
  return job("forget-expired-sessions", Type.Unknown(), async () => {
    await deleteExpiredSessions.run(undefined, own);
    await deleteUnusedDevices.run(undefined, own);
  });
}
