-- What servers may do with the queue. Its tables are made by graphile-worker's own migrations, which are not numbered
-- with ours, so this is run after them each time and changes nothing the second time.
grant usage on schema graphile_worker to vetchium_app;
revoke execute on all functions in schema graphile_worker from public;
grant execute on all functions in schema graphile_worker to vetchium_app;
grant select, insert, update, delete
  on graphile_worker._private_jobs, graphile_worker._private_job_queues
  to vetchium_app;
grant select, insert, update on graphile_worker._private_tasks, graphile_worker._private_known_crontabs to vetchium_app;
grant select on graphile_worker.jobs, graphile_worker.migrations to vetchium_app;

-- The queue turns row security on without a policy, which leaves nothing to anybody but the owner.
do $$
declare
  name text;
begin
  for name in
    select relname from pg_class
    where relnamespace = 'graphile_worker'::regnamespace and relrowsecurity
      and not exists (select from pg_policy where polrelid = pg_class.oid and polname = 'vetchium_app')
  loop
    execute format(
      'create policy vetchium_app on graphile_worker.%I to vetchium_app using (true) with check (true)', name
    );
  end loop;
end
$$;
