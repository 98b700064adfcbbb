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
    work = coalesce(:work::jsonb, profiles.work),
    education = coalesce(:education::jsonb, profiles.education),
    links = coalesce(:links::jsonb, profiles.links),
    languages = coalesce(:languages::jsonb, profiles.languages),
    contacts = coalesce(:contacts::jsonb, profiles.contacts),
    -- Null for all of it, as for a member, is the default again.
    visibility = case
      when :setsVisibility! then jsonb_strip_nulls(coalesce(profiles.visibility || :visibility::jsonb, '{}'))
      else profiles.visibility
    end,
    search_engines = coalesce(:searchEngines, profiles.search_engines),
    version = profiles.version + 1,
    updated_at = now()
  from current_session
  where profiles.user_id = current_session.user_id
    and (:version::int is null or profiles.version = :version::int)
  returning profiles.*, own_parts(profiles) as parts
),
audit as (
  insert into audit_events (user_id, kind, ip, user_agent)
  select user_id, 'profile-changed', :ip::inet, :userAgent from changed
)
select
  users.user_id,
  users.handle,
  users.email,
  users.locale,
  users.theme,
  users.time_zone,
  users.created_at,
  changed.user_id is not null as "is_changed!",
  changed.display_name,
  changed.headline,
  changed.bio,
  changed.location,
  changed.website,
  changed.avatar_version,
  changed.parts as "parts!",
  changed.version
from current_session
join users on users.user_id = current_session.user_id
left join changed on true;

/* @name findPublicProfile */
-- What everybody sees and, if that is wanted, what signed-in people see: whether the one who asks is among them is being
-- found out in this moment, maybe elsewhere. What nobody is to see stays here.
select
  users.handle,
  profiles.display_name,
  profiles.search_engines,
  profiles.version,
  seen_parts(profiles, '{everyone}') as "for_everyone!",
  case when :wantsMore! then seen_parts(profiles, '{everyone,signed-in}') end as for_signed_in
from users
join profiles on profiles.user_id = users.user_id
where users.handle = :handle!;
