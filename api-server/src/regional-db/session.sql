/* @name findLivingSession */
select session_id from sessions where secret_hash = :secretHash! and expires_at > now();

/* @name findSessionOwner */
select
  users.user_id,
  users.handle,
  users.email,
  credentials.password_hash,
  sessions.proven_at > now() - make_interval(mins => :proofMinutes!) as "is_proven_lately!"
from sessions
join users on users.user_id = sessions.user_id
join credentials on credentials.user_id = sessions.user_id
where sessions.secret_hash = :secretHash! and sessions.expires_at > now();

/* @name findOwnProfile */
select
  users.user_id,
  users.handle,
  users.email,
  users.locale,
  users.theme,
  users.time_zone,
  users.created_at,
  profiles.display_name,
  profiles.headline,
  profiles.bio,
  profiles.location,
  profiles.website,
  profiles.avatar_version,
  own_parts(profiles) as "parts!",
  profiles.version,
  -- Once in a while is enough to tell a person when a device was last used.
  sessions.last_seen_at < now() - interval '5 minutes' as "is_to_be_seen!"
from sessions
join users on users.user_id = sessions.user_id
join profiles on profiles.user_id = sessions.user_id
where sessions.secret_hash = :secretHash! and sessions.expires_at > now();

/* @name markSessionSeen */
-- Who uses a session keeps it, up to its greatest age.
with person as (
  select users.user_id
  from sessions
  join users on users.user_id = sessions.user_id
  where sessions.secret_hash = :secretHash! and sessions.expires_at > now()
  for key share of users
)
update sessions
set
  last_seen_at = now(),
  expires_at = greatest(
    sessions.expires_at,
    least(now() + make_interval(days => :idleDays!), sessions.created_at + make_interval(days => :sessionDays!))
  )
from person
where sessions.secret_hash = :secretHash! and sessions.user_id = person.user_id;

/* @name findForwardedSession */
select to_region from forwarded_sessions where secret_hash = :secretHash! and expires_at > now();

/* @name deleteExpiredForwards */
delete from forwarded_sessions where expires_at <= now();

/* @name recordFailedProof */
with current_session as (
  select users.user_id
  from sessions
  join users on users.user_id = sessions.user_id
  where sessions.secret_hash = :secretHash! and sessions.expires_at > now()
  for key share of users
)
insert into audit_events (user_id, kind, ip, user_agent, details)
select user_id, 'proof-failed', :ip::inet, :userAgent, '{"by": "password"}' from current_session;
