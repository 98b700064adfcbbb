/* @name findOwnPasskey */
select
  sessions.user_id,
  passkeys.passkey_id as "passkey_id?",
  passkeys.credential_id as "credential_id?",
  passkeys.public_key as "public_key?",
  passkeys.sign_count as "sign_count?",
  passkeys.transports as "transports?"
from sessions
left join passkeys
  on passkeys.user_id = sessions.user_id and passkeys.credential_id = :credentialId!
where sessions.secret_hash = :secretHash! and sessions.expires_at > now();

/* @name proveByPasskey */
-- As at signing in, a challenge counts once.
with current_session as (
  select sessions.session_id, users.user_id
  from sessions
  join users on users.user_id = sessions.user_id
  where sessions.secret_hash = :secretHash! and sessions.expires_at > now()
  for key share of users
),
used as (
  update passkeys
  set sign_count = :signCount!, is_backed_up = :isBackedUp!, last_challenge_at = :challengeAt!,
    last_used_at = now()
  from current_session
  where passkeys.passkey_id = :passkeyId!
    and passkeys.user_id = current_session.user_id
    and (passkeys.last_challenge_at is null or passkeys.last_challenge_at < :challengeAt!)
    and (passkeys.sign_count < :signCount! or (passkeys.sign_count = 0 and :signCount! = 0))
  returning current_session.session_id
),
proven as (
  update sessions
  set proven_at = now()
  from used
  where sessions.session_id = used.session_id
  returning sessions.user_id
),
audit as (
  insert into audit_events (user_id, kind, ip, user_agent, details)
  select user_id, 'proof-given', :ip::inet, :userAgent, '{"by": "passkey"}' from proven
)
select exists (select from proven) as "proven!" from current_session;
