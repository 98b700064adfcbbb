/* @name findPasskey */
-- By the person as well, whom the passkey itself names: a credential's id is whatever a device says it is.
select
  passkeys.passkey_id,
  passkeys.credential_id,
  passkeys.public_key,
  passkeys.sign_count,
  passkeys.transports,
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
  profiles.version
from passkeys
join users on users.user_id = passkeys.user_id
join profiles on profiles.user_id = passkeys.user_id
where passkeys.credential_id = :credentialId! and passkeys.user_id = :userId!;

/* @name createPasskeySession */
-- A challenge counts once, and none that is older than one that counted: of two who send one at once, the later
-- waits for the row and finds it taken. No row: the person is not at home here any more.
with person as (
  select user_id from users where user_id = :userId! for key share
),
used as (
  update passkeys
  set sign_count = :signCount!, is_backed_up = :isBackedUp!, last_challenge_at = :challengeAt!,
    last_used_at = now()
  from person
  where passkeys.passkey_id = :passkeyId!
    and passkeys.user_id = person.user_id
    and (passkeys.last_challenge_at is null or passkeys.last_challenge_at < :challengeAt!)
    -- Many count nothing and say 0; one that counts and does not go up has been copied (WebAuthn, 6.1.1).
    and (passkeys.sign_count < :signCount! or (passkeys.sign_count = 0 and :signCount! = 0))
  returning passkeys.user_id
),
session as (
  insert into sessions (session_id, user_id, secret_hash, ip, user_agent, expires_at)
  select :sessionId!, user_id, :secretHash!, :ip::inet, :userAgent, now() + make_interval(days => :sessionDays!)
  from used
  returning session_id, user_id, expires_at
),
audit as (
  insert into audit_events (user_id, kind, ip, user_agent, details)
  select user_id, 'signed-in', :ip::inet, :userAgent, '{"with": "passkey"}' from session
)
select session.session_id as "session_id?", session.expires_at as "expires_at?"
from person
left join session on true;
