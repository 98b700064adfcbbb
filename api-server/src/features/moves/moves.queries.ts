/** Types generated for queries found in "api-server/src/features/moves/moves.sql" */
import { RegionalQuery as PreparedQuery } from "#regional-db/regional-query.ts";

/** 'StartMove' parameters type */
export interface IStartMoveParams {
  fromRegion: string;
  ip?: string | null | void;
  moveId: string;
  secretHash: Buffer;
  toRegion: string;
  userAgent?: string | null | void;
}

/** 'StartMove' return type */
export interface IStartMoveResult {
  aborted_because: string | null;
  finished_at: Date | null;
  from_region: string | null;
  move_id: string | null;
  requested_at: Date | null;
  rows_copied: number | null;
  rows_total: number | null;
  status: string | null;
  to_region: string | null;
  user_id: string;
}

/** 'StartMove' query type */
export interface IStartMoveQuery {
  params: IStartMoveParams;
  result: IStartMoveResult;
}

const startMoveText = {"text":"-- Answers the move under way, if there is one, instead of a second one. No row either for who lost against a\n-- request of their own in this moment: asked again, it finds the move of that one.\nwith current_session as (\n  select users.user_id, users.email\n  from sessions\n  join users on users.user_id = sessions.user_id\n  where sessions.secret_hash = $1 and sessions.expires_at > now()\n  for key share of users\n),\nunder_way as (\n  select moves.*\n  from moves\n  join current_session on current_session.user_id = moves.user_id\n  where moves.status not in ('done', 'aborted')\n),\nstarted as (\n  insert into moves (move_id, user_id, from_region, to_region, status)\n  select $2, user_id, $3, $4, 'fencing'\n  from current_session\n  where not exists (select from under_way)\n  on conflict do nothing\n  returning *\n),\naudit as (\n  insert into audit_events (user_id, kind, ip, user_agent, details)\n  select\n    user_id, 'move-asked-for', $5::inet, $6,\n    jsonb_build_object('from', from_region, 'to', to_region)\n  from started\n  returning event_id\n),\n-- Without a job: one that was being sent when the move fences its row would be sent twice. It is sent at the move's\n-- end, from wherever the person lives then.\nnotice as (\n  insert into outgoing_mails (user_id, kind, address, details)\n  select\n    started.user_id, 'move-asked-for-notice', current_session.email,\n    jsonb_strip_nulls(jsonb_build_object(\n      'from', started.from_region, 'to', started.to_region,\n      'at', now(), 'ip', host($5::inet), 'user_agent', $6::text\n    ))\n  from started, current_session\n  returning mail_id\n),\nqueued as (\n  select (graphile_worker.add_job('move-person', json_build_object('move_id', move_id))).id from started\n),\nstanding as (\n  select * from under_way\n  union all\n  select started.* from started, audit, notice, queued where queued.id > 0\n)\nselect\n  user_id as \"user_id\",\n  move_id,\n  from_region,\n  to_region,\n  status,\n  rows_total::int as rows_total,\n  rows_copied::int as rows_copied,\n  aborted_because,\n  requested_at,\n  finished_at\nfrom standing","parameters":["secretHash","moveId","fromRegion","toRegion","ip","userAgent"]};

