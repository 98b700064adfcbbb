/** Types generated for queries found in "api-server/src/features/sign-up/sign-up.sql" */
import { RegionalQuery as PreparedQuery } from "#regional-db/regional-query.ts";

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** 'StartSignUp' parameters type */
export interface IStartSignUpParams {
  email: string;
  hours: number;
  locale?: string | null | void;
  userId: string;
}

/** 'StartSignUp' return type */
export interface IStartSignUpResult {
  queued: boolean;
}

/** 'StartSignUp' query type */
export interface IStartSignUpQuery {
  params: IStartSignUpParams;
  result: IStartSignUpResult;
}

const startSignUpText = {"text":"with pending as (\n  insert into pending_signups (user_id, email, locale, expires_at)\n  values ($1, $2, $3, now() + make_interval(hours => $4))\n  returning user_id\n)\nselect\n  graphile_worker.add_job('send-sign-up-mail', json_build_object('user_id', user_id))\n    is not null as \"queued\"\nfrom pending","parameters":["userId","email","locale","hours"]};

/**
 * Query generated from SQL:
 * ```
 * with pending as (
 *   insert into pending_signups (user_id, email, locale, expires_at)
 *   values (:userId!, :email!, :locale, now() + make_interval(hours => :hours!))
 *   returning user_id
 * )
 * select
 *   graphile_worker.add_job('send-sign-up-mail', json_build_object('user_id', user_id))
 *     is not null as "queued!"
 * from pending
 * ```
 */
export const startSignUp = new PreparedQuery<IStartSignUpParams,IStartSignUpResult>(startSignUpText);


/** 'FindPendingSignUp' parameters type */
export interface IFindPendingSignUpParams {
  userId: string;
}

/** 'FindPendingSignUp' return type */
export interface IFindPendingSignUpResult {
  email: string;
  locale: string | null;
}

/** 'FindPendingSignUp' query type */
export interface IFindPendingSignUpQuery {
  params: IFindPendingSignUpParams;
  result: IFindPendingSignUpResult;
}

const findPendingSignUpText = {"text":"select email, locale\nfrom pending_signups\nwhere user_id = $1 and expires_at > now()","parameters":["userId"]};

/**
 * Query generated from SQL:
 * ```
 * select email, locale
 * from pending_signups
 * where user_id = :userId! and expires_at > now()
 * ```
 */
export const findPendingSignUp = new PreparedQuery<IFindPendingSignUpParams,IFindPendingSignUpResult>(findPendingSignUpText);


/** 'DecideSignUp' parameters type */
export interface IDecideSignUpParams {
  claimId: string;
  deviceHash?: Buffer | null | void;
  displayName: string;
  handle: string;
  ip?: string | null | void;
  passwordHash: string;
  secretHash: Buffer;
  sessionDays: number;
  sessionId: string;
  userAgent?: string | null | void;
  userId: string;
}

/** 'DecideSignUp' return type */
export interface IDecideSignUpResult {
  created_at: Date;
  display_name: string;
  email: string;
  expires_at: Date;
  handle: string;
  locale: string | null;
  parts: Json;
  session_id: string;
  settling: boolean;
  theme: string | null;
  time_zone: string | null;
  user_id: string;
  version: number;
}

/** 'DecideSignUp' query type */
export interface IDecideSignUpQuery {
  params: IDecideSignUpParams;
  result: IDecideSignUpResult;
}

const decideSignUpText = {"text":"-- The one decision of a sign-up: all of it, or nothing where the pending sign-up is spent, or an error\n-- where the claim was dropped meanwhile (the fate is there) or a name is held here after all.\nwith spent as (\n  delete from pending_signups\n  where user_id = $1 and expires_at > now()\n  returning user_id, email, locale\n),\nfate as (\n  insert into claim_fates (claim_id, fate, change_number)\n  select $2, 'kept', 1 from spent\n  returning claim_id, change_number\n),\nperson as (\n  insert into users (user_id, handle, email, locale)\n  select spent.user_id, $3, spent.email, spent.locale\n  from spent, fate\n  returning user_id, handle, email, locale, theme, time_zone, created_at\n),\ncredential as (\n  insert into credentials (user_id, password_hash)\n  select user_id, $4 from person\n  returning user_id\n),\nprofile as (\n  insert into profiles (user_id, display_name)\n  select user_id, $5 from person\n  returning display_name, own_parts(profiles) as parts, version\n),\nsession as (\n  insert into sessions (session_id, user_id, secret_hash, ip, user_agent, expires_at)\n  select $6, user_id, $7, $8::inet, $9, now() + make_interval(days => $10)\n  from person\n  returning session_id, expires_at\n),\ndevice as (\n  insert into known_devices (user_id, secret_hash, user_agent)\n  select user_id, $11::bytea, $9 from person where $11::bytea is not null\n),\naudit as (\n  insert into audit_events (user_id, kind, ip, user_agent)\n  select user_id, 'signed-up', $8::inet, $9 from person\n  returning event_id\n)\nselect\n  person.user_id,\n  person.handle,\n  person.email,\n  person.locale,\n  person.theme,\n  person.time_zone,\n  person.created_at,\n  profile.display_name,\n  profile.parts as \"parts\",\n  profile.version,\n  session.session_id,\n  session.expires_at,\n  graphile_worker.add_job(\n    'settle-claim', json_build_object('claim_id', fate.claim_id, 'change_number', fate.change_number)\n  ) is not null as \"settling\"\nfrom person, profile, session, fate, credential, audit","parameters":["userId","claimId","handle","passwordHash","displayName","sessionId","secretHash","ip","userAgent","sessionDays","deviceHash"]};

