/** Types generated for queries found in "api-server/src/features/password/password.sql" */
import { RegionalQuery as PreparedQuery } from "#regional-db/regional-query.ts";

/** 'FindPassword' parameters type */
export interface IFindPasswordParams {
  secretHash: Buffer;
}

/** 'FindPassword' return type */
export interface IFindPasswordResult {
  display_name: string;
  email: string;
  handle: string;
  password_hash: string;
  user_id: string;
}

/** 'FindPassword' query type */
export interface IFindPasswordQuery {
  params: IFindPasswordParams;
  result: IFindPasswordResult;
}

const findPasswordText = {"text":"-- What a new password is held against: the one of now, and what an attacker knows of the person.\nselect users.user_id, users.handle, users.email, profiles.display_name, credentials.password_hash\nfrom sessions\njoin users on users.user_id = sessions.user_id\njoin profiles on profiles.user_id = sessions.user_id\njoin credentials on credentials.user_id = sessions.user_id\nwhere sessions.secret_hash = $1 and sessions.expires_at > now()","parameters":["secretHash"]};

/**
 * Query generated from SQL:
 * ```
 * -- What a new password is held against: the one of now, and what an attacker knows of the person.
 * select users.user_id, users.handle, users.email, profiles.display_name, credentials.password_hash
 * from sessions
 * join users on users.user_id = sessions.user_id
 * join profiles on profiles.user_id = sessions.user_id
 * join credentials on credentials.user_id = sessions.user_id
 * where sessions.secret_hash = :secretHash! and sessions.expires_at > now()
 * ```
 */
export const findPassword = new PreparedQuery<IFindPasswordParams,IFindPasswordResult>(findPasswordText);


/** 'ChangePassword' parameters type */
export interface IChangePasswordParams {
  deviceHash?: Buffer | null | void;
  ip?: string | null | void;
  passwordHash: string;
  secretHash: Buffer;
  userAgent?: string | null | void;
}

/** 'ChangePassword' return type */
export interface IChangePasswordResult {
  ended: boolean;
  notifying: boolean;
  user_id: string;
}

/** 'ChangePassword' query type */
export interface IChangePasswordQuery {
  params: IChangePasswordParams;
  result: IChangePasswordResult;
}

const changePasswordText = {"text":"-- All of it, or nothing without a living session. What anybody else got hold of is of no use any more.\nwith current_session as (\n  select users.user_id, users.email, sessions.session_id\n  from sessions\n  join users on users.user_id = sessions.user_id\n  where sessions.secret_hash = $1 and sessions.expires_at > now()\n  for key share of users\n),\nchanged as (\n  update credentials\n  set password_hash = $2, updated_at = now()\n  from current_session\n  where credentials.user_id = current_session.user_id\n  returning credentials.user_id\n),\nproven as (\n  update sessions\n  set proven_at = now()\n  from current_session\n  where sessions.session_id = current_session.session_id and sessions.user_id = current_session.user_id\n),\nreset as (\n  delete from password_resets\n  using current_session\n  where password_resets.user_id = current_session.user_id\n),\nforgotten as (\n  -- Whoever knew the old password may have made their browser known.\n  delete from known_devices\n  using current_session\n  where known_devices.user_id = current_session.user_id\n    and known_devices.secret_hash is distinct from $3::bytea\n),\nnotice as (\n  insert into outgoing_mails (user_id, kind, address)\n  select changed.user_id, 'password-changed-notice', current_session.email from changed, current_session\n  returning mail_id\n),\naudit as (\n  insert into audit_events (user_id, kind, ip, user_agent)\n  select user_id, 'password-changed', $4::inet, $5 from changed\n  returning event_id\n)\nselect\n  changed.user_id,\n  -- Once the password is changed: sessions are begun by one that is locked.\n  end_sessions(changed.user_id, current_session.session_id) is not null as \"ended\",\n  graphile_worker.add_job('send-mails', json_build_object('user_id', changed.user_id))\n    is not null as \"notifying\"\nfrom changed, current_session, notice, audit","parameters":["secretHash","passwordHash","deviceHash","ip","userAgent"]};

