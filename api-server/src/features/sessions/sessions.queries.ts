/** Types generated for queries found in "api-server/src/features/sessions/sessions.sql" */
import { RegionalQuery as PreparedQuery } from "#regional-db/regional-query.ts";

export type DateOrString = Date | string;

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export type NumberOrString = number | string;

/** 'FindCredential' parameters type */
export interface IFindCredentialParams {
  deviceHash?: Buffer | null | void;
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
  factor_id: string | null;
  handle: string;
  headline: string | null;
  is_known_device: boolean;
  locale: string | null;
  location: string | null;
  parts: Json;
  password_hash: string;
  sealed_secret: string | null;
  theme: string | null;
  time_zone: string | null;
  user_id: string;
  version: number;
  website: string | null;
}

/** 'FindCredential' query type */
export interface IFindCredentialQuery {
  params: IFindCredentialParams;
  result: IFindCredentialResult;
}

const findCredentialText = {"text":"select\n  users.user_id,\n  users.handle,\n  users.email,\n  users.locale,\n  users.theme,\n  users.time_zone,\n  users.created_at,\n  profiles.display_name,\n  profiles.headline,\n  profiles.bio,\n  profiles.location,\n  profiles.website,\n  profiles.avatar_version,\n  own_parts(profiles) as \"parts\",\n  profiles.version,\n  credentials.password_hash,\n  app.factor_id as \"factor_id\",\n  app.sealed_secret as \"sealed_secret\",\n  exists (\n    select from known_devices\n    where known_devices.user_id = users.user_id and known_devices.secret_hash = $1::bytea\n  ) as \"is_known_device\"\nfrom users\njoin profiles on profiles.user_id = users.user_id\njoin credentials on credentials.user_id = users.user_id\nleft join totp_factors as app on app.user_id = users.user_id and app.confirmed_at is not null\nwhere ($2 = 'email' and users.email = $3) or ($2 = 'handle' and users.handle = $3)","parameters":["deviceHash","kind","login"]};

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
 *   credentials.password_hash,
 *   app.factor_id as "factor_id?",
 *   app.sealed_secret as "sealed_secret?",
 *   exists (
 *     select from known_devices
 *     where known_devices.user_id = users.user_id and known_devices.secret_hash = :deviceHash::bytea
 *   ) as "is_known_device!"
 * from users
 * join profiles on profiles.user_id = users.user_id
 * join credentials on credentials.user_id = users.user_id
 * left join totp_factors as app on app.user_id = users.user_id and app.confirmed_at is not null
 * where (:kind! = 'email' and users.email = :login!) or (:kind! = 'handle' and users.handle = :login!)
 * ```
 */
export const findCredential = new PreparedQuery<IFindCredentialParams,IFindCredentialResult>(findCredentialText);


/** 'OfferSession' parameters type */
export interface IOfferSessionParams {
  deviceHash?: Buffer | null | void;
  ip?: string | null | void;
  kind: string;
  login: string;
  secretHash: Buffer;
  sessionDays: number;
  sessionId: string;
  userAgent?: string | null | void;
}

/** 'OfferSession' return type */
export interface IOfferSessionResult {
  avatar_version: string | null;
  bio: string | null;
  created_at: Date;
  display_name: string;
  email: string;
  expires_at: Date;
  factor_id: string | null;
  handle: string;
  headline: string | null;
  is_known_device: boolean;
  is_offered: boolean;
  locale: string | null;
  location: string | null;
  parts: Json;
  password_hash: string;
  sealed_secret: string | null;
  theme: string | null;
  time_zone: string | null;
  user_id: string;
  version: number;
  website: string | null;
}

/** 'OfferSession' query type */
export interface IOfferSessionQuery {
  params: IOfferSessionParams;
  result: IOfferSessionResult;
}

const offerSessionText = {"text":"-- As findCredential, and with the session of whoever turns out to know the password: it lives for as long as\n-- that takes to find out. A person who is moving gets none, nor does one whose password is not enough.\nwith person as (\n  select\n    users.user_id, users.handle, users.email, users.locale, users.theme, users.time_zone, users.created_at,\n    users.fenced_by, credentials.password_hash\n  from users\n  join credentials on credentials.user_id = users.user_id\n  where ($1 = 'email' and users.email = $2) or ($1 = 'handle' and users.handle = $2)\n  for key share of users\n  -- A change of the password waits for the session, and ends it, or this waits for the change.\n  for share of credentials\n),\napp as (\n  select totp_factors.user_id, totp_factors.factor_id, totp_factors.sealed_secret\n  from totp_factors\n  join person on person.user_id = totp_factors.user_id\n  where totp_factors.confirmed_at is not null\n),\noffered as (\n  insert into sessions (session_id, user_id, secret_hash, ip, user_agent, expires_at, is_proven)\n  select $3, user_id, $4, $5::inet, $6, now() + interval '2 minutes', false\n  from person\n  where fenced_by is null and not exists (select from app)\n  returning session_id\n)\nselect\n  person.user_id,\n  person.handle,\n  person.email,\n  person.locale,\n  person.theme,\n  person.time_zone,\n  person.created_at,\n  profiles.display_name,\n  profiles.headline,\n  profiles.bio,\n  profiles.location,\n  profiles.website,\n  profiles.avatar_version,\n  own_parts(profiles) as \"parts\",\n  profiles.version,\n  person.password_hash,\n  app.factor_id as \"factor_id\",\n  app.sealed_secret as \"sealed_secret\",\n  exists (\n    select from known_devices\n    where known_devices.user_id = person.user_id and known_devices.secret_hash = $7::bytea\n  ) as \"is_known_device\",\n  exists (select from offered) as \"is_offered\",\n  now() + make_interval(days => $8) as \"expires_at\"\nfrom person\njoin profiles on profiles.user_id = person.user_id\nleft join app on app.user_id = person.user_id","parameters":["kind","login","sessionId","secretHash","ip","userAgent","deviceHash","sessionDays"]};

/**
 * Query generated from SQL:
 * ```
 * -- As findCredential, and with the session of whoever turns out to know the password: it lives for as long as
 * -- that takes to find out. A person who is moving gets none, nor does one whose password is not enough.
 * with person as (
 *   select
 *     users.user_id, users.handle, users.email, users.locale, users.theme, users.time_zone, users.created_at,
 *     users.fenced_by, credentials.password_hash
 *   from users
 *   join credentials on credentials.user_id = users.user_id
 *   where (:kind! = 'email' and users.email = :login!) or (:kind! = 'handle' and users.handle = :login!)
 *   for key share of users
 *   -- A change of the password waits for the session, and ends it, or this waits for the change.
 *   for share of credentials
 * ),
 * app as (
 *   select totp_factors.user_id, totp_factors.factor_id, totp_factors.sealed_secret
 *   from totp_factors
 *   join person on person.user_id = totp_factors.user_id
 *   where totp_factors.confirmed_at is not null
 * ),
 * offered as (
 *   insert into sessions (session_id, user_id, secret_hash, ip, user_agent, expires_at, is_proven)
 *   select :sessionId!, user_id, :secretHash!, :ip::inet, :userAgent, now() + interval '2 minutes', false
 *   from person
 *   where fenced_by is null and not exists (select from app)
 *   returning session_id
 * )
 * select
 *   person.user_id,
 *   person.handle,
 *   person.email,
 *   person.locale,
 *   person.theme,
 *   person.time_zone,
 *   person.created_at,
 *   profiles.display_name,
 *   profiles.headline,
 *   profiles.bio,
 *   profiles.location,
 *   profiles.website,
 *   profiles.avatar_version,
 *   own_parts(profiles) as "parts!",
 *   profiles.version,
 *   person.password_hash,
 *   app.factor_id as "factor_id?",
 *   app.sealed_secret as "sealed_secret?",
 *   exists (
 *     select from known_devices
 *     where known_devices.user_id = person.user_id and known_devices.secret_hash = :deviceHash::bytea
 *   ) as "is_known_device!",
 *   exists (select from offered) as "is_offered!",
 *   now() + make_interval(days => :sessionDays!) as "expires_at!"
 * from person
 * join profiles on profiles.user_id = person.user_id
 * left join app on app.user_id = person.user_id
 * ```
 */
export const offerSession = new PreparedQuery<IOfferSessionParams,IOfferSessionResult>(offerSessionText);


/** 'ProveSession' parameters type */
export interface IProveSessionParams {
  expiresAt: DateOrString;
  sessionId: string;
}

/** 'ProveSession' return type */
export interface IProveSessionResult {
  user_id: string;
}

/** 'ProveSession' query type */
export interface IProveSessionQuery {
  params: IProveSessionParams;
  result: IProveSessionResult;
}

const proveSessionText = {"text":"-- The password is proven: the offered session is one like any other.\nwith person as (\n  select users.user_id\n  from sessions\n  join users on users.user_id = sessions.user_id\n  where sessions.session_id = $1\n  for key share of users\n),\nproven as (\n  update sessions\n  set is_proven = true, expires_at = $2\n  from person\n  where sessions.session_id = $1 and sessions.user_id = person.user_id and not sessions.is_proven\n  returning sessions.user_id, sessions.ip, sessions.user_agent\n),\naudit as (\n  insert into audit_events (user_id, kind, ip, user_agent, details)\n  select user_id, 'signed-in', ip, user_agent, '{\"with\": \"password\"}' from proven\n  returning event_id\n)\nselect proven.user_id from proven, audit","parameters":["sessionId","expiresAt"]};

/**
 * Query generated from SQL:
 * ```
 * -- The password is proven: the offered session is one like any other.
 * with person as (
 *   select users.user_id
 *   from sessions
 *   join users on users.user_id = sessions.user_id
 *   where sessions.session_id = :sessionId!
 *   for key share of users
 * ),
 * proven as (
 *   update sessions
 *   set is_proven = true, expires_at = :expiresAt!
 *   from person
 *   where sessions.session_id = :sessionId! and sessions.user_id = person.user_id and not sessions.is_proven
 *   returning sessions.user_id, sessions.ip, sessions.user_agent
 * ),
 * audit as (
 *   insert into audit_events (user_id, kind, ip, user_agent, details)
 *   select user_id, 'signed-in', ip, user_agent, '{"with": "password"}' from proven
 *   returning event_id
 * )
 * select proven.user_id from proven, audit
 * ```
 */
export const proveSession = new PreparedQuery<IProveSessionParams,IProveSessionResult>(proveSessionText);


/** 'WithdrawSession' parameters type */
export interface IWithdrawSessionParams {
  sessionId: string;
}

/** 'WithdrawSession' return type */
export type IWithdrawSessionResult = void;

/** 'WithdrawSession' query type */
export interface IWithdrawSessionQuery {
  params: IWithdrawSessionParams;
  result: IWithdrawSessionResult;
}

const withdrawSessionText = {"text":"with person as (\n  select users.user_id\n  from sessions\n  join users on users.user_id = sessions.user_id\n  where sessions.session_id = $1\n  for key share of users\n)\ndelete from sessions\nusing person\nwhere sessions.session_id = $1 and sessions.user_id = person.user_id and not sessions.is_proven","parameters":["sessionId"]};

/**
 * Query generated from SQL:
 * ```
 * with person as (
 *   select users.user_id
 *   from sessions
 *   join users on users.user_id = sessions.user_id
 *   where sessions.session_id = :sessionId!
 *   for key share of users
 * )
 * delete from sessions
 * using person
 * where sessions.session_id = :sessionId! and sessions.user_id = person.user_id and not sessions.is_proven
 * ```
 */
export const withdrawSession = new PreparedQuery<IWithdrawSessionParams,IWithdrawSessionResult>(withdrawSessionText);


/** 'CreateSession' parameters type */
export interface ICreateSessionParams {
  ip?: string | null | void;
  secretHash: Buffer;
  sessionDays: number;
  sessionId: string;
  userAgent?: string | null | void;
  userId: string;
  verified: string;
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

const createSessionText = {"text":"-- No row: the person is not at home here any more, or has another password than the one that was verified.\nwith person as (\n  select users.user_id\n  from users\n  join credentials on credentials.user_id = users.user_id\n  where users.user_id = $1 and credentials.password_hash = $2\n  for key share of users\n  -- A change of the password waits for the session, and ends it, or this waits for the change.\n  for share of credentials\n),\nsession as (\n  insert into sessions (session_id, user_id, secret_hash, ip, user_agent, expires_at)\n  select $3, user_id, $4, $5::inet, $6, now() + make_interval(days => $7)\n  from person\n  returning session_id, user_id, expires_at\n),\naudit as (\n  insert into audit_events (user_id, kind, ip, user_agent, details)\n  select user_id, 'signed-in', $5::inet, $6, '{\"with\": \"password\"}' from session\n  returning event_id\n)\nselect session.session_id, session.expires_at from session, audit","parameters":["userId","verified","sessionId","secretHash","ip","userAgent","sessionDays"]};

/**
 * Query generated from SQL:
 * ```
 * -- No row: the person is not at home here any more, or has another password than the one that was verified.
 * with person as (
 *   select users.user_id
 *   from users
 *   join credentials on credentials.user_id = users.user_id
 *   where users.user_id = :userId! and credentials.password_hash = :verified!
 *   for key share of users
 *   -- A change of the password waits for the session, and ends it, or this waits for the change.
 *   for share of credentials
 * ),
 * session as (
 *   insert into sessions (session_id, user_id, secret_hash, ip, user_agent, expires_at)
 *   select :sessionId!, user_id, :secretHash!, :ip::inet, :userAgent, now() + make_interval(days => :sessionDays!)
 *   from person
 *   returning session_id, user_id, expires_at
 * ),
 * audit as (
 *   insert into audit_events (user_id, kind, ip, user_agent, details)
 *   select user_id, 'signed-in', :ip::inet, :userAgent, '{"with": "password"}' from session
 *   returning event_id
 * )
 * select session.session_id, session.expires_at from session, audit
 * ```
 */
export const createSession = new PreparedQuery<ICreateSessionParams,ICreateSessionResult>(createSessionText);


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

const listSessionsText = {"text":"with current_session as (\n  select session_id, user_id from sessions where secret_hash = $1 and expires_at > now()\n)\nselect\n  sessions.session_id,\n  sessions.session_id = current_session.session_id as \"current\",\n  sessions.created_at,\n  sessions.last_seen_at,\n  host(sessions.ip) as ip,\n  sessions.user_agent\nfrom current_session\njoin sessions on sessions.user_id = current_session.user_id\nwhere sessions.expires_at > now()\n  -- One that is only offered is nobody's yet; who holds its token has proven the password.\n  and (sessions.is_proven or sessions.session_id = current_session.session_id)\n  and ($2::uuid is null or sessions.session_id < $2::uuid)\norder by sessions.session_id desc\nlimit $3","parameters":["secretHash","before","limit"]};

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
 * where sessions.expires_at > now()
 *   -- One that is only offered is nobody's yet; who holds its token has proven the password.
 *   and (sessions.is_proven or sessions.session_id = current_session.session_id)
 *   and (:before::uuid is null or sessions.session_id < :before::uuid)
 * order by sessions.session_id desc
 * limit :limit!
 * ```
 */
