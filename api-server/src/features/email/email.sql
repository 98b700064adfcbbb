/* @name findEmail */
select users.email, pending.email as "pending_email?", pending.expires_at as "pending_until?"
from sessions
join users on users.user_id = sessions.user_id
left join email_changes as pending on pending.user_id = users.user_id and pending.expires_at > now()
where sessions.secret_hash = :secretHash! and sessions.expires_at > now();

/* @name requestEmail */
-- A later request takes the place of an earlier one, whose link no longer works then.
with current_session as (
  select users.user_id, users.email
  from sessions
  join users on users.user_id = sessions.user_id
  where sessions.secret_hash = :secretHash! and sessions.expires_at > now()
  for key share of users
),
change as (
  insert into email_changes (change_id, user_id, email, expires_at)
  select :changeId!, user_id, :email!, now() + make_interval(hours => :hours!) from current_session
  on conflict (user_id) do update
  set change_id = excluded.change_id, email = excluded.email, requested_at = now(),
    expires_at = excluded.expires_at
  returning user_id
),
mails as (
  insert into outgoing_mails (user_id, kind, address)
  select change.user_id, mail.kind, mail.address
  from change
  cross join current_session
  cross join lateral (
    values ('email-change-link', :email!::text), ('email-change-notice', current_session.email)
  ) as mail (kind, address)
  returning mail_id
),
audit as (
  insert into audit_events (user_id, kind, ip, user_agent)
  select user_id, 'email-change-asked-for', :ip::inet, :userAgent from change
  returning event_id
)
select
  change.user_id,
  graphile_worker.add_job('send-mails', json_build_object('user_id', change.user_id))
    is not null as "queued!"
from change, audit
where exists (select from mails);

/* @name cancelEmail */
with current_session as (
  select users.user_id
  from sessions
  join users on users.user_id = sessions.user_id
  where sessions.secret_hash = :secretHash! and sessions.expires_at > now()
  for key share of users
),
cancelled as (
  delete from email_changes
  using current_session
  where email_changes.user_id = current_session.user_id
  returning email_changes.user_id
),
audit as (
  insert into audit_events (user_id, kind, ip, user_agent)
  select user_id, 'email-change-called-off', :ip::inet, :userAgent from cancelled
)
select user_id from current_session;

/* @name findPendingChange */
-- The change that a mail to this address is about, unless it was called off, has expired or was replaced.
select change_id
from email_changes
where user_id = :userId! and email = :email! and expires_at > now();

/* @name findEmailChange */
select email
from email_changes
where change_id = :changeId! and user_id = :userId! and expires_at > now();

/* @name findSpentLink */
-- In one look: a move takes a session and a change along together.
select sessions.user_id
from sessions
where sessions.secret_hash = :secretHash! and sessions.expires_at > now()
  and not exists (
    select from email_changes
    where email_changes.change_id = :changeId!
      and email_changes.user_id = sessions.user_id
      and email_changes.expires_at > now()
  );

/* @name decideEmail */
-- The one decision of a change of email: all of it, or nothing without a living session or where the link
-- is spent, or an error where the claim was dropped meanwhile or the email is held here after all.
with current_session as (
  select user_id from sessions where secret_hash = :secretHash! and expires_at > now()
),
former as (
  select users.user_id, users.email
  from users
  join current_session on current_session.user_id = users.user_id
  for update of users
),
spent as (
  delete from email_changes
  using former
  where email_changes.change_id = :changeId!
    and email_changes.user_id = former.user_id
    and email_changes.expires_at > now()
  returning email_changes.user_id, email_changes.email
),
person as (
  update users
  set email = spent.email, change_number = users.change_number + 1, changed_at = now()
  from spent
  where users.user_id = spent.user_id
  returning
    users.user_id, users.handle, users.email, users.locale, users.theme, users.time_zone, users.created_at,
    users.change_number
),
fate as (
  insert into claim_fates (claim_id, fate, change_number)
  select :claimId!, 'kept', change_number from person
  returning claim_id, change_number
),
profile as (
  update profiles
  set version = profiles.version + 1, updated_at = now()
  from person
  where profiles.user_id = person.user_id
  returning profiles.*, own_parts(profiles) as parts
),
-- Its link went to the former address.
reset as (
  delete from password_resets
  using person
  where password_resets.user_id = person.user_id
),
notice as (
  insert into outgoing_mails (user_id, kind, address)
  select person.user_id, 'email-changed-notice', former.email from person, former
  returning mail_id
),
audit as (
  insert into audit_events (user_id, kind, ip, user_agent)
  select user_id, 'email-changed', :ip::inet, :userAgent from person
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
from person, fate, profile, notice, audit;

/* @name deleteExpiredEmailChanges */
delete from email_changes
where expires_at <= now()
  and not exists (
    select from users where users.user_id = email_changes.user_id and fenced_by is not null
  );
