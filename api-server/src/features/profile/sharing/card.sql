/* @name findCard */
-- What everybody sees of a person, as a picture shows it.
select
  users.handle,
  users.locale,
  profiles.display_name,
  profiles.search_engines,
  profiles.version,
  seen_parts(profiles, '{everyone}') ->> 'headline' as headline,
  case when is_seen_by(profiles.visibility, 'avatar', '{everyone}') then avatars.picture end as "picture?"
from users
join profiles on profiles.user_id = users.user_id
left join avatars on avatars.user_id = users.user_id
where users.handle = :handle!;
