/** Types generated for queries found in "api-server/src/features/sessions/sessions.sql" */
import { RegionalQuery as PreparedQuery } from "#regional-db/regional-query.ts";

export type NumberOrString = number | string;

/** 'FindCredential' parameters type */
export interface IFindCredentialParams {
  kind: string;
  login: string;
}

/** 'FindCredential' return type */
export interface IFindCredentialResult {
  avatar_version: string | null;
  bio: string | null;
  created_at: Date;
  display_name: string;
  email: string;
  handle: string;
  headline: string | null;
  location: string | null;
  password_hash: string;
  user_id: string;
  version: number;
  website: string | null;
}

/** 'FindCredential' query type */
export interface IFindCredentialQuery {
  params: IFindCredentialParams;
  result: IFindCredentialResult;
}

const findCredentialIR: any = {"usedParamSet":{"kind":true,"login":true},"params":[{"name":"kind","required":true,"transform":{"type":"scalar"},"locs":[{"a":377,"b":382},{"a":425,"b":430}]},{"name":"login","required":true,"transform":{"type":"scalar"},"locs":[{"a":412,"b":418},{"a":462,"b":468}]}],"statement":"select\n  users.user_id,\n  users.handle,\n  users.email,\n  users.created_at,\n  profiles.display_name,\n  profiles.headline,\n  profiles.bio,\n  profiles.location,\n  profiles.website,\n  profiles.avatar_version,\n  profiles.version,\n  credentials.password_hash\nfrom users\njoin profiles on profiles.user_id = users.user_id\njoin credentials on credentials.user_id = users.user_id\nwhere (:kind! = 'email' and users.email = :login!) or (:kind! = 'handle' and users.handle = :login!)"};

/**
 * Query generated from SQL:
 * ```
 * select
 *   users.user_id,
 *   users.handle,
 *   users.email,
 *   users.created_at,
 *   profiles.display_name,
 *   profiles.headline,
 *   profiles.bio,
 *   profiles.location,
 *   profiles.website,
 *   profiles.avatar_version,
 *   profiles.version,
 *   credentials.password_hash
 * from users
 * join profiles on profiles.user_id = users.user_id
 * join credentials on credentials.user_id = users.user_id
 * where (:kind! = 'email' and users.email = :login!) or (:kind! = 'handle' and users.handle = :login!)
 * ```
 */
export const findCredential = new PreparedQuery<IFindCredentialParams,IFindCredentialResult>(findCredentialIR);


/** 'CreateSession' parameters type */
export interface ICreateSessionParams {
  ip?: string | null | void;
  secretHash: Buffer;
  sessionDays: number;
  sessionId: string;
  userAgent?: string | null | void;
  userId: string;
}

/** 'CreateSession' return type */
export interface ICreateSessionResult {
  expires_at: Date;
  session_id: string;
}

/** 'CreateSession' query type */
export interface ICreateSessionQuery {
  params: ICreateSessionParams;
  result: ICreateSessionResult;
}

const createSessionIR: any = {"usedParamSet":{"userId":true,"sessionId":true,"secretHash":true,"ip":true,"userAgent":true,"sessionDays":true},"params":[{"name":"userId","required":true,"transform":{"type":"scalar"},"locs":[{"a":113,"b":120}]},{"name":"sessionId","required":true,"transform":{"type":"scalar"},"locs":[{"a":247,"b":257}]},{"name":"secretHash","required":true,"transform":{"type":"scalar"},"locs":[{"a":269,"b":280}]},{"name":"ip","required":false,"transform":{"type":"scalar"},"locs":[{"a":283,"b":285},{"a":513,"b":515}]},{"name":"userAgent","required":false,"transform":{"type":"scalar"},"locs":[{"a":294,"b":303},{"a":524,"b":533}]},{"name":"sessionDays","required":true,"transform":{"type":"scalar"},"locs":[{"a":336,"b":348}]}],"statement":"-- No row: the person is not at home here any more.\nwith person as (\n  select user_id from users where user_id = :userId! for key share\n),\nsession as (\n  insert into sessions (session_id, user_id, secret_hash, ip, user_agent, expires_at)\n  select :sessionId!, user_id, :secretHash!, :ip::inet, :userAgent, now() + make_interval(days => :sessionDays!)\n  from person\n  returning session_id, user_id, expires_at\n),\naudit as (\n  insert into audit_events (user_id, kind, ip, user_agent)\n  select user_id, 'signed-in', :ip::inet, :userAgent from session\n  returning event_id\n)\nselect session.session_id, session.expires_at from session, audit"};