export const listSessions = new PreparedQuery<IListSessionsParams,IListSessionsResult>(listSessionsText);


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

const deleteCurrentSessionText = {"text":"with current_session as (\n  select sessions.session_id\n  from sessions\n  join users on users.user_id = sessions.user_id\n  where sessions.secret_hash = $1 and sessions.expires_at > now()\n  for key share of users\n),\nended as (\n  delete from sessions\n  using current_session\n  where sessions.session_id = current_session.session_id\n  returning sessions.user_id\n),\naudit as (\n  insert into audit_events (user_id, kind, ip, user_agent)\n  select user_id, 'signed-out', $2::inet, $3 from ended\n  returning event_id\n)\nselect ended.user_id from ended, audit","parameters":["secretHash","ip","userAgent"]};

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
export const deleteCurrentSession = new PreparedQuery<IDeleteCurrentSessionParams,IDeleteCurrentSessionResult>(deleteCurrentSessionText);


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

const deleteOwnSessionText = {"text":"with current_session as (\n  select users.user_id\n  from sessions\n  join users on users.user_id = sessions.user_id\n  where sessions.secret_hash = $1 and sessions.expires_at > now()\n  for key share of users\n),\nended as (\n  delete from sessions\n  using current_session\n  where sessions.session_id = $2\n    and sessions.user_id = current_session.user_id\n    and sessions.expires_at > now()\n  returning sessions.user_id\n),\naudit as (\n  insert into audit_events (user_id, kind, ip, user_agent)\n  select user_id, 'session-ended', $3::inet, $4 from ended\n  returning event_id\n)\nselect exists (select from ended) as \"ended\", (select count(*)::int from audit) as \"audited\"\nfrom current_session","parameters":["secretHash","sessionId","ip","userAgent"]};

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
export const deleteOwnSession = new PreparedQuery<IDeleteOwnSessionParams,IDeleteOwnSessionResult>(deleteOwnSessionText);


/** 'DeleteExpiredSessions' parameters type */
export type IDeleteExpiredSessionsParams = void;

/** 'DeleteExpiredSessions' return type */
export type IDeleteExpiredSessionsResult = void;

/** 'DeleteExpiredSessions' query type */
export interface IDeleteExpiredSessionsQuery {
  params: IDeleteExpiredSessionsParams;
  result: IDeleteExpiredSessionsResult;
}

const deleteExpiredSessionsText = {"text":"delete from sessions\nwhere expires_at <= now()\n  -- Those of a person who is moving go with them, and from there.\n  and not exists (select from users where users.user_id = sessions.user_id and fenced_by is not null)","parameters":[]};

/**
 * Query generated from SQL:
 * ```
 * delete from sessions
 * where expires_at <= now()
 *   -- Those of a person who is moving go with them, and from there.
 *   and not exists (select from users where users.user_id = sessions.user_id and fenced_by is not null)
 * ```
 */
export const deleteExpiredSessions = new PreparedQuery<IDeleteExpiredSessionsParams,IDeleteExpiredSessionsResult>(deleteExpiredSessionsText);


