/* @name startSignUp */
with pending as (
  insert into pending_signups (user_id, email, locale, expires_at)
  values (:userId!, :email!, :locale, now() + make_interval(hours => :hours!))
  returning user_id
)
select
  graphile_worker.add_job('send-sign-up-mail', json_build_object('user_id', user_id))
    is not null as "queued!"
from pending;

/* @name findPendingSignUp */
select email, locale
from pending_signups
where user_id = :userId! and expires_at > now();

/* @name decideSignUp */
-- The one decision of a sign-up: all of it, or nothing where the pending sign-up is spent, or an error
-- where the claim was dropped meanwhile (the fate is there) or a name is held here after all.
with spent as (
  delete from pending_signups
  where user_id = :userId! and expires_at > now()
  returning user_id, email, locale
),
fate as (
  insert into claim_fates (claim_id, fate, change_number)
  select :claimId!, 'kept', 1 from spent
  returning claim_id, change_number
),
person as (
  insert into users (user_id, handle, email, locale)
  select spent.user_id, :handle!, spent.email, spent.locale
  from spent, fate
  returning user_id, handle, email, locale, theme, time_zone, created_at
),
credential as (
  insert into credentials (user_id, password_hash)
  select user_id, :passwordHash! from person
  returning user_id
),
profile as (
  insert into profiles (user_id, display_name)
  select user_id, :displayName! from person
  returning display_name, own_parts(profiles) as parts, version
),
session as (
  insert into sessions (session_id, user_id, secret_hash, ip, user_agent, expires_at)
  select :sessionId!, user_id, :secretHash!, :ip::inet, :userAgent, now() + make_interval(days => :sessionDays!)
  from person
  returning session_id, expires_at
),
device as (
  insert into known_devices (user_id, secret_hash, user_agent)
  select user_id, :deviceHash::bytea, :userAgent from person where :deviceHash::bytea is not null
),
audit as (
  insert into audit_events (user_id, kind, ip, user_agent)
  select user_id, 'signed-up', :ip::inet, :userAgent from person
  returning event_id
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
  profile.parts as "parts!",
  profile.version,
  session.session_id,
  session.expires_at,
  graphile_worker.add_job(
    'settle-claim', json_build_object('claim_id', fate.claim_id, 'change_number', fate.change_number)
  ) is not null as "settling!"
from person, profile, session, fate, credential, audit;

/* @name deleteExpiredSignUps */
delete from pending_signups where expires_at <= now();

/* @name keepPendingSignUp */
-- The time to answer a mail begins when the mail is sent, however long that had to wait.
update pending_signups
set expires_at = now() + make_interval(hours => :hours!)
where user_id = :userId!
returning email, locale;

/* @name deletePendingSignUp */
delete from pending_signups where user_id = :userId!;
