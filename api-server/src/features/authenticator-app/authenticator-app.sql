/* @name startAuthenticatorApp */
-- One that was never confirmed makes room for the next.
with current_session as (
  select users.user_id
  from sessions
  join users on users.user_id = sessions.user_id
  where sessions.secret_hash = :secretHash! and sessions.expires_at > now()
  for key share of users
),
started as (
  insert into totp_factors (factor_id, user_id, sealed_secret)
  select :factorId!, user_id, :sealedSecret! from current_session where user_id = :userId!
  on conflict (user_id) do update
  set factor_id = excluded.factor_id, sealed_secret = excluded.sealed_secret, created_at = now()
  where totp_factors.confirmed_at is null
  returning factor_id
)
select exists (select from started) as "started!" from current_session;

/* @name findAuthenticatorApp */
select
  sessions.user_id,
  totp_factors.factor_id as "factor_id?",
  totp_factors.sealed_secret as "sealed_secret?",
  totp_factors.confirmed_at as "confirmed_at?"
from sessions
left join totp_factors on totp_factors.user_id = sessions.user_id
where sessions.secret_hash = :secretHash! and sessions.expires_at > now();

/* @name confirmAuthenticatorApp */
-- Once, however many send the code: it counts as used then, and never lets anybody in.
with current_session as (
  select users.user_id, users.email
  from sessions
  join users on users.user_id = sessions.user_id
  where sessions.secret_hash = :secretHash! and sessions.expires_at > now()
  for key share of users
),
confirmed as (
  update totp_factors
  set confirmed_at = now(), last_step = :step!
  from current_session
  where totp_factors.user_id = current_session.user_id
    and totp_factors.factor_id = :factorId!
    and totp_factors.confirmed_at is null
  returning totp_factors.user_id
),
spent as (
  delete from recovery_codes using confirmed where recovery_codes.user_id = confirmed.user_id
),
codes as (
  insert into recovery_codes (user_id, code_hash)
  select user_id, unnest(:codeHashes!::bytea[]) from confirmed
  returning code_id
),
audit as (
  insert into audit_events (user_id, kind, ip, user_agent)
  select user_id, 'authenticator-app-added', :ip::inet, :userAgent from confirmed
),
mail as (
  insert into outgoing_mails (user_id, kind, address, details)
  select confirmed.user_id, 'factor-added-notice', current_session.email, '{"factor": "authenticator-app"}'
  from confirmed, current_session
  returning user_id
)
select
  (select count(*)::int from codes) as "codes!",
  (
    select graphile_worker.add_job('send-mails', json_build_object('user_id', user_id)) is not null from mail
  ) as "queued?"
from current_session;

/* @name removeAuthenticatorApp */
with current_session as (
  select users.user_id, users.email
  from sessions
  join users on users.user_id = sessions.user_id
  where sessions.secret_hash = :secretHash! and sessions.expires_at > now()
  for key share of users
),
removed as (
  delete from totp_factors
  using current_session
  where totp_factors.user_id = current_session.user_id and totp_factors.confirmed_at is not null
  returning totp_factors.user_id
),
spent as (
  delete from recovery_codes using removed where recovery_codes.user_id = removed.user_id
),
audit as (
  insert into audit_events (user_id, kind, ip, user_agent)
  select user_id, 'authenticator-app-removed', :ip::inet, :userAgent from removed
),
mail as (
  insert into outgoing_mails (user_id, kind, address, details)
  select removed.user_id, 'factor-removed-notice', current_session.email, '{"factor": "authenticator-app"}'
  from removed, current_session
  returning user_id
)
select
  exists (select from removed) as "removed!",
  (
    select graphile_worker.add_job('send-mails', json_build_object('user_id', user_id)) is not null from mail
  ) as "queued?"
from current_session;

/* @name replaceRecoveryCodes */
-- The app's row gets another id, so that of two who replace the codes at once one finds no row: each would leave
-- the codes of the other.
with current_session as (
  select users.user_id
  from sessions
  join users on users.user_id = sessions.user_id
  where sessions.secret_hash = :secretHash! and sessions.expires_at > now()
  for key share of users
),
seen as (
  select totp_factors.user_id, totp_factors.factor_id
  from totp_factors
  join current_session on current_session.user_id = totp_factors.user_id
  where totp_factors.confirmed_at is not null
),
turned as (
  update totp_factors
  set factor_id = :factorId!
  from seen
  where totp_factors.user_id = seen.user_id and totp_factors.factor_id = seen.factor_id
  returning totp_factors.user_id
),
spent as (
  delete from recovery_codes using turned where recovery_codes.user_id = turned.user_id
),
codes as (
  insert into recovery_codes (user_id, code_hash)
  select user_id, unnest(:codeHashes!::bytea[]) from turned
  returning code_id
),
audit as (
  insert into audit_events (user_id, kind, ip, user_agent)
  select user_id, 'recovery-codes-made', :ip::inet, :userAgent from turned
)
select exists (select from seen) as "confirmed!", (select count(*)::int from codes) as "codes!"
from current_session;
