/* @name findPassword */
-- What a new password is held against: the one of now, and what an attacker knows of the person.
select users.user_id, users.handle, users.email, profiles.display_name, credentials.password_hash
from sessions
join users on users.user_id = sessions.user_id
join profiles on profiles.user_id = sessions.user_id
join credentials on credentials.user_id = sessions.user_id
where sessions.secret_hash = :secretHash! and sessions.expires_at > now();

/* @name changePassword */
-- All of it, or nothing without a living session. What anybody else got hold of is of no use any more.
with current_session as (
  select users.user_id, users.email, sessions.session_id
  from sessions
  join users on users.user_id = sessions.user_id
  where sessions.secret_hash = :secretHash! and sessions.expires_at > now()
  for key share of users
),
changed as (
  update credentials
  set password_hash = :passwordHash!, updated_at = now()
  from current_session
  where credentials.user_id = current_session.user_id
  returning credentials.user_id
),
proven as (
  update sessions
  set proven_at = now()
  from current_session
  where sessions.session_id = current_session.session_id and sessions.user_id = current_session.user_id
),
reset as (
  delete from password_resets
  using current_session
  where password_resets.user_id = current_session.user_id
),
forgotten as (
  -- Whoever knew the old password may have made their browser known.
  delete from known_devices
  using current_session
  where known_devices.user_id = current_session.user_id
    and known_devices.secret_hash is distinct from :deviceHash::bytea
),
notice as (
  insert into outgoing_mails (user_id, kind, address)
  select changed.user_id, 'password-changed-notice', current_session.email from changed, current_session
  returning mail_id
),
audit as (
  insert into audit_events (user_id, kind, ip, user_agent)
  select user_id, 'password-changed', :ip::inet, :userAgent from changed
  returning event_id
)
select
  changed.user_id,
  -- Once the password is changed: sessions are begun by one that is locked.
  end_sessions(changed.user_id, current_session.session_id) is not null as "ended!",
  graphile_worker.add_job('send-mails', json_build_object('user_id', changed.user_id))
    is not null as "notifying!"
from changed, current_session, notice, audit;

/* @name askForReset */
-- A later request takes the place of an earlier one, whose link no longer works then.
with person as (
  select user_id, email from users where email = :email! for key share
),
reset as (
  insert into password_resets (reset_id, user_id, expires_at)
  select :resetId!, user_id, now() + make_interval(hours => :hours!) from person
  on conflict (user_id) do update
  set reset_id = excluded.reset_id, token_hash = null, requested_at = now(), expires_at = excluded.expires_at
  returning user_id, reset_id
),
mail as (
  insert into outgoing_mails (user_id, kind, address, details)
  select reset.user_id, 'password-reset-link', person.email, jsonb_build_object('reset_id', reset.reset_id)
  from reset, person
  returning mail_id
),
audit as (
  insert into audit_events (user_id, kind, ip, user_agent)
  select user_id, 'password-reset-asked-for', :ip::inet, :userAgent from reset
  returning event_id
)
select
  reset.user_id,
  graphile_worker.add_job('send-mails', json_build_object('user_id', reset.user_id)) is not null as "queued!"
from reset, mail, audit;

/* @name armReset */
-- The reset that a mail is about, unless it was replaced, used or called off: its link works from now on. Nothing
-- where the address is not the account's any more.
with person as (
  select user_id from users where user_id = :userId! and email = :email! for key share
)
update password_resets
set token_hash = :tokenHash!, expires_at = now() + make_interval(mins => :minutes!)
from person
where password_resets.user_id = person.user_id
  and password_resets.reset_id = :resetId!
  and password_resets.expires_at > now()
returning password_resets.reset_id;

/* @name findReset */
select users.handle, users.email, profiles.display_name
from password_resets
join users on users.user_id = password_resets.user_id
join profiles on profiles.user_id = password_resets.user_id
where password_resets.token_hash = :tokenHash! and password_resets.expires_at > now();

/* @name decideReset */
-- The one decision of a reset: all of it, or nothing where the link is spent. Of two at once, one finds it.
with person as (
  select users.user_id, users.email
  from password_resets
  join users on users.user_id = password_resets.user_id
  where password_resets.token_hash = :tokenHash! and password_resets.expires_at > now()
  for key share of users
),
spent as (
  delete from password_resets
  using person
  where password_resets.user_id = person.user_id
    and password_resets.token_hash = :tokenHash!
    and password_resets.expires_at > now()
  returning password_resets.user_id, person.email
),
changed as (
  update credentials
  set password_hash = :passwordHash!, updated_at = now()
  from spent
  where credentials.user_id = spent.user_id
  returning credentials.user_id
),
forgotten as (
  delete from known_devices
  using spent
  where known_devices.user_id = spent.user_id
),
notice as (
  insert into outgoing_mails (user_id, kind, address)
  select user_id, 'password-changed-notice', email from spent
  returning mail_id
),
audit as (
  insert into audit_events (user_id, kind, ip, user_agent)
  select user_id, 'password-reset', :ip::inet, :userAgent from spent
  returning event_id
)
select
  changed.user_id,
  end_sessions(changed.user_id, null) is not null as "ended!",
  graphile_worker.add_job('send-mails', json_build_object('user_id', changed.user_id))
    is not null as "notifying!"
from changed, notice, audit;

/* @name deleteExpiredResets */
delete from password_resets
where expires_at <= now()
  and not exists (
    select from users where users.user_id = password_resets.user_id and fenced_by is not null
  );
