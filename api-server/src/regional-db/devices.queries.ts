/** Types generated for queries found in "api-server/src/regional-db/devices.sql" */
import { RegionalQuery as PreparedQuery } from "#regional-db/regional-query.ts";

/** 'RecordSignIn' parameters type */
export interface IRecordSignInParams {
  deviceHash?: Buffer | null | void;
  ip?: string | null | void;
  userAgent?: string | null | void;
  userId: string;
}

/** 'RecordSignIn' return type */
export interface IRecordSignInResult {
  devices: number;
  notified: boolean;
}

/** 'RecordSignIn' query type */
export interface IRecordSignInQuery {
  params: IRecordSignInParams;
  result: IRecordSignInResult;
}

const recordSignInText = {"text":"-- What follows a sign-in, which has been recorded: the browser is known from now on, and where nothing like it has\n-- signed in before, its person is told of it, once an hour at most.\nwith person as (\n  select user_id, email from users where user_id = $1 and fenced_by is null for key share\n),\nknown as (\n  select known_devices.user_id\n  from known_devices\n  join person on person.user_id = known_devices.user_id\n  where known_devices.secret_hash = $2::bytea\n),\ndevice as (\n  insert into known_devices (user_id, secret_hash, user_agent)\n  select user_id, $2::bytea, $3 from person where $2::bytea is not null\n  on conflict (user_id, secret_hash) do update set last_seen_at = now(), user_agent = excluded.user_agent\n  returning device_id\n),\nevent as (\n  select audit_events.event_id, audit_events.user_id, audit_events.created_at\n  from audit_events\n  join person on person.user_id = audit_events.user_id\n  where audit_events.kind = 'signed-in'\n    and audit_events.ip is not distinct from $4::inet\n    and audit_events.user_agent is not distinct from $3\n  order by audit_events.event_id desc\n  limit 1\n),\nnovelty as (\n  select\n    event.user_id,\n    event.created_at,\n    not exists (\n      select from audit_events as told\n      where told.user_id = $1\n        and told.details ->> 'notice' = 'mailed'\n        and told.created_at > now() - interval '1 hour'\n    ) as is_told\n  from event\n  where not exists (select from known)\n    and not exists (\n      select from audit_events as earlier\n      where earlier.user_id = $1\n        and earlier.event_id < event.event_id\n        and earlier.kind in ('signed-in', 'signed-up')\n        and earlier.ip is not distinct from $4::inet\n        and earlier.user_agent is not distinct from $3\n        and earlier.created_at > now() - interval '90 days'\n    )\n),\nmarked as (\n  insert into audit_events (user_id, kind, ip, user_agent, details)\n  select novelty.user_id, 'new-device', $4::inet, $3,\n    case when is_told then '{\"notice\": \"mailed\"}'::jsonb else '{}' end\n  from novelty\n  returning event_id\n),\nnotice as (\n  insert into outgoing_mails (user_id, kind, address, details)\n  select\n    person.user_id,\n    'new-device-notice',\n    person.email,\n    jsonb_strip_nulls(\n      jsonb_build_object('at', novelty.created_at, 'ip', host($4::inet), 'user_agent', $3::text)\n    )\n  from person, novelty\n  where novelty.is_told and exists (select from marked)\n  returning user_id\n)\nselect\n  (select count(*) from device)::int as \"devices\",\n  (\n    select graphile_worker.add_job('send-mails', json_build_object('user_id', user_id)) is not null from notice\n  ) is not null as \"notified\"\nfrom person","parameters":["userId","deviceHash","userAgent","ip"]};

