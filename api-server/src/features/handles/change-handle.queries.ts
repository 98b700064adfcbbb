/** Types generated for queries found in "api-server/src/features/handles/change-handle.sql" */
import { RegionalQuery as PreparedQuery } from "#regional-db/regional-query.ts";

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** 'DecideHandle' parameters type */
export interface IDecideHandleParams {
  claimId: string;
  handle: string;
  ip?: string | null | void;
  secretHash: Buffer;
  userAgent?: string | null | void;
}

/** 'DecideHandle' return type */
export interface IDecideHandleResult {
  avatar_version: string | null;
  bio: string | null;
  created_at: Date;
  display_name: string;
  email: string;
  handle: string;
  headline: string | null;
  locale: string | null;
  location: string | null;
  notifying: boolean;
  parts: Json;
  settling: boolean;
  theme: string | null;
  time_zone: string | null;
  user_id: string;
  version: number;
  website: string | null;
}

/** 'DecideHandle' query type */
export interface IDecideHandleQuery {
  params: IDecideHandleParams;
  result: IDecideHandleResult;
}

const decideHandleText = {"text":"-- The one decision of a change of handle: all of it, or nothing without a living session, or an error\n-- where the claim was dropped meanwhile (the fate is there) or the handle is held here after all.\nwith current_session as (\n  select user_id from sessions where secret_hash = $1 and expires_at > now()\n),\nformer as (\n  select users.user_id, users.handle\n  from users\n  join current_session on current_session.user_id = users.user_id\n  for update of users\n),\nperson as (\n  update users\n  set handle = $2, change_number = users.change_number + 1, changed_at = now()\n  from former\n  where users.user_id = former.user_id\n  returning\n    users.user_id, users.handle, users.email, users.locale, users.theme, users.time_zone, users.created_at,\n    users.change_number\n),\nfate as (\n  insert into claim_fates (claim_id, fate, change_number)\n  select $3, 'kept', change_number from person\n  returning claim_id, change_number\n),\nreleased as (\n  insert into released_handles (handle, user_id)\n  select handle, user_id from former\n  returning released_id\n),\ntaken_back as (\n  delete from released_handles\n  using person\n  where released_handles.handle = person.handle\n  returning released_handles.released_id\n),\nprofile as (\n  update profiles\n  set version = profiles.version + 1, updated_at = now()\n  from person\n  where profiles.user_id = person.user_id\n  returning profiles.*, own_parts(profiles) as parts\n),\naudit as (\n  insert into audit_events (user_id, kind, ip, user_agent)\n  select user_id, 'handle-changed', $4::inet, $5 from person\n  returning event_id\n),\nnotice as (\n  insert into outgoing_mails (user_id, kind, address, details)\n  select\n    user_id, 'handle-changed-notice', email,\n    jsonb_strip_nulls(jsonb_build_object(\n      'handle', handle, 'at', now(), 'ip', host($4::inet), 'user_agent', $5::text\n    ))\n  from person\n  returning mail_id\n)\nselect\n  person.user_id,\n  person.handle,\n  person.email,\n  person.locale,\n  person.theme,\n  person.time_zone,\n  person.created_at,\n  profile.display_name,\n  profile.headline,\n  profile.bio,\n  profile.location,\n  profile.website,\n  profile.avatar_version,\n  profile.parts as \"parts\",\n  profile.version,\n  graphile_worker.add_job(\n    'settle-claim', json_build_object('claim_id', fate.claim_id, 'change_number', fate.change_number)\n  ) is not null as \"settling\",\n  graphile_worker.add_job('send-mails', json_build_object('user_id', person.user_id))\n    is not null as \"notifying\"\nfrom person, fate, released, profile, audit, notice","parameters":["secretHash","handle","claimId","ip","userAgent"]};

