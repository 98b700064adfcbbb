/** Types generated for queries found in "api-server/src/regional-db/session.sql" */
import { RegionalQuery as PreparedQuery } from "#regional-db/regional-query.ts";

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** 'FindLivingSession' parameters type */
export interface IFindLivingSessionParams {
  secretHash: Buffer;
}

/** 'FindLivingSession' return type */
export interface IFindLivingSessionResult {
  session_id: string;
}

/** 'FindLivingSession' query type */
export interface IFindLivingSessionQuery {
  params: IFindLivingSessionParams;
  result: IFindLivingSessionResult;
}

const findLivingSessionText = {"text":"select session_id from sessions where secret_hash = $1 and expires_at > now()","parameters":["secretHash"]};

/**
 * Query generated from SQL:
 * ```
 * select session_id from sessions where secret_hash = :secretHash! and expires_at > now()
 * ```
 */
export const findLivingSession = new PreparedQuery<IFindLivingSessionParams,IFindLivingSessionResult>(findLivingSessionText);


/** 'FindSessionOwner' parameters type */
export interface IFindSessionOwnerParams {
  proofMinutes: number;
  secretHash: Buffer;
}

/** 'FindSessionOwner' return type */
export interface IFindSessionOwnerResult {
  email: string;
  handle: string;
  is_proven_lately: boolean;
  password_hash: string;
  user_id: string;
}

/** 'FindSessionOwner' query type */
export interface IFindSessionOwnerQuery {
  params: IFindSessionOwnerParams;
  result: IFindSessionOwnerResult;
}

const findSessionOwnerText = {"text":"select\n  users.user_id,\n  users.handle,\n  users.email,\n  credentials.password_hash,\n  sessions.proven_at > now() - make_interval(mins => $1) as \"is_proven_lately\"\nfrom sessions\njoin users on users.user_id = sessions.user_id\njoin credentials on credentials.user_id = sessions.user_id\nwhere sessions.secret_hash = $2 and sessions.expires_at > now()","parameters":["proofMinutes","secretHash"]};

/**
 * Query generated from SQL:
 * ```
 * select
 *   users.user_id,
 *   users.handle,
 *   users.email,
 *   credentials.password_hash,
 *   sessions.proven_at > now() - make_interval(mins => :proofMinutes!) as "is_proven_lately!"
 * from sessions
 * join users on users.user_id = sessions.user_id
 * join credentials on credentials.user_id = sessions.user_id
 * where sessions.secret_hash = :secretHash! and sessions.expires_at > now()
 * ```
 */
export const findSessionOwner = new PreparedQuery<IFindSessionOwnerParams,IFindSessionOwnerResult>(findSessionOwnerText);


/** 'FindOwnProfile' parameters type */
export interface IFindOwnProfileParams {
  secretHash: Buffer;
}

/** 'FindOwnProfile' return type */
export interface IFindOwnProfileResult {
  avatar_version: string | null;
  bio: string | null;
  created_at: Date;
  display_name: string;
  email: string;
  handle: string;
  headline: string | null;
  is_to_be_seen: boolean;
  locale: string | null;
  location: string | null;
  parts: Json;
  theme: string | null;
  time_zone: string | null;
  user_id: string;
  version: number;
  website: string | null;
}

/** 'FindOwnProfile' query type */
export interface IFindOwnProfileQuery {
  params: IFindOwnProfileParams;
  result: IFindOwnProfileResult;
}

const findOwnProfileText = {"text":"select\n  users.user_id,\n  users.handle,\n  users.email,\n  users.locale,\n  users.theme,\n  users.time_zone,\n  users.created_at,\n  profiles.display_name,\n  profiles.headline,\n  profiles.bio,\n  profiles.location,\n  profiles.website,\n  profiles.avatar_version,\n  own_parts(profiles) as \"parts\",\n  profiles.version,\n  -- Once in a while is enough to tell a person when a device was last used.\n  sessions.last_seen_at < now() - interval '5 minutes' as \"is_to_be_seen\"\nfrom sessions\njoin users on users.user_id = sessions.user_id\njoin profiles on profiles.user_id = sessions.user_id\nwhere sessions.secret_hash = $1 and sessions.expires_at > now()","parameters":["secretHash"]};

/**
 * Query generated from SQL:
 * ```
 * select
 *   users.user_id,
 *   users.handle,
 *   users.email,
 *   users.locale,
 *   users.theme,
 *   users.time_zone,
 *   users.created_at,
 *   profiles.display_name,
 *   profiles.headline,
 *   profiles.bio,
 *   profiles.location,
 *   profiles.website,
 *   profiles.avatar_version,
 *   own_parts(profiles) as "parts!",
 *   profiles.version,
 *   -- Once in a while is enough to tell a person when a device was last used.
 *   sessions.last_seen_at < now() - interval '5 minutes' as "is_to_be_seen!"
 * from sessions
 * join users on users.user_id = sessions.user_id
 * join profiles on profiles.user_id = sessions.user_id
 * where sessions.secret_hash = :secretHash! and sessions.expires_at > now()
 * ```
 */
export const findOwnProfile = new PreparedQuery<IFindOwnProfileParams,IFindOwnProfileResult>(findOwnProfileText);


