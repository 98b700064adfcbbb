import { Type } from "typebox";
import { type Job, job } from "#jobs/job.ts";
import { MIN_AGE, type UpkeepContext, type VerifyReport } from "./report.ts";
import { verify } from "./verify.ts";

/** The job that holds this server's own region against the directory, and puts right what differs. */
export function verifyDirectoryJob(context: UpkeepContext, record: (report: VerifyReport) => void): Job {
  return job("verify-directory", Type.Unknown(), async () => {
    try {
      const options = { repair: true, force: false, minAge: MIN_AGE };
      record(await verify(context, [context.regions.own], options));
    } catch (error) {
      // The server stops. The next day's run begins anew.
      if (!context.signal?.aborted) throw error;
    }
  });
}