/**
 * Query generated from SQL:
 * ```
 * -- All of it, or nothing without a living session. What anybody else got hold of is of no use any more.
 * with current_session as (
 *   select users.user_id, users.email, sessions.session_id
 *   from sessions
 *   join users on users.user_id = sessions.user_id
 *   where sessions.secret_hash = :secretHash! and sessions.expires_at > now()
 *   for key share of users
 * ),
 * changed as (
 *   update credentials
 *   set password_hash = :passwordHash!, updated_at = now()
 *   from current_session
 *   where credentials.user_id = current_session.user_id
 *   returning credentials.user_id
 * ),
 * proven as (
 *   update sessions
 *   set proven_at = now()
 *   from current_session
 *   where sessions.session_id = current_session.session_id and sessions.user_id = current_session.user_id
 * ),
 * reset as (
 *   delete from password_resets
 *   using current_session
 *   where password_resets.user_id = current_session.user_id
 * ),
 * forgotten as (
 *   -- Whoever knew the old password may have made their browser known.
 *   delete from known_devices
 *   using current_session
 *   where known_devices.user_id = current_session.user_id
 *     and known_devices.secret_hash is distinct from :deviceHash::bytea
 * ),
 * notice as (
 *   insert into outgoing_mails (user_id, kind, address)
 *   select changed.user_id, 'password-changed-notice', current_session.email from changed, current_session
 *   returning mail_id
 * ),
 * audit as (
 *   insert into audit_events (user_id, kind, ip, user_agent)
 *   select user_id, 'password-changed', :ip::inet, :userAgent from changed
 *   returning event_id
 * )
 * select
 *   changed.user_id,
 *   -- Once the password is changed: sessions are begun by one that is locked.
 *   end_sessions(changed.user_id, current_session.session_id) is not null as "ended!",
 *   graphile_worker.add_job('send-mails', json_build_object('user_id', changed.user_id))
 *     is not null as "notifying!"
 * from changed, current_session, notice, audit
 * ```
 */
export const changePassword = new PreparedQuery<IChangePasswordParams,IChangePasswordResult>(changePasswordText);


/** 'AskForReset' parameters type */
export interface IAskForResetParams {
  email: string;
  hours: number;
  ip?: string | null | void;
  resetId: string;
  userAgent?: string | null | void;
}

/** 'AskForReset' return type */
export interface IAskForResetResult {
  queued: boolean;
  user_id: string;
}

/** 'AskForReset' query type */
export interface IAskForResetQuery {
  params: IAskForResetParams;
  result: IAskForResetResult;
}

const askForResetText = {"text":"-- A later request takes the place of an earlier one, whose link no longer works then.\nwith person as (\n  select user_id, email from users where email = $1 for key share\n),\nreset as (\n  insert into password_resets (reset_id, user_id, expires_at)\n  select $2, user_id, now() + make_interval(hours => $3) from person\n  on conflict (user_id) do update\n  set reset_id = excluded.reset_id, token_hash = null, requested_at = now(), expires_at = excluded.expires_at\n  returning user_id, reset_id\n),\nmail as (\n  insert into outgoing_mails (user_id, kind, address, details)\n  select reset.user_id, 'password-reset-link', person.email, jsonb_build_object('reset_id', reset.reset_id)\n  from reset, person\n  returning mail_id\n),\naudit as (\n  insert into audit_events (user_id, kind, ip, user_agent)\n  select user_id, 'password-reset-asked-for', $4::inet, $5 from reset\n  returning event_id\n)\nselect\n  reset.user_id,\n  graphile_worker.add_job('send-mails', json_build_object('user_id', reset.user_id)) is not null as \"queued\"\nfrom reset, mail, audit","parameters":["email","resetId","hours","ip","userAgent"]};

