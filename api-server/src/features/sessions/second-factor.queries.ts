/** Types generated for queries found in "api-server/src/features/sessions/second-factor.sql" */
import { RegionalQuery as PreparedQuery } from "#regional-db/regional-query.ts";

export type NumberOrString = number | string;

/** 'CreateSessionByAppCode' parameters type */
export interface ICreateSessionByAppCodeParams {
  factorId: string;
  ip?: string | null | void;
  secretHash: Buffer;
  sessionDays: number;
  sessionId: string;
  step: NumberOrString;
  userAgent?: string | null | void;
  userId: string;
  verified: string;
}

/** 'CreateSessionByAppCode' return type */
export interface ICreateSessionByAppCodeResult {
  expires_at: Date | null;
  session_id: string | null;
}

/** 'CreateSessionByAppCode' query type */
export interface ICreateSessionByAppCodeQuery {
  params: ICreateSessionByAppCodeParams;
  result: ICreateSessionByAppCodeResult;
}

const createSessionByAppCodeText = {"text":"-- No code lets in twice, and none that is older than one that did: of two who send one at once, the later waits\n-- for the row and finds it taken. No row: the person is not at home here any more, or has another password than the\n-- one that was verified, as with createSession.\nwith person as (\n  select users.user_id\n  from users\n  join credentials on credentials.user_id = users.user_id\n  where users.user_id = $1 and credentials.password_hash = $2\n  for key share of users\n  for share of credentials\n),\nused as (\n  update totp_factors\n  set last_step = $3\n  from person\n  where totp_factors.user_id = person.user_id\n    and totp_factors.factor_id = $4\n    and totp_factors.confirmed_at is not null\n    and (totp_factors.last_step is null or totp_factors.last_step < $3)\n  returning totp_factors.user_id\n),\nsession as (\n  insert into sessions (session_id, user_id, secret_hash, ip, user_agent, expires_at)\n  select $5, user_id, $6, $7::inet, $8, now() + make_interval(days => $9)\n  from used\n  returning session_id, user_id, expires_at\n),\naudit as (\n  insert into audit_events (user_id, kind, ip, user_agent, details)\n  select user_id, 'signed-in', $7::inet, $8, '{\"with\": \"authenticator-app\"}' from session\n)\nselect session.session_id as \"session_id\", session.expires_at as \"expires_at\"\nfrom person\nleft join session on true","parameters":["userId","verified","step","factorId","sessionId","secretHash","ip","userAgent","sessionDays"]};

/**
 * Query generated from SQL:
 * ```
 * -- No code lets in twice, and none that is older than one that did: of two who send one at once, the later waits
 * -- for the row and finds it taken. No row: the person is not at home here any more, or has another password than the
 * -- one that was verified, as with createSession.
 * with person as (
 *   select users.user_id
 *   from users
 *   join credentials on credentials.user_id = users.user_id
 *   where users.user_id = :userId! and credentials.password_hash = :verified!
 *   for key share of users
 *   for share of credentials
 * ),
 * used as (
 *   update totp_factors
 *   set last_step = :step!
 *   from person
 *   where totp_factors.user_id = person.user_id
 *     and totp_factors.factor_id = :factorId!
 *     and totp_factors.confirmed_at is not null
 *     and (totp_factors.last_step is null or totp_factors.last_step < :step!)
 *   returning totp_factors.user_id
 * ),
 * session as (
 *   insert into sessions (session_id, user_id, secret_hash, ip, user_agent, expires_at)
 *   select :sessionId!, user_id, :secretHash!, :ip::inet, :userAgent, now() + make_interval(days => :sessionDays!)
 *   from used
 *   returning session_id, user_id, expires_at
 * ),
 * audit as (
 *   insert into audit_events (user_id, kind, ip, user_agent, details)
 *   select user_id, 'signed-in', :ip::inet, :userAgent, '{"with": "authenticator-app"}' from session
 * )
 * select session.session_id as "session_id?", session.expires_at as "expires_at?"
 * from person
 * left join session on true
 * ```
 */
export const createSessionByAppCode = new PreparedQuery<ICreateSessionByAppCodeParams,ICreateSessionByAppCodeResult>(createSessionByAppCodeText);


/** 'CreateSessionByRecoveryCode' parameters type */
export interface ICreateSessionByRecoveryCodeParams {
  codeHash: Buffer;
  ip?: string | null | void;
  secretHash: Buffer;
  sessionDays: number;
  sessionId: string;
  userAgent?: string | null | void;
  userId: string;
  verified: string;
}

/** 'CreateSessionByRecoveryCode' return type */
export interface ICreateSessionByRecoveryCodeResult {
  expires_at: Date | null;
  queued: boolean | null;
  session_id: string | null;
}

/** 'CreateSessionByRecoveryCode' query type */
export interface ICreateSessionByRecoveryCodeQuery {
  params: ICreateSessionByRecoveryCodeParams;
  result: ICreateSessionByRecoveryCodeResult;
}

