/* @name releaseStuckJobs */
-- A job that was begun this long ago has lost its worker: none here takes a minute. The queue itself would
-- keep it locked for hours. Whoever runs a job twice by this does it no harm.
select graphile_worker.force_unlock_workers(array_agg(distinct locked_by))::text as released
from graphile_worker.jobs
where locked_at < now() - interval '5 minutes'
having count(*) > 0;

/* @name countJobs */
-- Each job is in one of these. Nothing runs an exhausted one again; what the clock adds has one attempt only, and
-- its next try is the next run.
with jobs as (
  select
    task_identifier as task,
    case
      when locked_at is not null then 'running'
      when attempts >= max_attempts and max_attempts > 1 then 'exhausted'
      when last_error is not null then 'failed'
      else 'waiting'
    end as state,
    case when locked_at is null and attempts < max_attempts then run_at end as due_at
  from graphile_worker.jobs
)
select
  task as "task!",
  (count(*) filter (where state = 'waiting'))::int as "waiting!",
  (count(*) filter (where state = 'running'))::int as "running!",
  (count(*) filter (where state = 'failed'))::int as "failed!",
  (count(*) filter (where state = 'exhausted'))::int as "exhausted!",
  -- How long a job that could be run has been left lying.
  greatest(coalesce(extract(epoch from now() - min(due_at)), 0), 0)::float8 as "overdue_seconds!"
from jobs
group by task;