/**
 * Query generated from SQL:
 * ```
 * -- What follows a sign-in, which has been recorded: the browser is known from now on, and where nothing like it has
 * -- signed in before, its person is told of it, once an hour at most.
 * with person as (
 *   select user_id, email from users where user_id = :userId! and fenced_by is null for key share
 * ),
 * known as (
 *   select known_devices.user_id
 *   from known_devices
 *   join person on person.user_id = known_devices.user_id
 *   where known_devices.secret_hash = :deviceHash::bytea
 * ),
 * device as (
 *   insert into known_devices (user_id, secret_hash, user_agent)
 *   select user_id, :deviceHash::bytea, :userAgent from person where :deviceHash::bytea is not null
 *   on conflict (user_id, secret_hash) do update set last_seen_at = now(), user_agent = excluded.user_agent
 *   returning device_id
 * ),
 * event as (
 *   select audit_events.event_id, audit_events.user_id, audit_events.created_at
 *   from audit_events
 *   join person on person.user_id = audit_events.user_id
 *   where audit_events.kind = 'signed-in'
 *     and audit_events.ip is not distinct from :ip::inet
 *     and audit_events.user_agent is not distinct from :userAgent
 *   order by audit_events.event_id desc
 *   limit 1
 * ),
 * novelty as (
 *   select
 *     event.user_id,
 *     event.created_at,
 *     not exists (
 *       select from audit_events as told
 *       where told.user_id = :userId!
 *         and told.details ->> 'notice' = 'mailed'
 *         and told.created_at > now() - interval '1 hour'
 *     ) as is_told
 *   from event
 *   where not exists (select from known)
 *     and not exists (
 *       select from audit_events as earlier
 *       where earlier.user_id = :userId!
 *         and earlier.event_id < event.event_id
 *         and earlier.kind in ('signed-in', 'signed-up')
 *         and earlier.ip is not distinct from :ip::inet
 *         and earlier.user_agent is not distinct from :userAgent
 *         and earlier.created_at > now() - interval '90 days'
 *     )
 * ),
 * marked as (
 *   insert into audit_events (user_id, kind, ip, user_agent, details)
 *   select novelty.user_id, 'new-device', :ip::inet, :userAgent,
 *     case when is_told then '{"notice": "mailed"}'::jsonb else '{}' end
 *   from novelty
 *   returning event_id
 * ),
 * notice as (
 *   insert into outgoing_mails (user_id, kind, address, details)
 *   select
 *     person.user_id,
 *     'new-device-notice',
 *     person.email,
 *     jsonb_strip_nulls(
 *       jsonb_build_object('at', novelty.created_at, 'ip', host(:ip::inet), 'user_agent', :userAgent::text)
 *     )
 *   from person, novelty
 *   where novelty.is_told and exists (select from marked)
 *   returning user_id
 * )
 * select
 *   (select count(*) from device)::int as "devices!",
 *   (
 *     select graphile_worker.add_job('send-mails', json_build_object('user_id', user_id)) is not null from notice
 *   ) is not null as "notified!"
 * from person
 * ```
 */
export const recordSignIn = new PreparedQuery<IRecordSignInParams,IRecordSignInResult>(recordSignInText);


/** 'RecordFailedSignIn' parameters type */
export interface IRecordFailedSignInParams {
  ip?: string | null | void;
  userAgent?: string | null | void;
  userId: string;
}

/** 'RecordFailedSignIn' return type */
export type IRecordFailedSignInResult = void;

/** 'RecordFailedSignIn' query type */
export interface IRecordFailedSignInQuery {
  params: IRecordFailedSignInParams;
  result: IRecordFailedSignInResult;
}

const recordFailedSignInText = {"text":"-- One a minute from an address is enough to tell: a flood must not fill the table.\nwith person as (\n  select user_id from users where user_id = $1 and fenced_by is null for key share\n)\ninsert into audit_events (user_id, kind, ip, user_agent)\nselect user_id, 'sign-in-failed', $2::inet, $3\nfrom person\nwhere not exists (\n  select from audit_events\n  where audit_events.user_id = person.user_id\n    and audit_events.kind = 'sign-in-failed'\n    and audit_events.ip is not distinct from $2::inet\n    and audit_events.created_at > now() - interval '1 minute'\n)","parameters":["userId","ip","userAgent"]};

/**
 * Query generated from SQL:
 * ```
 * -- One a minute from an address is enough to tell: a flood must not fill the table.
 * with person as (
 *   select user_id from users where user_id = :userId! and fenced_by is null for key share
 * )
 * insert into audit_events (user_id, kind, ip, user_agent)
 * select user_id, 'sign-in-failed', :ip::inet, :userAgent
 * from person
 * where not exists (
 *   select from audit_events
 *   where audit_events.user_id = person.user_id
 *     and audit_events.kind = 'sign-in-failed'
 *     and audit_events.ip is not distinct from :ip::inet
 *     and audit_events.created_at > now() - interval '1 minute'
 * )
 * ```
 */
export const recordFailedSignIn = new PreparedQuery<IRecordFailedSignInParams,IRecordFailedSignInResult>(recordFailedSignInText);


/** 'DeleteUnusedDevices' parameters type */
export type IDeleteUnusedDevicesParams = void;

/** 'DeleteUnusedDevices' return type */
export type IDeleteUnusedDevicesResult = void;

/** 'DeleteUnusedDevices' query type */
export interface IDeleteUnusedDevicesQuery {
  params: IDeleteUnusedDevicesParams;
  result: IDeleteUnusedDevicesResult;
}

const deleteUnusedDevicesText = {"text":"-- A browser has forgotten its cookie by then.\ndelete from known_devices\nwhere last_seen_at < now() - interval '400 days'\n  and not exists (\n    select from users where users.user_id = known_devices.user_id and fenced_by is not null\n  )","parameters":[]};

/**
 * Query generated from SQL:
 * ```
 * -- A browser has forgotten its cookie by then.
 * delete from known_devices
 * where last_seen_at < now() - interval '400 days'
 *   and not exists (
 *     select from users where users.user_id = known_devices.user_id and fenced_by is not null
 *   )
 * ```
 */
export const deleteUnusedDevices = new PreparedQuery<IDeleteUnusedDevicesParams,IDeleteUnusedDevicesResult>(deleteUnusedDevicesText);


