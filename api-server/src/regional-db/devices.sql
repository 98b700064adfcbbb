/* @name recordSignIn */
-- What follows a sign-in, which has been recorded: the browser is known from now on, and where nothing like it has
-- signed in before, its person is told of it, once an hour at most.
with person as (
  select user_id, email from users where user_id = :userId! and fenced_by is null for key share
),
known as (
  select known_devices.user_id
  from known_devices
  join person on person.user_id = known_devices.user_id
  where known_devices.secret_hash = :deviceHash::bytea
),
device as (
  insert into known_devices (user_id, secret_hash, user_agent)
  select user_id, :deviceHash::bytea, :userAgent from person where :deviceHash::bytea is not null
  on conflict (user_id, secret_hash) do update set last_seen_at = now(), user_agent = excluded.user_agent
  returning device_id
),
event as (
  select audit_events.event_id, audit_events.user_id, audit_events.created_at
  from audit_events
  join person on person.user_id = audit_events.user_id
  where audit_events.kind = 'signed-in'
    and audit_events.ip is not distinct from :ip::inet
    and audit_events.user_agent is not distinct from :userAgent
  order by audit_events.event_id desc
  limit 1
),
novelty as (
  select
    event.user_id,
    event.created_at,
    not exists (
      select from audit_events as told
      where told.user_id = :userId!
        and told.details ->> 'notice' = 'mailed'
        and told.created_at > now() - interval '1 hour'
    ) as is_told
  from event
  where not exists (select from known)
    and not exists (
      select from audit_events as earlier
      where earlier.user_id = :userId!
        and earlier.event_id < event.event_id
        and earlier.kind in ('signed-in', 'signed-up')
        and earlier.ip is not distinct from :ip::inet
        and earlier.user_agent is not distinct from :userAgent
        and earlier.created_at > now() - interval '90 days'
    )
),
marked as (
  insert into audit_events (user_id, kind, ip, user_agent, details)
  select novelty.user_id, 'new-device', :ip::inet, :userAgent,
    case when is_told then '{"notice": "mailed"}'::jsonb else '{}' end
  from novelty
  returning event_id
),
notice as (
  insert into outgoing_mails (user_id, kind, address, details)
  select
    person.user_id,
    'new-device-notice',
    person.email,
    jsonb_strip_nulls(
      jsonb_build_object('at', novelty.created_at, 'ip', host(:ip::inet), 'user_agent', :userAgent::text)
    )
  from person, novelty
  where novelty.is_told and exists (select from marked)
  returning user_id
)
select
  (select count(*) from device)::int as "devices!",
  (
    select graphile_worker.add_job('send-mails', json_build_object('user_id', user_id)) is not null from notice
  ) is not null as "notified!"
from person;

/* @name recordFailedSignIn */
-- One a minute from an address is enough to tell: a flood must not fill the table.
with person as (
  select user_id from users where user_id = :userId! and fenced_by is null for key share
)
insert into audit_events (user_id, kind, ip, user_agent)
select user_id, 'sign-in-failed', :ip::inet, :userAgent
from person
where not exists (
  select from audit_events
  where audit_events.user_id = person.user_id
    and audit_events.kind = 'sign-in-failed'
    and audit_events.ip is not distinct from :ip::inet
    and audit_events.created_at > now() - interval '1 minute'
);

/* @name deleteUnusedDevices */
-- A browser has forgotten its cookie by then.
delete from known_devices
where last_seen_at < now() - interval '400 days'
  and not exists (
    select from users where users.user_id = known_devices.user_id and fenced_by is not null
  );
