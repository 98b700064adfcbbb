/* @name recordProof */
-- The holder of the session has proven who they are. The event is written first of all: it is refused while the
-- person moves, when an update of their session would be left out in silence.
with current_session as (
  select sessions.session_id, users.user_id
  from sessions
  join users on users.user_id = sessions.user_id
  where sessions.secret_hash = :secretHash! and sessions.expires_at > now()
  for key share of users
),
audit as (
  insert into audit_events (user_id, kind, ip, user_agent, details)
  select user_id, 'proof-given', :ip::inet, :userAgent, '{"by": "password"}' from current_session
  returning event_id
),
proven as (
  update sessions
  set proven_at = now()
  from current_session
  where sessions.session_id = current_session.session_id
  returning sessions.user_id
)
select proven.user_id from proven, audit;

/* @name findProof */
select
  greatest(
    0, extract(epoch from proven_at + make_interval(mins => :proofMinutes!) - now())
  )::int as "seconds_left!"
from sessions
where secret_hash = :secretHash! and expires_at > now();
