/** Types generated for queries found in "api-server/src/regional-db/session.sql" */
import { RegionalQuery as PreparedQuery } from "#regional-db/regional-query.ts";

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

const findLivingSessionIR: any = {"usedParamSet":{"secretHash":true},"params":[{"name":"secretHash","required":true,"transform":{"type":"scalar"},"locs":[{"a":52,"b":63}]}],"statement":"select session_id from sessions where secret_hash = :secretHash! and expires_at > now()"};

/**
 * Query generated from SQL:
 * ```
 * select session_id from sessions where secret_hash = :secretHash! and expires_at > now()
 * ```
 */
export const findLivingSession = new PreparedQuery<IFindLivingSessionParams,IFindLivingSessionResult>(findLivingSessionIR);


/** 'FindSessionOwner' parameters type */
export interface IFindSessionOwnerParams {
  secretHash: Buffer;
}

/** 'FindSessionOwner' return type */
export interface IFindSessionOwnerResult {
  email: string;
  handle: string;
  password_hash: string;
  user_id: string;
}

/** 'FindSessionOwner' query type */
export interface IFindSessionOwnerQuery {
  params: IFindSessionOwnerParams;
  result: IFindSessionOwnerResult;
}

const findSessionOwnerIR: any = {"usedParamSet":{"secretHash":true},"params":[{"name":"secretHash","required":true,"transform":{"type":"scalar"},"locs":[{"a":224,"b":235}]}],"statement":"select users.user_id, users.handle, users.email, credentials.password_hash\nfrom sessions\njoin users on users.user_id = sessions.user_id\njoin credentials on credentials.user_id = sessions.user_id\nwhere sessions.secret_hash = :secretHash! and sessions.expires_at > now()"};

/**
 * Query generated from SQL:
 * ```
 * select users.user_id, users.handle, users.email, credentials.password_hash
 * from sessions
 * join users on users.user_id = sessions.user_id
 * join credentials on credentials.user_id = sessions.user_id
 * where sessions.secret_hash = :secretHash! and sessions.expires_at > now()
 * ```
 */
export const findSessionOwner = new PreparedQuery<IFindSessionOwnerParams,IFindSessionOwnerResult>(findSessionOwnerIR);


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

const findForwardedSessionIR: any = {"usedParamSet":{"secretHash":true},"params":[{"name":"secretHash","required":true,"transform":{"type":"scalar"},"locs":[{"a":61,"b":72}]}],"statement":"select to_region from forwarded_sessions where secret_hash = :secretHash! and expires_at > now()"};

/**
 * Query generated from SQL:
 * ```
 * select to_region from forwarded_sessions where secret_hash = :secretHash! and expires_at > now()
 * ```
 */
export const findForwardedSession = new PreparedQuery<IFindForwardedSessionParams,IFindForwardedSessionResult>(findForwardedSessionIR);


/** 'DeleteExpiredForwards' parameters type */
export type IDeleteExpiredForwardsParams = void;

/** 'DeleteExpiredForwards' return type */
export interface IDeleteExpiredForwardsResult {
  count: number;
}

/** 'DeleteExpiredForwards' query type */
export interface IDeleteExpiredForwardsQuery {
  params: IDeleteExpiredForwardsParams;
  result: IDeleteExpiredForwardsResult;
}

const deleteExpiredForwardsIR: any = {"usedParamSet":{},"params":[],"statement":"with expired as (\n  delete from forwarded_sessions where expires_at <= now() returning user_id\n)\nselect count(*)::int as \"count!\" from expired"};

/**
 * Query generated from SQL:
 * ```
 * with expired as (
 *   delete from forwarded_sessions where expires_at <= now() returning user_id
 * )
 * select count(*)::int as "count!" from expired
 * ```
 */
export const deleteExpiredForwards = new PreparedQuery<IDeleteExpiredForwardsParams,IDeleteExpiredForwardsResult>(deleteExpiredForwardsIR);


