/* @name releaseStuckJobs */
-- A job that was begun this long ago has lost its worker: none here takes a minute. The queue itself would
-- keep it locked for hours. Whoever runs a job twice by this does it no harm.
select graphile_worker.force_unlock_workers(array_agg(distinct locked_by))::text as released
from graphile_worker.jobs
where locked_at < now() - interval '5 minutes'
having count(*) > 0;
