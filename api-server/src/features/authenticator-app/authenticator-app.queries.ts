/** Types generated for queries found in "api-server/src/features/authenticator-app/authenticator-app.sql" */
import { RegionalQuery as PreparedQuery } from "#regional-db/regional-query.ts";

export type BufferArray = (Buffer)[];

export type NumberOrString = number | string;

/** 'StartAuthenticatorApp' parameters type */
export interface IStartAuthenticatorAppParams {
  factorId: string;
  sealedSecret: string;
  secretHash: Buffer;
  userId: string;
}

/** 'StartAuthenticatorApp' return type */
export interface IStartAuthenticatorAppResult {
  started: boolean;
}

/** 'StartAuthenticatorApp' query type */
export interface IStartAuthenticatorAppQuery {
  params: IStartAuthenticatorAppParams;
  result: IStartAuthenticatorAppResult;
}

const startAuthenticatorAppText = {"text":"-- One that was never confirmed makes room for the next.\nwith current_session as (\n  select users.user_id\n  from sessions\n  join users on users.user_id = sessions.user_id\n  where sessions.secret_hash = $1 and sessions.expires_at > now()\n  for key share of users\n),\nstarted as (\n  insert into totp_factors (factor_id, user_id, sealed_secret)\n  select $2, user_id, $3 from current_session where user_id = $4\n  on conflict (user_id) do update\n  set factor_id = excluded.factor_id, sealed_secret = excluded.sealed_secret, created_at = now()\n  where totp_factors.confirmed_at is null\n  returning factor_id\n)\nselect exists (select from started) as \"started\" from current_session","parameters":["secretHash","factorId","sealedSecret","userId"]};

/**
 * Query generated from SQL:
 * ```
 * -- One that was never confirmed makes room for the next.
 * with current_session as (
 *   select users.user_id
 *   from sessions
 *   join users on users.user_id = sessions.user_id
 *   where sessions.secret_hash = :secretHash! and sessions.expires_at > now()
 *   for key share of users
 * ),
 * started as (
 *   insert into totp_factors (factor_id, user_id, sealed_secret)
 *   select :factorId!, user_id, :sealedSecret! from current_session where user_id = :userId!
 *   on conflict (user_id) do update
 *   set factor_id = excluded.factor_id, sealed_secret = excluded.sealed_secret, created_at = now()
 *   where totp_factors.confirmed_at is null
 *   returning factor_id
 * )
 * select exists (select from started) as "started!" from current_session
 * ```
 */
export const startAuthenticatorApp = new PreparedQuery<IStartAuthenticatorAppParams,IStartAuthenticatorAppResult>(startAuthenticatorAppText);


/** 'FindAuthenticatorApp' parameters type */
export interface IFindAuthenticatorAppParams {
  secretHash: Buffer;
}

/** 'FindAuthenticatorApp' return type */
export interface IFindAuthenticatorAppResult {
  confirmed_at: Date | null;
  factor_id: string | null;
  sealed_secret: string | null;
  user_id: string;
}

/** 'FindAuthenticatorApp' query type */
export interface IFindAuthenticatorAppQuery {
  params: IFindAuthenticatorAppParams;
  result: IFindAuthenticatorAppResult;
}

const findAuthenticatorAppText = {"text":"select\n  sessions.user_id,\n  totp_factors.factor_id as \"factor_id\",\n  totp_factors.sealed_secret as \"sealed_secret\",\n  totp_factors.confirmed_at as \"confirmed_at\"\nfrom sessions\nleft join totp_factors on totp_factors.user_id = sessions.user_id\nwhere sessions.secret_hash = $1 and sessions.expires_at > now()","parameters":["secretHash"]};

/**
 * Query generated from SQL:
 * ```
 * select
 *   sessions.user_id,
 *   totp_factors.factor_id as "factor_id?",
 *   totp_factors.sealed_secret as "sealed_secret?",
 *   totp_factors.confirmed_at as "confirmed_at?"
 * from sessions
 * left join totp_factors on totp_factors.user_id = sessions.user_id
 * where sessions.secret_hash = :secretHash! and sessions.expires_at > now()
 * ```
 */