/**
 * Query generated from SQL:
 * ```
 * -- No row: the person is not at home here any more.
 * with person as (
 *   select user_id from users where user_id = :userId! for key share
 * ),
 * session as (
 *   insert into sessions (session_id, user_id, secret_hash, ip, user_agent, expires_at)
 *   select :sessionId!, user_id, :secretHash!, :ip::inet, :userAgent, now() + make_interval(days => :sessionDays!)
 *   from person
 *   returning session_id, user_id, expires_at
 * ),
 * audit as (
 *   insert into audit_events (user_id, kind, ip, user_agent)
 *   select user_id, 'signed-in', :ip::inet, :userAgent from session
 *   returning event_id
 * )
 * select session.session_id, session.expires_at from session, audit
 * ```
 */
export const createSession = new PreparedQuery<ICreateSessionParams,ICreateSessionResult>(createSessionIR);


/** 'ListSessions' parameters type */
export interface IListSessionsParams {
  before?: string | null | void;
  limit: NumberOrString;
  secretHash: Buffer;
}

/** 'ListSessions' return type */
export interface IListSessionsResult {
  created_at: Date;
  current: boolean;
  ip: string | null;
  last_seen_at: Date;
  session_id: string;
  user_agent: string | null;
}

/** 'ListSessions' query type */
export interface IListSessionsQuery {
  params: IListSessionsParams;
  result: IListSessionsResult;
}

const listSessionsIR: any = {"usedParamSet":{"secretHash":true,"before":true,"limit":true},"params":[{"name":"secretHash","required":true,"transform":{"type":"scalar"},"locs":[{"a":89,"b":100}]},{"name":"before","required":false,"transform":{"type":"scalar"},"locs":[{"a":440,"b":446},{"a":487,"b":493}]},{"name":"limit","required":true,"transform":{"type":"scalar"},"locs":[{"a":542,"b":548}]}],"statement":"with current_session as (\n  select session_id, user_id from sessions where secret_hash = :secretHash! and expires_at > now()\n)\nselect\n  sessions.session_id,\n  sessions.session_id = current_session.session_id as \"current!\",\n  sessions.created_at,\n  sessions.last_seen_at,\n  host(sessions.ip) as ip,\n  sessions.user_agent\nfrom current_session\njoin sessions on sessions.user_id = current_session.user_id\nwhere sessions.expires_at > now() and (:before::uuid is null or sessions.session_id < :before::uuid)\norder by sessions.session_id desc\nlimit :limit!"};

/**
 * Query generated from SQL:
 * ```
 * with current_session as (
 *   select session_id, user_id from sessions where secret_hash = :secretHash! and expires_at > now()
 * )
 * select
 *   sessions.session_id,
 *   sessions.session_id = current_session.session_id as "current!",
 *   sessions.created_at,
 *   sessions.last_seen_at,
 *   host(sessions.ip) as ip,
 *   sessions.user_agent
 * from current_session
 * join sessions on sessions.user_id = current_session.user_id
 * where sessions.expires_at > now() and (:before::uuid is null or sessions.session_id < :before::uuid)
 * order by sessions.session_id desc
 * limit :limit!
 * ```
 */
export const listSessions = new PreparedQuery<IListSessionsParams,IListSessionsResult>(listSessionsIR);


/** 'DeleteCurrentSession' parameters type */
export interface IDeleteCurrentSessionParams {
  ip?: string | null | void;
  secretHash: Buffer;
  userAgent?: string | null | void;
}

/** 'DeleteCurrentSession' return type */
export interface IDeleteCurrentSessionResult {
  user_id: string;
}

/** 'DeleteCurrentSession' query type */
export interface IDeleteCurrentSessionQuery {
  params: IDeleteCurrentSessionParams;
  result: IDeleteCurrentSessionResult;
}

const deleteCurrentSessionIR: any = {"usedParamSet":{"secretHash":true,"ip":true,"userAgent":true},"params":[{"name":"secretHash","required":true,"transform":{"type":"scalar"},"locs":[{"a":151,"b":162}]},{"name":"ip","required":false,"transform":{"type":"scalar"},"locs":[{"a":473,"b":475}]},{"name":"userAgent","required":false,"transform":{"type":"scalar"},"locs":[{"a":484,"b":493}]}],"statement":"with current_session as (\n  select sessions.session_id\n  from sessions\n  join users on users.user_id = sessions.user_id\n  where sessions.secret_hash = :secretHash! and sessions.expires_at > now()\n  for key share of users\n),\nended as (\n  delete from sessions\n  using current_session\n  where sessions.session_id = current_session.session_id\n  returning sessions.user_id\n),\naudit as (\n  insert into audit_events (user_id, kind, ip, user_agent)\n  select user_id, 'signed-out', :ip::inet, :userAgent from ended\n  returning event_id\n)\nselect ended.user_id from ended, audit"};

