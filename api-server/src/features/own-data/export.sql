/* @name recordExport */
with current_session as (
  select users.user_id, users.email
  from sessions
  join users on users.user_id = sessions.user_id
  where sessions.secret_hash = :secretHash! and sessions.expires_at > now()
  for key share of users
),
audit as (
  insert into audit_events (user_id, kind, ip, user_agent)
  select user_id, 'data-exported', :ip::inet, :userAgent from current_session
  returning event_id
),
notice as (
  insert into outgoing_mails (user_id, kind, address, details)
  select
    user_id, 'data-exported-notice', email,
    jsonb_strip_nulls(jsonb_build_object('at', now(), 'ip', host(:ip::inet), 'user_agent', :userAgent::text))
  from current_session
  returning mail_id
)
select
  current_session.user_id,
  graphile_worker.add_job('send-mails', json_build_object('user_id', current_session.user_id))
    is not null as "notifying!"
from current_session, audit, notice;
