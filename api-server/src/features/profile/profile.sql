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

/* @name changeProfile */
-- Answers the profile as it is afterwards, and whether it changed: it does not where If-Match names
-- another version. No row: no living session.
with current_session as (
  select users.user_id
  from sessions
  join users on users.user_id = sessions.user_id
  where sessions.secret_hash = :secretHash! and sessions.expires_at > now()
  for key share of users
),
changed as (
  update profiles
  set
    display_name = coalesce(:displayName, profiles.display_name),
    headline = case when :setsHeadline! then :headline else profiles.headline end,
    bio = case when :setsBio! then :bio else profiles.bio end,
    location = case when :setsLocation! then :location else profiles.location end,
    website = case when :setsWebsite! then :website else profiles.website end,
    version = profiles.version + 1,
    updated_at = now()
  from current_session
  where profiles.user_id = current_session.user_id
    and (:version::int is null or profiles.version = :version::int)
  returning profiles.*
)
select
  users.user_id,
  users.handle,
  users.email,
  users.created_at,
  changed.user_id is not null as "is_changed!",
  changed.display_name,
  changed.headline,
  changed.bio,
  changed.location,
  changed.website,
  changed.avatar_version,
  changed.version
from current_session
join users on users.user_id = current_session.user_id
left join changed on true;

/* @name findPublicProfile */
select
  users.handle,
  profiles.display_name,
  profiles.headline,
  profiles.bio,
  profiles.location,
  profiles.website,
  profiles.avatar_version
from users
join profiles on profiles.user_id = users.user_id
where users.handle = :handle!;
