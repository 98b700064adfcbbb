/** Types generated for queries found in "api-server/src/features/activity/activity.sql" */
import { RegionalQuery as PreparedQuery } from "#regional-db/regional-query.ts";

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export type NumberOrString = number | string;

/** 'ListActivity' parameters type */
export interface IListActivityParams {
  before?: string | null | void;
  limit: NumberOrString;
  secretHash: Buffer;
}

/** 'ListActivity' return type */
export interface IListActivityResult {
  created_at: Date;
  details: Json;
  event_id: string;
  ip: string | null;
  kind: string;
  user_agent: string | null;
}

/** 'ListActivity' query type */
export interface IListActivityQuery {
  params: IListActivityParams;
  result: IListActivityResult;
}

const listActivityText = {"text":"with current_session as (\n  select user_id from sessions where secret_hash = $1 and expires_at > now()\n)\nselect\n  audit_events.event_id,\n  audit_events.kind,\n  audit_events.created_at,\n  host(audit_events.ip) as ip,\n  audit_events.user_agent,\n  audit_events.details\nfrom current_session\njoin audit_events on audit_events.user_id = current_session.user_id\nwhere $2::uuid is null or audit_events.event_id < $2::uuid\norder by audit_events.event_id desc\nlimit $3","parameters":["secretHash","before","limit"]};

/**
 * Query generated from SQL:
 * ```
 * with current_session as (
 *   select user_id from sessions where secret_hash = :secretHash! and expires_at > now()
 * )
 * select
 *   audit_events.event_id,
 *   audit_events.kind,
 *   audit_events.created_at,
 *   host(audit_events.ip) as ip,
 *   audit_events.user_agent,
 *   audit_events.details
 * from current_session
 * join audit_events on audit_events.user_id = current_session.user_id
 * where :before::uuid is null or audit_events.event_id < :before::uuid
 * order by audit_events.event_id desc
 * limit :limit!
 * ```
 */
export const listActivity = new PreparedQuery<IListActivityParams,IListActivityResult>(listActivityText);


/** 'DeleteOldActivity' parameters type */
export interface IDeleteOldActivityParams {
  days: number;
  limit: NumberOrString;
}

/** 'DeleteOldActivity' return type */
export interface IDeleteOldActivityResult {
  event_id: string;
}

/** 'DeleteOldActivity' query type */
export interface IDeleteOldActivityQuery {
  params: IDeleteOldActivityParams;
  result: IDeleteOldActivityResult;
}

const deleteOldActivityText = {"text":"-- So many at a time, so that no statement takes long. What belongs to somebody who is moving goes with them, and from\n-- there.\nwith old as (\n  select audit_events.event_id\n  from audit_events\n  where audit_events.created_at < now() - make_interval(days => $1)\n    and not exists (\n      select from users where users.user_id = audit_events.user_id and users.fenced_by is not null\n    )\n  order by audit_events.created_at\n  limit $2\n)\ndelete from audit_events\nusing old\nwhere audit_events.event_id = old.event_id\nreturning audit_events.event_id","parameters":["days","limit"]};

/**
 * Query generated from SQL:
 * ```
 * -- So many at a time, so that no statement takes long. What belongs to somebody who is moving goes with them, and from
 * -- there.
 * with old as (
 *   select audit_events.event_id
 *   from audit_events
 *   where audit_events.created_at < now() - make_interval(days => :days!)
 *     and not exists (
 *       select from users where users.user_id = audit_events.user_id and users.fenced_by is not null
 *     )
 *   order by audit_events.created_at
 *   limit :limit!
 * )
 * delete from audit_events
 * using old
 * where audit_events.event_id = old.event_id
 * returning audit_events.event_id
 * ```
 */
export const deleteOldActivity = new PreparedQuery<IDeleteOldActivityParams,IDeleteOldActivityResult>(deleteOldActivityText);