const createSessionByRecoveryCodeText = {"text":"-- As with an app's code, and the person is told: it is the way in of whoever has lost their app.\nwith person as (\n  select users.user_id, users.email\n  from users\n  join credentials on credentials.user_id = users.user_id\n  where users.user_id = $1 and credentials.password_hash = $2\n  for key share of users\n  for share of credentials\n),\nfactor as (\n  select totp_factors.user_id\n  from totp_factors\n  join person on person.user_id = totp_factors.user_id\n  where totp_factors.confirmed_at is not null\n),\nused as (\n  update recovery_codes\n  set used_at = now()\n  from factor\n  where recovery_codes.user_id = factor.user_id\n    and recovery_codes.code_hash = $3\n    and recovery_codes.used_at is null\n  returning recovery_codes.user_id, recovery_codes.code_id\n),\nremaining as (\n  select count(*) as codes\n  from recovery_codes\n  join used on used.user_id = recovery_codes.user_id\n  where recovery_codes.used_at is null and recovery_codes.code_id <> used.code_id\n),\nsession as (\n  insert into sessions (session_id, user_id, secret_hash, ip, user_agent, expires_at)\n  select $4, user_id, $5, $6::inet, $7, now() + make_interval(days => $8)\n  from used\n  returning session_id, user_id, expires_at\n),\nspent as (\n  insert into audit_events (user_id, kind, ip, user_agent, details)\n  select session.user_id, 'recovery-code-used', $6::inet, $7,\n    jsonb_build_object('left', remaining.codes::text)\n  from session, remaining\n),\naudit as (\n  insert into audit_events (user_id, kind, ip, user_agent, details)\n  select session.user_id, 'signed-in', $6::inet, $7, '{\"with\": \"recovery-code\"}' from session\n),\nmail as (\n  insert into outgoing_mails (user_id, kind, address, details)\n  select session.user_id, 'recovery-code-used-notice', person.email,\n    jsonb_build_object('left', remaining.codes::text)\n  from session, person, remaining\n  returning user_id\n)\nselect\n  session.session_id as \"session_id\",\n  session.expires_at as \"expires_at\",\n  (\n    select graphile_worker.add_job('send-mails', json_build_object('user_id', user_id)) is not null from mail\n  ) as \"queued\"\nfrom person\nleft join session on true","parameters":["userId","verified","codeHash","sessionId","secretHash","ip","userAgent","sessionDays"]};

/**
 * Query generated from SQL:
 * ```
 * -- As with an app's code, and the person is told: it is the way in of whoever has lost their app.
 * with person as (
 *   select users.user_id, users.email
 *   from users
 *   join credentials on credentials.user_id = users.user_id
 *   where users.user_id = :userId! and credentials.password_hash = :verified!
 *   for key share of users
 *   for share of credentials
 * ),
 * factor as (
 *   select totp_factors.user_id
 *   from totp_factors
 *   join person on person.user_id = totp_factors.user_id
 *   where totp_factors.confirmed_at is not null
 * ),
 * used as (
 *   update recovery_codes
 *   set used_at = now()
 *   from factor
 *   where recovery_codes.user_id = factor.user_id
 *     and recovery_codes.code_hash = :codeHash!
 *     and recovery_codes.used_at is null
 *   returning recovery_codes.user_id, recovery_codes.code_id
 * ),
 * remaining as (
 *   select count(*) as codes
 *   from recovery_codes
 *   join used on used.user_id = recovery_codes.user_id
 *   where recovery_codes.used_at is null and recovery_codes.code_id <> used.code_id
 * ),
 * session as (
 *   insert into sessions (session_id, user_id, secret_hash, ip, user_agent, expires_at)
 *   select :sessionId!, user_id, :secretHash!, :ip::inet, :userAgent, now() + make_interval(days => :sessionDays!)
 *   from used
 *   returning session_id, user_id, expires_at
 * ),
 * spent as (
 *   insert into audit_events (user_id, kind, ip, user_agent, details)
 *   select session.user_id, 'recovery-code-used', :ip::inet, :userAgent,
 *     jsonb_build_object('left', remaining.codes::text)
 *   from session, remaining
 * ),
 * audit as (
 *   insert into audit_events (user_id, kind, ip, user_agent, details)
 *   select session.user_id, 'signed-in', :ip::inet, :userAgent, '{"with": "recovery-code"}' from session
 * ),
 * mail as (
 *   insert into outgoing_mails (user_id, kind, address, details)
 *   select session.user_id, 'recovery-code-used-notice', person.email,
 *     jsonb_build_object('left', remaining.codes::text)
 *   from session, person, remaining
 *   returning user_id
 * )
 * select
 *   session.session_id as "session_id?",
 *   session.expires_at as "expires_at?",
 *   (
 *     select graphile_worker.add_job('send-mails', json_build_object('user_id', user_id)) is not null from mail
 *   ) as "queued?"
 * from person
 * left join session on true
 * ```
 */
export const createSessionByRecoveryCode = new PreparedQuery<ICreateSessionByRecoveryCodeParams,ICreateSessionByRecoveryCodeResult>(createSessionByRecoveryCodeText);