/**
 * Query generated from SQL:
 * ```
 * with current_session as (
 *   select sessions.session_id
 *   from sessions
 *   join users on users.user_id = sessions.user_id
 *   where sessions.secret_hash = :secretHash! and sessions.expires_at > now()
 *   for key share of users
 * ),
 * ended as (
 *   delete from sessions
 *   using current_session
 *   where sessions.session_id = current_session.session_id
 *   returning sessions.user_id
 * ),
 * audit as (
 *   insert into audit_events (user_id, kind, ip, user_agent)
 *   select user_id, 'signed-out', :ip::inet, :userAgent from ended
 *   returning event_id
 * )
 * select ended.user_id from ended, audit
 * ```
 */
export const deleteCurrentSession = new PreparedQuery<IDeleteCurrentSessionParams,IDeleteCurrentSessionResult>(deleteCurrentSessionIR);


/** 'DeleteOwnSession' parameters type */
export interface IDeleteOwnSessionParams {
  ip?: string | null | void;
  secretHash: Buffer;
  sessionId: string;
  userAgent?: string | null | void;
}

/** 'DeleteOwnSession' return type */
export interface IDeleteOwnSessionResult {
  audited: number;
  ended: boolean;
}

/** 'DeleteOwnSession' query type */
export interface IDeleteOwnSessionQuery {
  params: IDeleteOwnSessionParams;
  result: IDeleteOwnSessionResult;
}

const deleteOwnSessionIR: any = {"usedParamSet":{"secretHash":true,"sessionId":true,"ip":true,"userAgent":true},"params":[{"name":"secretHash","required":true,"transform":{"type":"scalar"},"locs":[{"a":145,"b":156}]},{"name":"sessionId","required":true,"transform":{"type":"scalar"},"locs":[{"a":306,"b":316}]},{"name":"ip","required":false,"transform":{"type":"scalar"},"locs":[{"a":542,"b":544}]},{"name":"userAgent","required":false,"transform":{"type":"scalar"},"locs":[{"a":553,"b":562}]}],"statement":"with current_session as (\n  select users.user_id\n  from sessions\n  join users on users.user_id = sessions.user_id\n  where sessions.secret_hash = :secretHash! and sessions.expires_at > now()\n  for key share of users\n),\nended as (\n  delete from sessions\n  using current_session\n  where sessions.session_id = :sessionId!\n    and sessions.user_id = current_session.user_id\n    and sessions.expires_at > now()\n  returning sessions.user_id\n),\naudit as (\n  insert into audit_events (user_id, kind, ip, user_agent)\n  select user_id, 'session-ended', :ip::inet, :userAgent from ended\n  returning event_id\n)\nselect exists (select from ended) as \"ended!\", (select count(*)::int from audit) as \"audited!\"\nfrom current_session"};

/**
 * Query generated from SQL:
 * ```
 * with current_session as (
 *   select users.user_id
 *   from sessions
 *   join users on users.user_id = sessions.user_id
 *   where sessions.secret_hash = :secretHash! and sessions.expires_at > now()
 *   for key share of users
 * ),
 * ended as (
 *   delete from sessions
 *   using current_session
 *   where sessions.session_id = :sessionId!
 *     and sessions.user_id = current_session.user_id
 *     and sessions.expires_at > now()
 *   returning sessions.user_id
 * ),
 * audit as (
 *   insert into audit_events (user_id, kind, ip, user_agent)
 *   select user_id, 'session-ended', :ip::inet, :userAgent from ended
 *   returning event_id
 * )
 * select exists (select from ended) as "ended!", (select count(*)::int from audit) as "audited!"
 * from current_session
 * ```
 */
export const deleteOwnSession = new PreparedQuery<IDeleteOwnSessionParams,IDeleteOwnSessionResult>(deleteOwnSessionIR);


/** 'DeleteExpiredSessions' parameters type */
export type IDeleteExpiredSessionsParams = void;

/** 'DeleteExpiredSessions' return type */
export type IDeleteExpiredSessionsResult = void;

/** 'DeleteExpiredSessions' query type */
export interface IDeleteExpiredSessionsQuery {
  params: IDeleteExpiredSessionsParams;
  result: IDeleteExpiredSessionsResult;
}

const deleteExpiredSessionsIR: any = {"usedParamSet":{},"params":[],"statement":"delete from sessions\nwhere expires_at <= now()\n  -- Those of a person who is moving go with them, and from there.\n  and not exists (select from users where users.user_id = sessions.user_id and fenced_by is not null)"};

/**
 * Query generated from SQL:
 * ```
 * delete from sessions
 * where expires_at <= now()
 *   -- Those of a person who is moving go with them, and from there.
 *   and not exists (select from users where users.user_id = sessions.user_id and fenced_by is not null)
 * ```
 */
export const deleteExpiredSessions = new PreparedQuery<IDeleteExpiredSessionsParams,IDeleteExpiredSessionsResult>(deleteExpiredSessionsIR);


