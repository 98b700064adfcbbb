/* @name createSessionByAppCode */
-- No code lets in twice, and none that is older than one that did: of two who send one at once, the later waits
-- for the row and finds it taken. No row: the person is not at home here any more, or has another password than the
-- one that was verified, as with createSession.
with person as (
  select users.user_id
  from users
  join credentials on credentials.user_id = users.user_id
  where users.user_id = :userId! and credentials.password_hash = :verified!
  for key share of users
  for share of credentials
),
used as (
  update totp_factors
  set last_step = :step!
  from person
  where totp_factors.user_id = person.user_id
    and totp_factors.factor_id = :factorId!
    and totp_factors.confirmed_at is not null
    and (totp_factors.last_step is null or totp_factors.last_step < :step!)
  returning totp_factors.user_id
),
session as (
  insert into sessions (session_id, user_id, secret_hash, ip, user_agent, expires_at)
  select :sessionId!, user_id, :secretHash!, :ip::inet, :userAgent, now() + make_interval(days => :sessionDays!)
  from used
  returning session_id, user_id, expires_at
),
audit as (
  insert into audit_events (user_id, kind, ip, user_agent, details)
  select user_id, 'signed-in', :ip::inet, :userAgent, '{"with": "authenticator-app"}' from session
)
select session.session_id as "session_id?", session.expires_at as "expires_at?"
from person
left join session on true;

/* @name createSessionByRecoveryCode */
-- As with an app's code, and the person is told: it is the way in of whoever has lost their app.
with person as (
  select users.user_id, users.email
  from users
  join credentials on credentials.user_id = users.user_id
  where users.user_id = :userId! and credentials.password_hash = :verified!
  for key share of users
  for share of credentials
),
factor as (
  select totp_factors.user_id
  from totp_factors
  join person on person.user_id = totp_factors.user_id
  where totp_factors.confirmed_at is not null
),
used as (
  update recovery_codes
  set used_at = now()
  from factor
  where recovery_codes.user_id = factor.user_id
    and recovery_codes.code_hash = :codeHash!
    and recovery_codes.used_at is null
  returning recovery_codes.user_id, recovery_codes.code_id
),
remaining as (
  select count(*) as codes
  from recovery_codes
  join used on used.user_id = recovery_codes.user_id
  where recovery_codes.used_at is null and recovery_codes.code_id <> used.code_id
),
session as (
  insert into sessions (session_id, user_id, secret_hash, ip, user_agent, expires_at)
  select :sessionId!, user_id, :secretHash!, :ip::inet, :userAgent, now() + make_interval(days => :sessionDays!)
  from used
  returning session_id, user_id, expires_at
),
spent as (
  insert into audit_events (user_id, kind, ip, user_agent, details)
  select session.user_id, 'recovery-code-used', :ip::inet, :userAgent,
    jsonb_build_object('left', remaining.codes::text)
  from session, remaining
),
audit as (
  insert into audit_events (user_id, kind, ip, user_agent, details)
  select session.user_id, 'signed-in', :ip::inet, :userAgent, '{"with": "recovery-code"}' from session
),
mail as (
  insert into outgoing_mails (user_id, kind, address, details)
  select session.user_id, 'recovery-code-used-notice', person.email,
    jsonb_build_object('left', remaining.codes::text)
  from session, person, remaining
  returning user_id
)
select
  session.session_id as "session_id?",
  session.expires_at as "expires_at?",
  (
    select graphile_worker.add_job('send-mails', json_build_object('user_id', user_id)) is not null from mail
  ) as "queued?"
from person
left join session on true;