export const findAuthenticatorApp = new PreparedQuery<IFindAuthenticatorAppParams,IFindAuthenticatorAppResult>(findAuthenticatorAppText);


/** 'ConfirmAuthenticatorApp' parameters type */
export interface IConfirmAuthenticatorAppParams {
  codeHashes: BufferArray;
  factorId: string;
  ip?: string | null | void;
  secretHash: Buffer;
  step: NumberOrString;
  userAgent?: string | null | void;
}

/** 'ConfirmAuthenticatorApp' return type */
export interface IConfirmAuthenticatorAppResult {
  codes: number;
  queued: boolean | null;
}

/** 'ConfirmAuthenticatorApp' query type */
export interface IConfirmAuthenticatorAppQuery {
  params: IConfirmAuthenticatorAppParams;
  result: IConfirmAuthenticatorAppResult;
}

const confirmAuthenticatorAppText = {"text":"-- Once, however many send the code: it counts as used then, and never lets anybody in.\nwith current_session as (\n  select users.user_id, users.email\n  from sessions\n  join users on users.user_id = sessions.user_id\n  where sessions.secret_hash = $1 and sessions.expires_at > now()\n  for key share of users\n),\nconfirmed as (\n  update totp_factors\n  set confirmed_at = now(), last_step = $2\n  from current_session\n  where totp_factors.user_id = current_session.user_id\n    and totp_factors.factor_id = $3\n    and totp_factors.confirmed_at is null\n  returning totp_factors.user_id\n),\nspent as (\n  delete from recovery_codes using confirmed where recovery_codes.user_id = confirmed.user_id\n),\ncodes as (\n  insert into recovery_codes (user_id, code_hash)\n  select user_id, unnest($4::bytea[]) from confirmed\n  returning code_id\n),\naudit as (\n  insert into audit_events (user_id, kind, ip, user_agent)\n  select user_id, 'authenticator-app-added', $5::inet, $6 from confirmed\n),\nmail as (\n  insert into outgoing_mails (user_id, kind, address, details)\n  select confirmed.user_id, 'factor-added-notice', current_session.email, '{\"factor\": \"authenticator-app\"}'\n  from confirmed, current_session\n  returning user_id\n)\nselect\n  (select count(*)::int from codes) as \"codes\",\n  (\n    select graphile_worker.add_job('send-mails', json_build_object('user_id', user_id)) is not null from mail\n  ) as \"queued\"\nfrom current_session","parameters":["secretHash","step","factorId","codeHashes","ip","userAgent"]};

/**
 * Query generated from SQL:
 * ```
 * -- Once, however many send the code: it counts as used then, and never lets anybody in.
 * with current_session as (
 *   select users.user_id, users.email
 *   from sessions
 *   join users on users.user_id = sessions.user_id
 *   where sessions.secret_hash = :secretHash! and sessions.expires_at > now()
 *   for key share of users
 * ),
 * confirmed as (
 *   update totp_factors
 *   set confirmed_at = now(), last_step = :step!
 *   from current_session
 *   where totp_factors.user_id = current_session.user_id
 *     and totp_factors.factor_id = :factorId!
 *     and totp_factors.confirmed_at is null
 *   returning totp_factors.user_id
 * ),
 * spent as (
 *   delete from recovery_codes using confirmed where recovery_codes.user_id = confirmed.user_id
 * ),
 * codes as (
 *   insert into recovery_codes (user_id, code_hash)
 *   select user_id, unnest(:codeHashes!::bytea[]) from confirmed
 *   returning code_id
 * ),
 * audit as (
 *   insert into audit_events (user_id, kind, ip, user_agent)
 *   select user_id, 'authenticator-app-added', :ip::inet, :userAgent from confirmed
 * ),
 * mail as (
 *   insert into outgoing_mails (user_id, kind, address, details)
 *   select confirmed.user_id, 'factor-added-notice', current_session.email, '{"factor": "authenticator-app"}'
 *   from confirmed, current_session
 *   returning user_id
 * )
 * select
 *   (select count(*)::int from codes) as "codes!",
 *   (
 *     select graphile_worker.add_job('send-mails', json_build_object('user_id', user_id)) is not null from mail
 *   ) as "queued?"
 * from current_session
 * ```
 */
