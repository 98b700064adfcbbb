/** Types generated for queries found in "api-server/src/jobs/queue.sql" */
import { RegionalQuery as PreparedQuery } from "#regional-db/regional-query.ts";

/** 'ReleaseStuckJobs' parameters type */
export type IReleaseStuckJobsParams = void;

/** 'ReleaseStuckJobs' return type */
export interface IReleaseStuckJobsResult {
  released: string | null;
}

/** 'ReleaseStuckJobs' query type */
export interface IReleaseStuckJobsQuery {
  params: IReleaseStuckJobsParams;
  result: IReleaseStuckJobsResult;
}

const releaseStuckJobsIR: any = {"usedParamSet":{},"params":[],"statement":"-- A job that was begun this long ago has lost its worker: none here takes a minute. The queue itself would\n-- keep it locked for hours. Whoever runs a job twice by this does it no harm.\nselect graphile_worker.force_unlock_workers(array_agg(distinct locked_by))::text as released\nfrom graphile_worker.jobs\nwhere locked_at < now() - interval '5 minutes'\nhaving count(*) > 0"};

/**
 * Query generated from SQL:
 * ```
 * -- A job that was begun this long ago has lost its worker: none here takes a minute. The queue itself would
 * -- keep it locked for hours. Whoever runs a job twice by this does it no harm.
 * select graphile_worker.force_unlock_workers(array_agg(distinct locked_by))::text as released
 * from graphile_worker.jobs
 * where locked_at < now() - interval '5 minutes'
 * having count(*) > 0
 * ```
 */
export const releaseStuckJobs = new PreparedQuery<IReleaseStuckJobsParams,IReleaseStuckJobsResult>(releaseStuckJobsIR);


