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

const releaseStuckJobsText = {"text":"-- A job that was begun this long ago has lost its worker: none here takes a minute. The queue itself would\n-- keep it locked for hours. Whoever runs a job twice by this does it no harm.\nselect graphile_worker.force_unlock_workers(array_agg(distinct locked_by))::text as released\nfrom graphile_worker.jobs\nwhere locked_at < now() - interval '5 minutes'\nhaving count(*) > 0","parameters":[]};

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
export const releaseStuckJobs = new PreparedQuery<IReleaseStuckJobsParams,IReleaseStuckJobsResult>(releaseStuckJobsText);


/** 'CountJobs' parameters type */
export type ICountJobsParams = void;

/** 'CountJobs' return type */
export interface ICountJobsResult {
  exhausted: number;
  failed: number;
  overdue_seconds: number;
  running: number;
  task: string;
  waiting: number;
}

/** 'CountJobs' query type */
export interface ICountJobsQuery {
  params: ICountJobsParams;
  result: ICountJobsResult;
}

const countJobsText = {"text":"-- Each job is in one of these. Nothing runs an exhausted one again; what the clock adds has one attempt only, and\n-- its next try is the next run.\nwith jobs as (\n  select\n    task_identifier as task,\n    case\n      when locked_at is not null then 'running'\n      when attempts >= max_attempts and max_attempts > 1 then 'exhausted'\n      when last_error is not null then 'failed'\n      else 'waiting'\n    end as state,\n    case when locked_at is null and attempts < max_attempts then run_at end as due_at\n  from graphile_worker.jobs\n)\nselect\n  task as \"task\",\n  (count(*) filter (where state = 'waiting'))::int as \"waiting\",\n  (count(*) filter (where state = 'running'))::int as \"running\",\n  (count(*) filter (where state = 'failed'))::int as \"failed\",\n  (count(*) filter (where state = 'exhausted'))::int as \"exhausted\",\n  -- How long a job that could be run has been left lying.\n  greatest(coalesce(extract(epoch from now() - min(due_at)), 0), 0)::float8 as \"overdue_seconds\"\nfrom jobs\ngroup by task","parameters":[]};

/**
 * Query generated from SQL:
 * ```
 * -- Each job is in one of these. Nothing runs an exhausted one again; what the clock adds has one attempt only, and
 * -- its next try is the next run.
 * with jobs as (
 *   select
 *     task_identifier as task,
 *     case
 *       when locked_at is not null then 'running'
 *       when attempts >= max_attempts and max_attempts > 1 then 'exhausted'
 *       when last_error is not null then 'failed'
 *       else 'waiting'
 *     end as state,
 *     case when locked_at is null and attempts < max_attempts then run_at end as due_at
 *   from graphile_worker.jobs
 * )
 * select
 *   task as "task!",
 *   (count(*) filter (where state = 'waiting'))::int as "waiting!",
 *   (count(*) filter (where state = 'running'))::int as "running!",
 *   (count(*) filter (where state = 'failed'))::int as "failed!",
 *   (count(*) filter (where state = 'exhausted'))::int as "exhausted!",
 *   -- How long a job that could be run has been left lying.
 *   greatest(coalesce(extract(epoch from now() - min(due_at)), 0), 0)::float8 as "overdue_seconds!"
 * from jobs
 * group by task
 * ```
 */
export const countJobs = new PreparedQuery<ICountJobsParams,ICountJobsResult>(countJobsText);