/**
 * Query generated from SQL:
 * ```
 * -- The one decision of a change of handle: all of it, or nothing without a living session, or an error
 * -- where the claim was dropped meanwhile (the fate is there) or the handle is held here after all.
 * with current_session as (
 *   select user_id from sessions where secret_hash = :secretHash! and expires_at > now()
 * ),
 * former as (
 *   select users.user_id, users.handle
 *   from users
 *   join current_session on current_session.user_id = users.user_id
 *   for update of users
 * ),
 * person as (
 *   update users
 *   set handle = :handle!, change_number = users.change_number + 1, changed_at = now()
 *   from former
 *   where users.user_id = former.user_id
 *   returning
 *     users.user_id, users.handle, users.email, users.locale, users.theme, users.time_zone, users.created_at,
 *     users.change_number
 * ),
 * fate as (
 *   insert into claim_fates (claim_id, fate, change_number)
 *   select :claimId!, 'kept', change_number from person
 *   returning claim_id, change_number
 * ),
 * released as (
 *   insert into released_handles (handle, user_id)
 *   select handle, user_id from former
 *   returning released_id
 * ),
 * taken_back as (
 *   delete from released_handles
 *   using person
 *   where released_handles.handle = person.handle
 *   returning released_handles.released_id
 * ),
 * profile as (
 *   update profiles
 *   set version = profiles.version + 1, updated_at = now()
 *   from person
 *   where profiles.user_id = person.user_id
 *   returning profiles.*, own_parts(profiles) as parts
 * ),
 * audit as (
 *   insert into audit_events (user_id, kind, ip, user_agent)
 *   select user_id, 'handle-changed', :ip::inet, :userAgent from person
 *   returning event_id
 * ),
 * notice as (
 *   insert into outgoing_mails (user_id, kind, address, details)
 *   select
 *     user_id, 'handle-changed-notice', email,
 *     jsonb_strip_nulls(jsonb_build_object(
 *       'handle', handle, 'at', now(), 'ip', host(:ip::inet), 'user_agent', :userAgent::text
 *     ))
 *   from person
 *   returning mail_id
 * )
 * select
 *   person.user_id,
 *   person.handle,
 *   person.email,
 *   person.locale,
 *   person.theme,
 *   person.time_zone,
 *   person.created_at,
 *   profile.display_name,
 *   profile.headline,
 *   profile.bio,
 *   profile.location,
 *   profile.website,
 *   profile.avatar_version,
 *   profile.parts as "parts!",
 *   profile.version,
 *   graphile_worker.add_job(
 *     'settle-claim', json_build_object('claim_id', fate.claim_id, 'change_number', fate.change_number)
 *   ) is not null as "settling!",
 *   graphile_worker.add_job('send-mails', json_build_object('user_id', person.user_id))
 *     is not null as "notifying!"
 * from person, fate, released, profile, audit, notice
 * ```
 */
export const decideHandle = new PreparedQuery<IDecideHandleParams,IDecideHandleResult>(decideHandleText);


/** 'DeleteReleasedHandles' parameters type */
export type IDeleteReleasedHandlesParams = void;

/** 'DeleteReleasedHandles' return type */
export type IDeleteReleasedHandlesResult = void;

/** 'DeleteReleasedHandles' query type */
export interface IDeleteReleasedHandlesQuery {
  params: IDeleteReleasedHandlesParams;
  result: IDeleteReleasedHandlesResult;
}

const deleteReleasedHandlesText = {"text":"delete from released_handles\nwhere quarantined_until < now()\n  and not exists (\n    select from users where users.user_id = released_handles.user_id and fenced_by is not null\n  )","parameters":[]};

/**
 * Query generated from SQL:
 * ```
 * delete from released_handles
 * where quarantined_until < now()
 *   and not exists (
 *     select from users where users.user_id = released_handles.user_id and fenced_by is not null
 *   )
 * ```
 */
export const deleteReleasedHandles = new PreparedQuery<IDeleteReleasedHandlesParams,IDeleteReleasedHandlesResult>(deleteReleasedHandlesText);


