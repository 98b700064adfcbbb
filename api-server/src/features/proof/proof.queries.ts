/** Types generated for queries found in "api-server/src/features/proof/proof.sql" */
import { RegionalQuery as PreparedQuery } from "#regional-db/regional-query.ts";

/** 'RecordProof' parameters type */
export interface IRecordProofParams {
  ip?: string | null | void;
  secretHash: Buffer;
  userAgent?: string | null | void;
}

/** 'RecordProof' return type */
export interface IRecordProofResult {
  user_id: string;
}

/** 'RecordProof' query type */
export interface IRecordProofQuery {
  params: IRecordProofParams;
  result: IRecordProofResult;
}

const recordProofText = {"text":"-- The holder of the session has proven who they are. The event is written first of all: it is refused while the\n-- person moves, when an update of their session would be left out in silence.\nwith current_session as (\n  select sessions.session_id, users.user_id\n  from sessions\n  join users on users.user_id = sessions.user_id\n  where sessions.secret_hash = $1 and sessions.expires_at > now()\n  for key share of users\n),\naudit as (\n  insert into audit_events (user_id, kind, ip, user_agent, details)\n  select user_id, 'proof-given', $2::inet, $3, '{\"by\": \"password\"}' from current_session\n  returning event_id\n),\nproven as (\n  update sessions\n  set proven_at = now()\n  from current_session\n  where sessions.session_id = current_session.session_id\n  returning sessions.user_id\n)\nselect proven.user_id from proven, audit","parameters":["secretHash","ip","userAgent"]};

/**
 * Query generated from SQL:
 * ```
 * -- The holder of the session has proven who they are. The event is written first of all: it is refused while the
 * -- person moves, when an update of their session would be left out in silence.
 * with current_session as (
 *   select sessions.session_id, users.user_id
 *   from sessions
 *   join users on users.user_id = sessions.user_id
 *   where sessions.secret_hash = :secretHash! and sessions.expires_at > now()
 *   for key share of users
 * ),
 * audit as (
 *   insert into audit_events (user_id, kind, ip, user_agent, details)
 *   select user_id, 'proof-given', :ip::inet, :userAgent, '{"by": "password"}' from current_session
 *   returning event_id
 * ),
 * proven as (
 *   update sessions
 *   set proven_at = now()
 *   from current_session
 *   where sessions.session_id = current_session.session_id
 *   returning sessions.user_id
 * )
 * select proven.user_id from proven, audit
 * ```
 */
export const recordProof = new PreparedQuery<IRecordProofParams,IRecordProofResult>(recordProofText);


/** 'FindProof' parameters type */
export interface IFindProofParams {
  proofMinutes: number;
  secretHash: Buffer;
}

/** 'FindProof' return type */
export interface IFindProofResult {
  seconds_left: number;
}

/** 'FindProof' query type */
export interface IFindProofQuery {
  params: IFindProofParams;
  result: IFindProofResult;
}

const findProofText = {"text":"select\n  greatest(\n    0, extract(epoch from proven_at + make_interval(mins => $1) - now())\n  )::int as \"seconds_left\"\nfrom sessions\nwhere secret_hash = $2 and expires_at > now()","parameters":["proofMinutes","secretHash"]};

/**
 * Query generated from SQL:
 * ```
 * select
 *   greatest(
 *     0, extract(epoch from proven_at + make_interval(mins => :proofMinutes!) - now())
 *   )::int as "seconds_left!"
 * from sessions
 * where secret_hash = :secretHash! and expires_at > now()
 * ```
 */
export const findProof = new PreparedQuery<IFindProofParams,IFindProofResult>(findProofText);


