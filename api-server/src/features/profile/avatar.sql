/* @name putAvatar */
with current_session as (
  select users.user_id
  from sessions
  join users on users.user_id = sessions.user_id
  where sessions.secret_hash = :secretHash! and sessions.expires_at > now()
  for key share of users
),
picture as (
  insert into avatars (user_id, picture)
  select user_id, :picture! from current_session
  on conflict (user_id) do update set picture = excluded.picture, updated_at = now()
  returning user_id
),
changed as (
  update profiles
  set avatar_version = :avatarVersion!, version = profiles.version + 1, updated_at = now()
  from picture
  where profiles.user_id = picture.user_id
  returning profiles.*, own_parts(profiles) as parts
),
audit as (
  insert into audit_events (user_id, kind, ip, user_agent)
  select user_id, 'picture-changed', :ip::inet, :userAgent from changed
)
select
  users.user_id,
  users.handle,
  users.email,
  users.locale,
  users.theme,
  users.time_zone,
  users.created_at,
  changed.display_name,
  changed.headline,
  changed.bio,
  changed.location,
  changed.website,
  changed.avatar_version,
  changed.parts as "parts!",
  changed.version
from changed
join users on users.user_id = changed.user_id;

/* @name deleteAvatar */
with current_session as (
  select users.user_id
  from sessions
  join users on users.user_id = sessions.user_id
  where sessions.secret_hash = :secretHash! and sessions.expires_at > now()
  for key share of users
),
gone as (
  delete from avatars using current_session
  where avatars.user_id = current_session.user_id
  returning avatars.user_id
),
changed as (
  update profiles
  set avatar_version = null, version = profiles.version + 1, updated_at = now()
  from gone
  where profiles.user_id = gone.user_id
  returning profiles.user_id
),
audit as (
  insert into audit_events (user_id, kind, ip, user_agent)
  select user_id, 'picture-removed', :ip::inet, :userAgent from changed
)
select current_session.user_id, exists (select from changed) as "removed!" from current_session;

/* @name findAvatar */
select
  avatars.picture,
  profiles.avatar_version as "avatar_version!",
  profiles.search_engines,
  is_seen_by(profiles.visibility, 'avatar', '{everyone}') as "is_for_everyone!"
from users
join profiles on profiles.user_id = users.user_id
join avatars on avatars.user_id = users.user_id
where users.handle = :handle!
  and is_seen_by(
    profiles.visibility, 'avatar', case when :wantsMore! then '{everyone,signed-in}' else '{everyone}' end::text[]
  );
