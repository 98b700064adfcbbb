/* @name listPasskeys */
-- A row for each passkey, and one without where there is none.
select
  sessions.user_id,
  passkeys.credential_id as "credential_id?",
  passkeys.transports as "transports?"
from sessions
left join passkeys on passkeys.user_id = sessions.user_id
where sessions.secret_hash = :secretHash! and sessions.expires_at > now()
order by passkeys.passkey_id;

/* @name addPasskey */
-- One that they have already is not added.
with current_session as (
  select users.user_id, users.email
  from sessions
  join users on users.user_id = sessions.user_id
  where sessions.secret_hash = :secretHash! and sessions.expires_at > now()
  for key share of users
),
added as (
  insert into passkeys (
    passkey_id, user_id, name, credential_id, public_key, sign_count, transports, is_backed_up
  )
  select :passkeyId!, user_id, :name!, :credentialId!, :publicKey!, :signCount!, :transports!, :isBackedUp!
  from current_session
  where (select count(*) from passkeys where passkeys.user_id = current_session.user_id) < :most!
  on conflict (user_id, credential_id) do nothing
  returning passkey_id, user_id, name, created_at
),
audit as (
  insert into audit_events (user_id, kind, ip, user_agent, details)
  select user_id, 'passkey-added', :ip::inet, :userAgent, jsonb_build_object('name', name) from added
),
mail as (
  insert into outgoing_mails (user_id, kind, address, details)
  select added.user_id, 'factor-added-notice', current_session.email,
    jsonb_build_object('factor', 'passkey', 'name', added.name)
  from added, current_session
  returning user_id
)
select
  current_session.user_id,
  added.passkey_id as "passkey_id?",
  added.name as "name?",
  added.created_at as "created_at?",
  (select count(*) from passkeys where passkeys.user_id = current_session.user_id) >= :most! as "full!",
  (
    select graphile_worker.add_job('send-mails', json_build_object('user_id', user_id)) is not null from mail
  ) as "queued?"
from current_session
left join added on true;

/* @name renamePasskey */
with current_session as (
  select users.user_id
  from sessions
  join users on users.user_id = sessions.user_id
  where sessions.secret_hash = :secretHash! and sessions.expires_at > now()
  for key share of users
),
renamed as (
  update passkeys
  set name = :name!
  from current_session
  where passkeys.passkey_id = :passkeyId! and passkeys.user_id = current_session.user_id
  returning passkeys.passkey_id, passkeys.user_id, passkeys.name, passkeys.created_at, passkeys.last_used_at
),
audit as (
  insert into audit_events (user_id, kind, ip, user_agent, details)
  select user_id, 'passkey-renamed', :ip::inet, :userAgent, jsonb_build_object('name', name) from renamed
)
select
  current_session.user_id,
  renamed.passkey_id as "passkey_id?",
  renamed.name as "name?",
  renamed.created_at as "created_at?",
  renamed.last_used_at as "last_used_at?"
from current_session
left join renamed on true;

/* @name removePasskey */
with current_session as (
  select users.user_id, users.email
  from sessions
  join users on users.user_id = sessions.user_id
  where sessions.secret_hash = :secretHash! and sessions.expires_at > now()
  for key share of users
),
removed as (
  delete from passkeys
  using current_session
  where passkeys.passkey_id = :passkeyId! and passkeys.user_id = current_session.user_id
  returning passkeys.user_id, passkeys.name
),
audit as (
  insert into audit_events (user_id, kind, ip, user_agent, details)
  select user_id, 'passkey-removed', :ip::inet, :userAgent, jsonb_build_object('name', name) from removed
),
mail as (
  insert into outgoing_mails (user_id, kind, address, details)
  select removed.user_id, 'factor-removed-notice', current_session.email,
    jsonb_build_object('factor', 'passkey', 'name', removed.name)
  from removed, current_session
  returning user_id
)
select
  exists (select from removed) as "removed!",
  (
    select graphile_worker.add_job('send-mails', json_build_object('user_id', user_id)) is not null from mail
  ) as "queued?"
from current_session;
