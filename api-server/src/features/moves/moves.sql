/* @name startMove */
-- Answers the move under way, if there is one, instead of a second one. No row either for who lost against a
-- request of their own in this moment: asked again, it finds the move of that one.
with current_session as (
  select users.user_id, users.email
  from sessions
  join users on users.user_id = sessions.user_id
  where sessions.secret_hash = :secretHash! and sessions.expires_at > now()
  for key share of users
),
under_way as (
  select moves.*
  from moves
  join current_session on current_session.user_id = moves.user_id
  where moves.status not in ('done', 'aborted')
),
started as (
  insert into moves (move_id, user_id, from_region, to_region, status)
  select :moveId!, user_id, :fromRegion!, :toRegion!, 'fencing'
  from current_session
  where not exists (select from under_way)
  on conflict do nothing
  returning *
),
audit as (
  insert into audit_events (user_id, kind, ip, user_agent, details)
  select
    user_id, 'move-asked-for', :ip::inet, :userAgent,
    jsonb_build_object('from', from_region, 'to', to_region)
  from started
  returning event_id
),
-- Without a job: one that was being sent when the move fences its row would be sent twice. It is sent at the move's
-- end, from wherever the person lives then.
notice as (
  insert into outgoing_mails (user_id, kind, address, details)
  select
    started.user_id, 'move-asked-for-notice', current_session.email,
    jsonb_strip_nulls(jsonb_build_object(
      'from', started.from_region, 'to', started.to_region,
      'at', now(), 'ip', host(:ip::inet), 'user_agent', :userAgent::text
    ))
  from started, current_session
  returning mail_id
),
queued as (
  select (graphile_worker.add_job('move-person', json_build_object('move_id', move_id))).id from started
),
standing as (
  select * from under_way
  union all
  select started.* from started, audit, notice, queued where queued.id > 0
)
select
  user_id as "user_id!",
  move_id,
  from_region,
  to_region,
  status,
  rows_total::int as rows_total,
  rows_copied::int as rows_copied,
  aborted_because,
  requested_at,
  finished_at
from standing;

/* @name findLatestMove */
select
  sessions.user_id,
  latest.move_id as "move_id?",
  latest.from_region as "from_region?",
  latest.to_region as "to_region?",
  latest.status as "status?",
  latest.rows_total::int as "rows_total?",
  latest.rows_copied::int as "rows_copied?",
  latest.aborted_because as "aborted_because?",
  latest.requested_at as "requested_at?",
  latest.finished_at as "finished_at?"
from sessions
left join lateral (
  select * from moves where moves.user_id = sessions.user_id order by requested_at desc limit 1
) as latest on true
where sessions.secret_hash = :secretHash! and sessions.expires_at > now();