export const confirmAuthenticatorApp = new PreparedQuery<IConfirmAuthenticatorAppParams,IConfirmAuthenticatorAppResult>(confirmAuthenticatorAppText);


/** 'RemoveAuthenticatorApp' parameters type */
export interface IRemoveAuthenticatorAppParams {
  ip?: string | null | void;
  secretHash: Buffer;
  userAgent?: string | null | void;
}

/** 'RemoveAuthenticatorApp' return type */
export interface IRemoveAuthenticatorAppResult {
  queued: boolean | null;
  removed: boolean;
}

/** 'RemoveAuthenticatorApp' query type */
export interface IRemoveAuthenticatorAppQuery {
  params: IRemoveAuthenticatorAppParams;
  result: IRemoveAuthenticatorAppResult;
}

const removeAuthenticatorAppText = {"text":"with current_session as (\n  select users.user_id, users.email\n  from sessions\n  join users on users.user_id = sessions.user_id\n  where sessions.secret_hash = $1 and sessions.expires_at > now()\n  for key share of users\n),\nremoved as (\n  delete from totp_factors\n  using current_session\n  where totp_factors.user_id = current_session.user_id and totp_factors.confirmed_at is not null\n  returning totp_factors.user_id\n),\nspent as (\n  delete from recovery_codes using removed where recovery_codes.user_id = removed.user_id\n),\naudit as (\n  insert into audit_events (user_id, kind, ip, user_agent)\n  select user_id, 'authenticator-app-removed', $2::inet, $3 from removed\n),\nmail as (\n  insert into outgoing_mails (user_id, kind, address, details)\n  select removed.user_id, 'factor-removed-notice', current_session.email, '{\"factor\": \"authenticator-app\"}'\n  from removed, current_session\n  returning user_id\n)\nselect\n  exists (select from removed) as \"removed\",\n  (\n    select graphile_worker.add_job('send-mails', json_build_object('user_id', user_id)) is not null from mail\n  ) as \"queued\"\nfrom current_session","parameters":["secretHash","ip","userAgent"]};

/**
 * Query generated from SQL:
 * ```
 * with current_session as (
 *   select users.user_id, users.email
 *   from sessions
 *   join users on users.user_id = sessions.user_id
 *   where sessions.secret_hash = :secretHash! and sessions.expires_at > now()
 *   for key share of users
 * ),
 * removed as (
 *   delete from totp_factors
 *   using current_session
 *   where totp_factors.user_id = current_session.user_id and totp_factors.confirmed_at is not null
 *   returning totp_factors.user_id
 * ),
 * spent as (
 *   delete from recovery_codes using removed where recovery_codes.user_id = removed.user_id
 * ),
 * audit as (
 *   insert into audit_events (user_id, kind, ip, user_agent)
 *   select user_id, 'authenticator-app-removed', :ip::inet, :userAgent from removed
 * ),
 * mail as (
 *   insert into outgoing_mails (user_id, kind, address, details)
 *   select removed.user_id, 'factor-removed-notice', current_session.email, '{"factor": "authenticator-app"}'
 *   from removed, current_session
 *   returning user_id
 * )
 * select
 *   exists (select from removed) as "removed!",
 *   (
 *     select graphile_worker.add_job('send-mails', json_build_object('user_id', user_id)) is not null from mail
 *   ) as "queued?"
 * from current_session
 * ```
 */
