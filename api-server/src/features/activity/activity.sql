/* @name listActivity */
with current_session as (
  select user_id from sessions where secret_hash = :secretHash! and expires_at > now()
)
select
  audit_events.event_id,
  audit_events.kind,
  audit_events.created_at,
  host(audit_events.ip) as ip,
  audit_events.user_agent,
  audit_events.details
from current_session
join audit_events on audit_events.user_id = current_session.user_id
where :before::uuid is null or audit_events.event_id < :before::uuid
order by audit_events.event_id desc
limit :limit!;

/* @name deleteOldActivity */
-- So many at a time, so that no statement takes long. What belongs to somebody who is moving goes with them, and from
-- there.
with old as (
  select audit_events.event_id
  from audit_events
  where audit_events.created_at < now() - make_interval(days => :days!)
    and not exists (
      select from users where users.user_id = audit_events.user_id and users.fenced_by is not null
    )
  order by audit_events.created_at
  limit :limit!
)
delete from audit_events
using old
where audit_events.event_id = old.event_id
returning audit_events.event_id;
