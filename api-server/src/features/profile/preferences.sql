/* @name changePreferences */
-- No row: no living session. The profile is the same as before, and so is its version.
with person as (
  update users
  set
    locale = case when :setsLocale! then :locale else users.locale end,
    theme = case when :setsTheme! then :theme else users.theme end,
    time_zone = case when :setsTimeZone! then :timeZone else users.time_zone end
  from sessions
  where sessions.secret_hash = :secretHash! and sessions.expires_at > now() and users.user_id = sessions.user_id
  returning
    users.user_id, users.handle, users.email, users.locale, users.theme, users.time_zone, users.created_at
)
select
  person.user_id,
  person.handle,
  person.email,
  person.locale,
  person.theme,
  person.time_zone,
  person.created_at,
  profiles.display_name,
  profiles.headline,
  profiles.bio,
  profiles.location,
  profiles.website,
  profiles.avatar_version,
  own_parts(profiles) as "parts!",
  profiles.version
from person
join profiles on profiles.user_id = person.user_id;