/**
 * Query generated from SQL:
 * ```
 * -- A later request takes the place of an earlier one, whose link no longer works then.
 * with person as (
 *   select user_id, email from users where email = :email! for key share
 * ),
 * reset as (
 *   insert into password_resets (reset_id, user_id, expires_at)
 *   select :resetId!, user_id, now() + make_interval(hours => :hours!) from person
 *   on conflict (user_id) do update
 *   set reset_id = excluded.reset_id, token_hash = null, requested_at = now(), expires_at = excluded.expires_at
 *   returning user_id, reset_id
 * ),
 * mail as (
 *   insert into outgoing_mails (user_id, kind, address, details)
 *   select reset.user_id, 'password-reset-link', person.email, jsonb_build_object('reset_id', reset.reset_id)
 *   from reset, person
 *   returning mail_id
 * ),
 * audit as (
 *   insert into audit_events (user_id, kind, ip, user_agent)
 *   select user_id, 'password-reset-asked-for', :ip::inet, :userAgent from reset
 *   returning event_id
 * )
 * select
 *   reset.user_id,
 *   graphile_worker.add_job('send-mails', json_build_object('user_id', reset.user_id)) is not null as "queued!"
 * from reset, mail, audit
 * ```
 */
export const askForReset = new PreparedQuery<IAskForResetParams,IAskForResetResult>(askForResetText);


/** 'ArmReset' parameters type */
export interface IArmResetParams {
  email: string;
  minutes: number;
  resetId: string;
  tokenHash: Buffer;
  userId: string;
}

/** 'ArmReset' return type */
export interface IArmResetResult {
  reset_id: string;
}

/** 'ArmReset' query type */
export interface IArmResetQuery {
  params: IArmResetParams;
  result: IArmResetResult;
}

const armResetText = {"text":"-- The reset that a mail is about, unless it was replaced, used or called off: its link works from now on. Nothing\n-- where the address is not the account's any more.\nwith person as (\n  select user_id from users where user_id = $1 and email = $2 for key share\n)\nupdate password_resets\nset token_hash = $3, expires_at = now() + make_interval(mins => $4)\nfrom person\nwhere password_resets.user_id = person.user_id\n  and password_resets.reset_id = $5\n  and password_resets.expires_at > now()\nreturning password_resets.reset_id","parameters":["userId","email","tokenHash","minutes","resetId"]};

/**
 * Query generated from SQL:
 * ```
 * -- The reset that a mail is about, unless it was replaced, used or called off: its link works from now on. Nothing
 * -- where the address is not the account's any more.
 * with person as (
 *   select user_id from users where user_id = :userId! and email = :email! for key share
 * )
 * update password_resets
 * set token_hash = :tokenHash!, expires_at = now() + make_interval(mins => :minutes!)
 * from person
 * where password_resets.user_id = person.user_id
 *   and password_resets.reset_id = :resetId!
 *   and password_resets.expires_at > now()
 * returning password_resets.reset_id
 * ```
 */
export const armReset = new PreparedQuery<IArmResetParams,IArmResetResult>(armResetText);


/** 'FindReset' parameters type */
export interface IFindResetParams {
  tokenHash: Buffer;
}

/** 'FindReset' return type */
export interface IFindResetResult {
  display_name: string;
  email: string;
  handle: string;
}

/** 'FindReset' query type */
export interface IFindResetQuery {
  params: IFindResetParams;
  result: IFindResetResult;
}

const findResetText = {"text":"select users.handle, users.email, profiles.display_name\nfrom password_resets\njoin users on users.user_id = password_resets.user_id\njoin profiles on profiles.user_id = password_resets.user_id\nwhere password_resets.token_hash = $1 and password_resets.expires_at > now()","parameters":["tokenHash"]};

/**
 * Query generated from SQL:
 * ```
 * select users.handle, users.email, profiles.display_name
 * from password_resets
 * join users on users.user_id = password_resets.user_id
 * join profiles on profiles.user_id = password_resets.user_id
 * where password_resets.token_hash = :tokenHash! and password_resets.expires_at > now()
 * ```
 */
export const findReset = new PreparedQuery<IFindResetParams,IFindResetResult>(findResetText);


/** 'DecideReset' parameters type */
export interface IDecideResetParams {
  ip?: string | null | void;
  passwordHash: string;
  tokenHash: Buffer;
  userAgent?: string | null | void;
}

/** 'DecideReset' return type */
export interface IDecideResetResult {
  ended: boolean;
  notifying: boolean;
  user_id: string;
}

/** 'DecideReset' query type */
export interface IDecideResetQuery {
  params: IDecideResetParams;
  result: IDecideResetResult;
}

