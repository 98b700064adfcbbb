/* @name decideHandle */
-- The one decision of a change of handle: all of it, or nothing without a living session, or an error
-- where the claim was dropped meanwhile (the fate is there) or the handle is held here after all.
with current_session as (
  select user_id from sessions where secret_hash = :secretHash! and expires_at > now()
),
former as (
  select users.user_id, users.handle
  from users
  join current_session on current_session.user_id = users.user_id
  for update of users
),
person as (
  update users
  set handle = :handle!, change_number = users.change_number + 1, changed_at = now()
  from former
  where users.user_id = former.user_id
  returning
    users.user_id, users.handle, users.email, users.locale, users.theme, users.time_zone, users.created_at,
    users.change_number
),
fate as (
  insert into claim_fates (claim_id, fate, change_number)
  select :claimId!, 'kept', change_number from person
  returning claim_id, change_number
),
released as (
  insert into released_handles (handle, user_id)
  select handle, user_id from former
  returning released_id
),
taken_back as (
  delete from released_handles
  using person
  where released_handles.handle = person.handle
  returning released_handles.released_id
),
profile as (
  update profiles
  set version = profiles.version + 1, updated_at = now()
  from person
  where profiles.user_id = person.user_id
  returning profiles.*, own_parts(profiles) as parts
),
audit as (
  insert into audit_events (user_id, kind, ip, user_agent)
  select user_id, 'handle-changed', :ip::inet, :userAgent from person
  returning event_id
),
notice as (
  insert into outgoing_mails (user_id, kind, address, details)
  select
    user_id, 'handle-changed-notice', email,
    jsonb_strip_nulls(jsonb_build_object(
      'handle', handle, 'at', now(), 'ip', host(:ip::inet), 'user_agent', :userAgent::text
    ))
  from person
  returning mail_id
)
select
  person.user_id,
  person.handle,
  person.email,
  person.locale,
  person.theme,
  person.time_zone,
  person.created_at,
  profile.display_name,
  profile.headline,
  profile.bio,
  profile.location,
  profile.website,
  profile.avatar_version,
  profile.parts as "parts!",
  profile.version,
  graphile_worker.add_job(
    'settle-claim', json_build_object('claim_id', fate.claim_id, 'change_number', fate.change_number)
  ) is not null as "settling!",
  graphile_worker.add_job('send-mails', json_build_object('user_id', person.user_id))
    is not null as "notifying!"
from person, fate, released, profile, audit, notice;

/* @name deleteReleasedHandles */
delete from released_handles
where quarantined_until < now()
  and not exists (
    select from users where users.user_id = released_handles.user_id and fenced_by is not null
  );