/**
 * Query generated from SQL:
 * ```
 * -- The one decision of a sign-up: all of it, or nothing where the pending sign-up is spent, or an error
 * -- where the claim was dropped meanwhile (the fate is there) or a name is held here after all.
 * with spent as (
 *   delete from pending_signups
 *   where user_id = :userId! and expires_at > now()
 *   returning user_id, email, locale
 * ),
 * fate as (
 *   insert into claim_fates (claim_id, fate, change_number)
 *   select :claimId!, 'kept', 1 from spent
 *   returning claim_id, change_number
 * ),
 * person as (
 *   insert into users (user_id, handle, email, locale)
 *   select spent.user_id, :handle!, spent.email, spent.locale
 *   from spent, fate
 *   returning user_id, handle, email, locale, theme, time_zone, created_at
 * ),
 * credential as (
 *   insert into credentials (user_id, password_hash)
 *   select user_id, :passwordHash! from person
 *   returning user_id
 * ),
 * profile as (
 *   insert into profiles (user_id, display_name)
 *   select user_id, :displayName! from person
 *   returning display_name, own_parts(profiles) as parts, version
 * ),
 * session as (
 *   insert into sessions (session_id, user_id, secret_hash, ip, user_agent, expires_at)
 *   select :sessionId!, user_id, :secretHash!, :ip::inet, :userAgent, now() + make_interval(days => :sessionDays!)
 *   from person
 *   returning session_id, expires_at
 * ),
 * device as (
 *   insert into known_devices (user_id, secret_hash, user_agent)
 *   select user_id, :deviceHash::bytea, :userAgent from person where :deviceHash::bytea is not null
 * ),
 * audit as (
 *   insert into audit_events (user_id, kind, ip, user_agent)
 *   select user_id, 'signed-up', :ip::inet, :userAgent from person
 *   returning event_id
 * )
 * select
 *   person.user_id,
 *   person.handle,
 *   person.email,
 *   person.locale,
 *   person.theme,
 *   person.time_zone,
 *   person.created_at,
 *   profile.display_name,
 *   profile.parts as "parts!",
 *   profile.version,
 *   session.session_id,
 *   session.expires_at,
 *   graphile_worker.add_job(
 *     'settle-claim', json_build_object('claim_id', fate.claim_id, 'change_number', fate.change_number)
 *   ) is not null as "settling!"
 * from person, profile, session, fate, credential, audit
 * ```
 */
export const decideSignUp = new PreparedQuery<IDecideSignUpParams,IDecideSignUpResult>(decideSignUpText);


/** 'DeleteExpiredSignUps' parameters type */
export type IDeleteExpiredSignUpsParams = void;

/** 'DeleteExpiredSignUps' return type */
export type IDeleteExpiredSignUpsResult = void;

/** 'DeleteExpiredSignUps' query type */
export interface IDeleteExpiredSignUpsQuery {
  params: IDeleteExpiredSignUpsParams;
  result: IDeleteExpiredSignUpsResult;
}

const deleteExpiredSignUpsText = {"text":"delete from pending_signups where expires_at <= now()","parameters":[]};

/**
 * Query generated from SQL:
 * ```
 * delete from pending_signups where expires_at <= now()
 * ```
 */
export const deleteExpiredSignUps = new PreparedQuery<IDeleteExpiredSignUpsParams,IDeleteExpiredSignUpsResult>(deleteExpiredSignUpsText);


/** 'KeepPendingSignUp' parameters type */
export interface IKeepPendingSignUpParams {
  hours: number;
  userId: string;
}

/** 'KeepPendingSignUp' return type */
export interface IKeepPendingSignUpResult {
  email: string;
  locale: string | null;
}

/** 'KeepPendingSignUp' query type */
export interface IKeepPendingSignUpQuery {
  params: IKeepPendingSignUpParams;
  result: IKeepPendingSignUpResult;
}

const keepPendingSignUpText = {"text":"-- The time to answer a mail begins when the mail is sent, however long that had to wait.\nupdate pending_signups\nset expires_at = now() + make_interval(hours => $1)\nwhere user_id = $2\nreturning email, locale","parameters":["hours","userId"]};

/**
 * Query generated from SQL:
 * ```
 * -- The time to answer a mail begins when the mail is sent, however long that had to wait.
 * update pending_signups
 * set expires_at = now() + make_interval(hours => :hours!)
 * where user_id = :userId!
 * returning email, locale
 * ```
 */
export const keepPendingSignUp = new PreparedQuery<IKeepPendingSignUpParams,IKeepPendingSignUpResult>(keepPendingSignUpText);


/** 'DeletePendingSignUp' parameters type */
export interface IDeletePendingSignUpParams {
  userId: string;
}

/** 'DeletePendingSignUp' return type */
export type IDeletePendingSignUpResult = void;

/** 'DeletePendingSignUp' query type */
export interface IDeletePendingSignUpQuery {
  params: IDeletePendingSignUpParams;
  result: IDeletePendingSignUpResult;
}

const deletePendingSignUpText = {"text":"delete from pending_signups where user_id = $1","parameters":["userId"]};

/**
 * Query generated from SQL:
 * ```
 * delete from pending_signups where user_id = :userId!
 * ```
 */
export const deletePendingSignUp = new PreparedQuery<IDeletePendingSignUpParams,IDeletePendingSignUpResult>(deletePendingSignUpText);