export const removeAuthenticatorApp = new PreparedQuery<IRemoveAuthenticatorAppParams,IRemoveAuthenticatorAppResult>(removeAuthenticatorAppText);


/** 'ReplaceRecoveryCodes' parameters type */
export interface IReplaceRecoveryCodesParams {
  codeHashes: BufferArray;
  factorId: string;
  ip?: string | null | void;
  secretHash: Buffer;
  userAgent?: string | null | void;
}

/** 'ReplaceRecoveryCodes' return type */
export interface IReplaceRecoveryCodesResult {
  codes: number;
  confirmed: boolean;
}

/** 'ReplaceRecoveryCodes' query type */
export interface IReplaceRecoveryCodesQuery {
  params: IReplaceRecoveryCodesParams;
  result: IReplaceRecoveryCodesResult;
}

const replaceRecoveryCodesText = {"text":"-- The app's row gets another id, so that of two who replace the codes at once one finds no row: each would leave\n-- the codes of the other.\nwith current_session as (\n  select users.user_id\n  from sessions\n  join users on users.user_id = sessions.user_id\n  where sessions.secret_hash = $1 and sessions.expires_at > now()\n  for key share of users\n),\nseen as (\n  select totp_factors.user_id, totp_factors.factor_id\n  from totp_factors\n  join current_session on current_session.user_id = totp_factors.user_id\n  where totp_factors.confirmed_at is not null\n),\nturned as (\n  update totp_factors\n  set factor_id = $2\n  from seen\n  where totp_factors.user_id = seen.user_id and totp_factors.factor_id = seen.factor_id\n  returning totp_factors.user_id\n),\nspent as (\n  delete from recovery_codes using turned where recovery_codes.user_id = turned.user_id\n),\ncodes as (\n  insert into recovery_codes (user_id, code_hash)\n  select user_id, unnest($3::bytea[]) from turned\n  returning code_id\n),\naudit as (\n  insert into audit_events (user_id, kind, ip, user_agent)\n  select user_id, 'recovery-codes-made', $4::inet, $5 from turned\n)\nselect exists (select from seen) as \"confirmed\", (select count(*)::int from codes) as \"codes\"\nfrom current_session","parameters":["secretHash","factorId","codeHashes","ip","userAgent"]};

/**
 * Query generated from SQL:
 * ```
 * -- The app's row gets another id, so that of two who replace the codes at once one finds no row: each would leave
 * -- the codes of the other.
 * with current_session as (
 *   select users.user_id
 *   from sessions
 *   join users on users.user_id = sessions.user_id
 *   where sessions.secret_hash = :secretHash! and sessions.expires_at > now()
 *   for key share of users
 * ),
 * seen as (
 *   select totp_factors.user_id, totp_factors.factor_id
 *   from totp_factors
 *   join current_session on current_session.user_id = totp_factors.user_id
 *   where totp_factors.confirmed_at is not null
 * ),
 * turned as (
 *   update totp_factors
 *   set factor_id = :factorId!
 *   from seen
 *   where totp_factors.user_id = seen.user_id and totp_factors.factor_id = seen.factor_id
 *   returning totp_factors.user_id
 * ),
 * spent as (
 *   delete from recovery_codes using turned where recovery_codes.user_id = turned.user_id
 * ),
 * codes as (
 *   insert into recovery_codes (user_id, code_hash)
 *   select user_id, unnest(:codeHashes!::bytea[]) from turned
 *   returning code_id
 * ),
 * audit as (
 *   insert into audit_events (user_id, kind, ip, user_agent)
 *   select user_id, 'recovery-codes-made', :ip::inet, :userAgent from turned
 * )
 * select exists (select from seen) as "confirmed!", (select count(*)::int from codes) as "codes!"
 * from current_session
 * ```
 */
export const replaceRecoveryCodes = new PreparedQuery<IReplaceRecoveryCodesParams,IReplaceRecoveryCodesResult>(replaceRecoveryCodesText);


