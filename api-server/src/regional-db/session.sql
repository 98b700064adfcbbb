/* @name findLivingSession */
select session_id from sessions where secret_hash = :secretHash! and expires_at > now();

/* @name findSessionOwner */
select users.user_id, users.handle, users.email, credentials.password_hash
from sessions
join users on users.user_id = sessions.user_id
join credentials on credentials.user_id = sessions.user_id
where sessions.secret_hash = :secretHash! and sessions.expires_at > now();

/* @name findOwnProfile */
with current_session as (
  select session_id, user_id, last_seen_at
  from sessions
  where secret_hash = :secretHash! and expires_at > now()
),
due as (
  -- Once in a while is enough to tell a person when a device was last used.
  select current_session.session_id
  from current_session
  join users on users.user_id = current_session.user_id
  where current_session.last_seen_at < now() - interval '5 minutes'
  for key share of users
),
seen as (
  update sessions set last_seen_at = now()
  from due
  where sessions.session_id = due.session_id
)
select
  users.user_id,
  users.handle,
  users.email,
  users.created_at,
  profiles.display_name,
  profiles.headline,
  profiles.bio,
  profiles.location,
  profiles.website,
  profiles.avatar_version,
  profiles.version
from current_session
join users on users.user_id = current_session.user_id
join profiles on profiles.user_id = current_session.user_id;

/* @name findForwardedSession */
select to_region from forwarded_sessions where secret_hash = :secretHash! and expires_at > now();

/* @name deleteExpiredForwards */
delete from forwarded_sessions where expires_at <= now();