const decideResetText = {"text":"-- The one decision of a reset: all of it, or nothing where the link is spent. Of two at once, one finds it.\nwith person as (\n  select users.user_id, users.email\n  from password_resets\n  join users on users.user_id = password_resets.user_id\n  where password_resets.token_hash = $1 and password_resets.expires_at > now()\n  for key share of users\n),\nspent as (\n  delete from password_resets\n  using person\n  where password_resets.user_id = person.user_id\n    and password_resets.token_hash = $1\n    and password_resets.expires_at > now()\n  returning password_resets.user_id, person.email\n),\nchanged as (\n  update credentials\n  set password_hash = $2, updated_at = now()\n  from spent\n  where credentials.user_id = spent.user_id\n  returning credentials.user_id\n),\nforgotten as (\n  delete from known_devices\n  using spent\n  where known_devices.user_id = spent.user_id\n),\nnotice as (\n  insert into outgoing_mails (user_id, kind, address)\n  select user_id, 'password-changed-notice', email from spent\n  returning mail_id\n),\naudit as (\n  insert into audit_events (user_id, kind, ip, user_agent)\n  select user_id, 'password-reset', $3::inet, $4 from spent\n  returning event_id\n)\nselect\n  changed.user_id,\n  end_sessions(changed.user_id, null) is not null as \"ended\",\n  graphile_worker.add_job('send-mails', json_build_object('user_id', changed.user_id))\n    is not null as \"notifying\"\nfrom changed, notice, audit","parameters":["tokenHash","passwordHash","ip","userAgent"]};

/**
 * Query generated from SQL:
 * ```
 * -- The one decision of a reset: all of it, or nothing where the link is spent. Of two at once, one finds it.
 * with person as (
 *   select users.user_id, users.email
 *   from password_resets
 *   join users on users.user_id = password_resets.user_id
 *   where password_resets.token_hash = :tokenHash! and password_resets.expires_at > now()
 *   for key share of users
 * ),
 * spent as (
 *   delete from password_resets
 *   using person
 *   where password_resets.user_id = person.user_id
 *     and password_resets.token_hash = :tokenHash!
 *     and password_resets.expires_at > now()
 *   returning password_resets.user_id, person.email
 * ),
 * changed as (
 *   update credentials
 *   set password_hash = :passwordHash!, updated_at = now()
 *   from spent
 *   where credentials.user_id = spent.user_id
 *   returning credentials.user_id
 * ),
 * forgotten as (
 *   delete from known_devices
 *   using spent
 *   where known_devices.user_id = spent.user_id
 * ),
 * notice as (
 *   insert into outgoing_mails (user_id, kind, address)
 *   select user_id, 'password-changed-notice', email from spent
 *   returning mail_id
 * ),
 * audit as (
 *   insert into audit_events (user_id, kind, ip, user_agent)
 *   select user_id, 'password-reset', :ip::inet, :userAgent from spent
 *   returning event_id
 * )
 * select
 *   changed.user_id,
 *   end_sessions(changed.user_id, null) is not null as "ended!",
 *   graphile_worker.add_job('send-mails', json_build_object('user_id', changed.user_id))
 *     is not null as "notifying!"
 * from changed, notice, audit
 * ```
 */
export const decideReset = new PreparedQuery<IDecideResetParams,IDecideResetResult>(decideResetText);


/** 'DeleteExpiredResets' parameters type */
export type IDeleteExpiredResetsParams = void;

/** 'DeleteExpiredResets' return type */
export type IDeleteExpiredResetsResult = void;

/** 'DeleteExpiredResets' query type */
export interface IDeleteExpiredResetsQuery {
  params: IDeleteExpiredResetsParams;
  result: IDeleteExpiredResetsResult;
}

const deleteExpiredResetsText = {"text":"delete from password_resets\nwhere expires_at <= now()\n  and not exists (\n    select from users where users.user_id = password_resets.user_id and fenced_by is not null\n  )","parameters":[]};

/**
 * Query generated from SQL:
 * ```
 * delete from password_resets
 * where expires_at <= now()
 *   and not exists (
 *     select from users where users.user_id = password_resets.user_id and fenced_by is not null
 *   )
 * ```
 */
export const deleteExpiredResets = new PreparedQuery<IDeleteExpiredResetsParams,IDeleteExpiredResetsResult>(deleteExpiredResetsText);