/** 'MarkSessionSeen' parameters type */
export interface IMarkSessionSeenParams {
  idleDays: number;
  secretHash: Buffer;
  sessionDays: number;
}

/** 'MarkSessionSeen' return type */
export type IMarkSessionSeenResult = void;

/** 'MarkSessionSeen' query type */
export interface IMarkSessionSeenQuery {
  params: IMarkSessionSeenParams;
  result: IMarkSessionSeenResult;
}

const markSessionSeenText = {"text":"-- Who uses a session keeps it, up to its greatest age.\nwith person as (\n  select users.user_id\n  from sessions\n  join users on users.user_id = sessions.user_id\n  where sessions.secret_hash = $1 and sessions.expires_at > now()\n  for key share of users\n)\nupdate sessions\nset\n  last_seen_at = now(),\n  expires_at = greatest(\n    sessions.expires_at,\n    least(now() + make_interval(days => $2), sessions.created_at + make_interval(days => $3))\n  )\nfrom person\nwhere sessions.secret_hash = $1 and sessions.user_id = person.user_id","parameters":["secretHash","idleDays","sessionDays"]};

/**
 * Query generated from SQL:
 * ```
 * -- Who uses a session keeps it, up to its greatest age.
 * with person as (
 *   select users.user_id
 *   from sessions
 *   join users on users.user_id = sessions.user_id
 *   where sessions.secret_hash = :secretHash! and sessions.expires_at > now()
 *   for key share of users
 * )
 * update sessions
 * set
 *   last_seen_at = now(),
 *   expires_at = greatest(
 *     sessions.expires_at,
 *     least(now() + make_interval(days => :idleDays!), sessions.created_at + make_interval(days => :sessionDays!))
 *   )
 * from person
 * where sessions.secret_hash = :secretHash! and sessions.user_id = person.user_id
 * ```
 */
export const markSessionSeen = new PreparedQuery<IMarkSessionSeenParams,IMarkSessionSeenResult>(markSessionSeenText);


/** 'FindForwardedSession' parameters type */
export interface IFindForwardedSessionParams {
  secretHash: Buffer;
}

/** 'FindForwardedSession' return type */
export interface IFindForwardedSessionResult {
  to_region: string;
}

/** 'FindForwardedSession' query type */
export interface IFindForwardedSessionQuery {
  params: IFindForwardedSessionParams;
  result: IFindForwardedSessionResult;
}

const findForwardedSessionText = {"text":"select to_region from forwarded_sessions where secret_hash = $1 and expires_at > now()","parameters":["secretHash"]};

/**
 * Query generated from SQL:
 * ```
 * select to_region from forwarded_sessions where secret_hash = :secretHash! and expires_at > now()
 * ```
 */
export const findForwardedSession = new PreparedQuery<IFindForwardedSessionParams,IFindForwardedSessionResult>(findForwardedSessionText);


/** 'DeleteExpiredForwards' parameters type */
export type IDeleteExpiredForwardsParams = void;

/** 'DeleteExpiredForwards' return type */
export type IDeleteExpiredForwardsResult = void;

/** 'DeleteExpiredForwards' query type */
export interface IDeleteExpiredForwardsQuery {
  params: IDeleteExpiredForwardsParams;
  result: IDeleteExpiredForwardsResult;
}

const deleteExpiredForwardsText = {"text":"delete from forwarded_sessions where expires_at <= now()","parameters":[]};

/**
 * Query generated from SQL:
 * ```
 * delete from forwarded_sessions where expires_at <= now()
 * ```
 */
export const deleteExpiredForwards = new PreparedQuery<IDeleteExpiredForwardsParams,IDeleteExpiredForwardsResult>(deleteExpiredForwardsText);


/** 'RecordFailedProof' parameters type */
export interface IRecordFailedProofParams {
  ip?: string | null | void;
  secretHash: Buffer;
  userAgent?: string | null | void;
}

/** 'RecordFailedProof' return type */
export type IRecordFailedProofResult = void;

/** 'RecordFailedProof' query type */
export interface IRecordFailedProofQuery {
  params: IRecordFailedProofParams;
  result: IRecordFailedProofResult;
}

const recordFailedProofText = {"text":"with current_session as (\n  select users.user_id\n  from sessions\n  join users on users.user_id = sessions.user_id\n  where sessions.secret_hash = $1 and sessions.expires_at > now()\n  for key share of users\n)\ninsert into audit_events (user_id, kind, ip, user_agent, details)\nselect user_id, 'proof-failed', $2::inet, $3, '{\"by\": \"password\"}' from current_session","parameters":["secretHash","ip","userAgent"]};

/**
 * Query generated from SQL:
 * ```
 * with current_session as (
 *   select users.user_id
 *   from sessions
 *   join users on users.user_id = sessions.user_id
 *   where sessions.secret_hash = :secretHash! and sessions.expires_at > now()
 *   for key share of users
 * )
 * insert into audit_events (user_id, kind, ip, user_agent, details)
 * select user_id, 'proof-failed', :ip::inet, :userAgent, '{"by": "password"}' from current_session
 * ```
 */
export const recordFailedProof = new PreparedQuery<IRecordFailedProofParams,IRecordFailedProofResult>(recordFailedProofText);