/**
 * Query generated from SQL:
 * ```
 * -- Answers the move under way, if there is one, instead of a second one. No row either for who lost against a
 * -- request of their own in this moment: asked again, it finds the move of that one.
 * with current_session as (
 *   select users.user_id, users.email
 *   from sessions
 *   join users on users.user_id = sessions.user_id
 *   where sessions.secret_hash = :secretHash! and sessions.expires_at > now()
 *   for key share of users
 * ),
 * under_way as (
 *   select moves.*
 *   from moves
 *   join current_session on current_session.user_id = moves.user_id
 *   where moves.status not in ('done', 'aborted')
 * ),
 * started as (
 *   insert into moves (move_id, user_id, from_region, to_region, status)
 *   select :moveId!, user_id, :fromRegion!, :toRegion!, 'fencing'
 *   from current_session
 *   where not exists (select from under_way)
 *   on conflict do nothing
 *   returning *
 * ),
 * audit as (
 *   insert into audit_events (user_id, kind, ip, user_agent, details)
 *   select
 *     user_id, 'move-asked-for', :ip::inet, :userAgent,
 *     jsonb_build_object('from', from_region, 'to', to_region)
 *   from started
 *   returning event_id
 * ),
 * -- Without a job: one that was being sent when the move fences its row would be sent twice. It is sent at the move's
 * -- end, from wherever the person lives then.
 * notice as (
 *   insert into outgoing_mails (user_id, kind, address, details)
 *   select
 *     started.user_id, 'move-asked-for-notice', current_session.email,
 *     jsonb_strip_nulls(jsonb_build_object(
 *       'from', started.from_region, 'to', started.to_region,
 *       'at', now(), 'ip', host(:ip::inet), 'user_agent', :userAgent::text
 *     ))
 *   from started, current_session
 *   returning mail_id
 * ),
 * queued as (
 *   select (graphile_worker.add_job('move-person', json_build_object('move_id', move_id))).id from started
 * ),
 * standing as (
 *   select * from under_way
 *   union all
 *   select started.* from started, audit, notice, queued where queued.id > 0
 * )
 * select
 *   user_id as "user_id!",
 *   move_id,
 *   from_region,
 *   to_region,
 *   status,
 *   rows_total::int as rows_total,
 *   rows_copied::int as rows_copied,
 *   aborted_because,
 *   requested_at,
 *   finished_at
 * from standing
 * ```
 */
export const startMove = new PreparedQuery<IStartMoveParams,IStartMoveResult>(startMoveText);


/** 'FindLatestMove' parameters type */
export interface IFindLatestMoveParams {
  secretHash: Buffer;
}

/** 'FindLatestMove' return type */
export interface IFindLatestMoveResult {
  aborted_because: string | null;
  finished_at: Date | null;
  from_region: string | null;
  move_id: string | null;
  requested_at: Date | null;
  rows_copied: number | null;
  rows_total: number | null;
  status: string | null;
  to_region: string | null;
  user_id: string;
}

/** 'FindLatestMove' query type */
export interface IFindLatestMoveQuery {
  params: IFindLatestMoveParams;
  result: IFindLatestMoveResult;
}

const findLatestMoveText = {"text":"select\n  sessions.user_id,\n  latest.move_id as \"move_id\",\n  latest.from_region as \"from_region\",\n  latest.to_region as \"to_region\",\n  latest.status as \"status\",\n  latest.rows_total::int as \"rows_total\",\n  latest.rows_copied::int as \"rows_copied\",\n  latest.aborted_because as \"aborted_because\",\n  latest.requested_at as \"requested_at\",\n  latest.finished_at as \"finished_at\"\nfrom sessions\nleft join lateral (\n  select * from moves where moves.user_id = sessions.user_id order by requested_at desc limit 1\n) as latest on true\nwhere sessions.secret_hash = $1 and sessions.expires_at > now()","parameters":["secretHash"]};

/**
 * Query generated from SQL:
 * ```
 * select
 *   sessions.user_id,
 *   latest.move_id as "move_id?",
 *   latest.from_region as "from_region?",
 *   latest.to_region as "to_region?",
 *   latest.status as "status?",
 *   latest.rows_total::int as "rows_total?",
 *   latest.rows_copied::int as "rows_copied?",
 *   latest.aborted_because as "aborted_because?",
 *   latest.requested_at as "requested_at?",
 *   latest.finished_at as "finished_at?"
 * from sessions
 * left join lateral (
 *   select * from moves where moves.user_id = sessions.user_id order by requested_at desc limit 1
 * ) as latest on true
 * where sessions.secret_hash = :secretHash! and sessions.expires_at > now()
 * ```
 */
export const findLatestMove = new PreparedQuery<IFindLatestMoveParams,IFindLatestMoveResult>(findLatestMoveText);


