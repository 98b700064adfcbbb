/** Types generated for queries found in "api-server/src/features/email/email.sql" */
import { RegionalQuery as PreparedQuery } from "#regional-db/regional-query.ts";

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** 'FindEmail' parameters type */
export interface IFindEmailParams {
  secretHash: Buffer;
}

/** 'FindEmail' return type */
export interface IFindEmailResult {
  email: string;
  pending_email: string | null;
  pending_until: Date | null;
}

/** 'FindEmail' query type */
export interface IFindEmailQuery {
  params: IFindEmailParams;
  result: IFindEmailResult;
}

const findEmailText = {"text":"select users.email, pending.email as \"pending_email\", pending.expires_at as \"pending_until\"\nfrom sessions\njoin users on users.user_id = sessions.user_id\nleft join email_changes as pending on pending.user_id = users.user_id and pending.expires_at > now()\nwhere sessions.secret_hash = $1 and sessions.expires_at > now()","parameters":["secretHash"]};

/**
 * Query generated from SQL:
 * ```
 * select users.email, pending.email as "pending_email?", pending.expires_at as "pending_until?"
 * from sessions
 * join users on users.user_id = sessions.user_id
 * left join email_changes as pending on pending.user_id = users.user_id and pending.expires_at > now()
 * where sessions.secret_hash = :secretHash! and sessions.expires_at > now()
 * ```
 */
export const findEmail = new PreparedQuery<IFindEmailParams,IFindEmailResult>(findEmailText);


/** 'RequestEmail' parameters type */
export interface IRequestEmailParams {
  changeId: string;
  email: string;
  hours: number;
  ip?: string | null | void;
  secretHash: Buffer;
  userAgent?: string | null | void;
}

/** 'RequestEmail' return type */
export interface IRequestEmailResult {
  queued: boolean;
  user_id: string;
}

/** 'RequestEmail' query type */
export interface IRequestEmailQuery {
  params: IRequestEmailParams;
  result: IRequestEmailResult;
}

const requestEmailText = {"text":"-- A later request takes the place of an earlier one, whose link no longer works then.\nwith current_session as (\n  select users.user_id, users.email\n  from sessions\n  join users on users.user_id = sessions.user_id\n  where sessions.secret_hash = $1 and sessions.expires_at > now()\n  for key share of users\n),\nchange as (\n  insert into email_changes (change_id, user_id, email, expires_at)\n  select $2, user_id, $3, now() + make_interval(hours => $4) from current_session\n  on conflict (user_id) do update\n  set change_id = excluded.change_id, email = excluded.email, requested_at = now(),\n    expires_at = excluded.expires_at\n  returning user_id\n),\nmails as (\n  insert into outgoing_mails (user_id, kind, address)\n  select change.user_id, mail.kind, mail.address\n  from change\n  cross join current_session\n  cross join lateral (\n    values ('email-change-link', $3::text), ('email-change-notice', current_session.email)\n  ) as mail (kind, address)\n  returning mail_id\n),\naudit as (\n  insert into audit_events (user_id, kind, ip, user_agent)\n  select user_id, 'email-change-asked-for', $5::inet, $6 from change\n  returning event_id\n)\nselect\n  change.user_id,\n  graphile_worker.add_job('send-mails', json_build_object('user_id', change.user_id))\n    is not null as \"queued\"\nfrom change, audit\nwhere exists (select from mails)","parameters":["secretHash","changeId","email","hours","ip","userAgent"]};

/**
 * Query generated from SQL:
 * ```
 * -- A later request takes the place of an earlier one, whose link no longer works then.
 * with current_session as (
 *   select users.user_id, users.email
 *   from sessions
 *   join users on users.user_id = sessions.user_id
 *   where sessions.secret_hash = :secretHash! and sessions.expires_at > now()
 *   for key share of users
 * ),
 * change as (
 *   insert into email_changes (change_id, user_id, email, expires_at)
 *   select :changeId!, user_id, :email!, now() + make_interval(hours => :hours!) from current_session
 *   on conflict (user_id) do update
 *   set change_id = excluded.change_id, email = excluded.email, requested_at = now(),
 *     expires_at = excluded.expires_at
 *   returning user_id
 * ),
 * mails as (
 *   insert into outgoing_mails (user_id, kind, address)
 *   select change.user_id, mail.kind, mail.address
 *   from change
 *   cross join current_session
 *   cross join lateral (
 *     values ('email-change-link', :email!::text), ('email-change-notice', current_session.email)
 *   ) as mail (kind, address)
 *   returning mail_id
 * ),
 * audit as (
 *   insert into audit_events (user_id, kind, ip, user_agent)
 *   select user_id, 'email-change-asked-for', :ip::inet, :userAgent from change
 *   returning event_id
 * )
 * select
 *   change.user_id,
 *   graphile_worker.add_job('send-mails', json_build_object('user_id', change.user_id))
 *     is not null as "queued!"
 * from change, audit
 * where exists (select from mails)
 * ```
 */
export const requestEmail = new PreparedQuery<IRequestEmailParams,IRequestEmailResult>(requestEmailText);


/** 'CancelEmail' parameters type */
export interface ICancelEmailParams {
  ip?: string | null | void;
  secretHash: Buffer;
  userAgent?: string | null | void;
}

/** 'CancelEmail' return type */
export interface ICancelEmailResult {
  user_id: string;
}

/** 'CancelEmail' query type */
export interface ICancelEmailQuery {
  params: ICancelEmailParams;
  result: ICancelEmailResult;
}

const cancelEmailText = {"text":"with current_session as (\n  select users.user_id\n  from sessions\n  join users on users.user_id = sessions.user_id\n  where sessions.secret_hash = $1 and sessions.expires_at > now()\n  for key share of users\n),\ncancelled as (\n  delete from email_changes\n  using current_session\n  where email_changes.user_id = current_session.user_id\n  returning email_changes.user_id\n),\naudit as (\n  insert into audit_events (user_id, kind, ip, user_agent)\n  select user_id, 'email-change-called-off', $2::inet, $3 from cancelled\n)\nselect user_id from current_session","parameters":["secretHash","ip","userAgent"]};

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
 * cancelled as (
 *   delete from email_changes
 *   using current_session
 *   where email_changes.user_id = current_session.user_id
 *   returning email_changes.user_id
 * ),
 * audit as (
 *   insert into audit_events (user_id, kind, ip, user_agent)
 *   select user_id, 'email-change-called-off', :ip::inet, :userAgent from cancelled
 * )
 * select user_id from current_session
 * ```
 */
export const cancelEmail = new PreparedQuery<ICancelEmailParams,ICancelEmailResult>(cancelEmailText);


/** 'FindPendingChange' parameters type */
export interface IFindPendingChangeParams {
  email: string;
  userId: string;
}

/** 'FindPendingChange' return type */
export interface IFindPendingChangeResult {
  change_id: string;
}

/** 'FindPendingChange' query type */
export interface IFindPendingChangeQuery {
  params: IFindPendingChangeParams;
  result: IFindPendingChangeResult;
}

const findPendingChangeText = {"text":"-- The change that a mail to this address is about, unless it was called off, has expired or was replaced.\nselect change_id\nfrom email_changes\nwhere user_id = $1 and email = $2 and expires_at > now()","parameters":["userId","email"]};

/**
 * Query generated from SQL:
 * ```
 * -- The change that a mail to this address is about, unless it was called off, has expired or was replaced.
 * select change_id
 * from email_changes
 * where user_id = :userId! and email = :email! and expires_at > now()
 * ```
 */
export const findPendingChange = new PreparedQuery<IFindPendingChangeParams,IFindPendingChangeResult>(findPendingChangeText);


/** 'FindEmailChange' parameters type */
export interface IFindEmailChangeParams {
  changeId: string;
  userId: string;
}

/** 'FindEmailChange' return type */
export interface IFindEmailChangeResult {
  email: string;
}

/** 'FindEmailChange' query type */
export interface IFindEmailChangeQuery {
  params: IFindEmailChangeParams;
  result: IFindEmailChangeResult;
}

const findEmailChangeText = {"text":"select email\nfrom email_changes\nwhere change_id = $1 and user_id = $2 and expires_at > now()","parameters":["changeId","userId"]};

/**
 * Query generated from SQL:
 * ```
 * select email
 * from email_changes
 * where change_id = :changeId! and user_id = :userId! and expires_at > now()
 * ```
 */
export const findEmailChange = new PreparedQuery<IFindEmailChangeParams,IFindEmailChangeResult>(findEmailChangeText);


/** 'FindSpentLink' parameters type */
export interface IFindSpentLinkParams {
  changeId: string;
  secretHash: Buffer;
}

/** 'FindSpentLink' return type */
export interface IFindSpentLinkResult {
  user_id: string;
}

/** 'FindSpentLink' query type */
export interface IFindSpentLinkQuery {
  params: IFindSpentLinkParams;
  result: IFindSpentLinkResult;
}

const findSpentLinkText = {"text":"-- In one look: a move takes a session and a change along together.\nselect sessions.user_id\nfrom sessions\nwhere sessions.secret_hash = $1 and sessions.expires_at > now()\n  and not exists (\n    select from email_changes\n    where email_changes.change_id = $2\n      and email_changes.user_id = sessions.user_id\n      and email_changes.expires_at > now()\n  )","parameters":["secretHash","changeId"]};

/**
 * Query generated from SQL:
 * ```
 * -- In one look: a move takes a session and a change along together.
 * select sessions.user_id
 * from sessions
 * where sessions.secret_hash = :secretHash! and sessions.expires_at > now()
 *   and not exists (
 *     select from email_changes
 *     where email_changes.change_id = :changeId!
 *       and email_changes.user_id = sessions.user_id
 *       and email_changes.expires_at > now()
 *   )
 * ```
 */
export const findSpentLink = new PreparedQuery<IFindSpentLinkParams,IFindSpentLinkResult>(findSpentLinkText);


/** 'DecideEmail' parameters type */
export interface IDecideEmailParams {
  changeId: string;
  claimId: string;
  ip?: string | null | void;
  secretHash: Buffer;
  userAgent?: string | null | void;
}

/** 'DecideEmail' return type */
export interface IDecideEmailResult {
  avatar_version: string | null;
  bio: string | null;
  created_at: Date;
  display_name: string;
  email: string;
  handle: string;
  headline: string | null;
  locale: string | null;
  location: string | null;
  notifying: boolean;
  parts: Json;
  settling: boolean;
  theme: string | null;
  time_zone: string | null;
  user_id: string;
  version: number;
  website: string | null;
}

/** 'DecideEmail' query type */
export interface IDecideEmailQuery {
  params: IDecideEmailParams;
  result: IDecideEmailResult;
}

const decideEmailText = {"text":"-- The one decision of a change of email: all of it, or nothing without a living session or where the link\n-- is spent, or an error where the claim was dropped meanwhile or the email is held here after all.\nwith current_session as (\n  select user_id from sessions where secret_hash = $1 and expires_at > now()\n),\nformer as (\n  select users.user_id, users.email\n  from users\n  join current_session on current_session.user_id = users.user_id\n  for update of users\n),\nspent as (\n  delete from email_changes\n  using former\n  where email_changes.change_id = $2\n    and email_changes.user_id = former.user_id\n    and email_changes.expires_at > now()\n  returning email_changes.user_id, email_changes.email\n),\nperson as (\n  update users\n  set email = spent.email, change_number = users.change_number + 1, changed_at = now()\n  from spent\n  where users.user_id = spent.user_id\n  returning\n    users.user_id, users.handle, users.email, users.locale, users.theme, users.time_zone, users.created_at,\n    users.change_number\n),\nfate as (\n  insert into claim_fates (claim_id, fate, change_number)\n  select $3, 'kept', change_number from person\n  returning claim_id, change_number\n),\nprofile as (\n  update profiles\n  set version = profiles.version + 1, updated_at = now()\n  from person\n  where profiles.user_id = person.user_id\n  returning profiles.*, own_parts(profiles) as parts\n),\n-- Its link went to the former address.\nreset as (\n  delete from password_resets\n  using person\n  where password_resets.user_id = person.user_id\n),\nnotice as (\n  insert into outgoing_mails (user_id, kind, address)\n  select person.user_id, 'email-changed-notice', former.email from person, former\n  returning mail_id\n),\naudit as (\n  insert into audit_events (user_id, kind, ip, user_agent)\n  select user_id, 'email-changed', $4::inet, $5 from person\n  returning event_id\n)\nselect\n  person.user_id,\n  person.handle,\n  person.email,\n  person.locale,\n  person.theme,\n  person.time_zone,\n  person.created_at,\n  profile.display_name,\n  profile.headline,\n  profile.bio,\n  profile.location,\n  profile.website,\n  profile.avatar_version,\n  profile.parts as \"parts\",\n  profile.version,\n  graphile_worker.add_job(\n    'settle-claim', json_build_object('claim_id', fate.claim_id, 'change_number', fate.change_number)\n  ) is not null as \"settling\",\n  graphile_worker.add_job('send-mails', json_build_object('user_id', person.user_id))\n    is not null as \"notifying\"\nfrom person, fate, profile, notice, audit","parameters":["secretHash","changeId","claimId","ip","userAgent"]};

/**
 * Query generated from SQL:
 * ```
 * -- The one decision of a change of email: all of it, or nothing without a living session or where the link
 * -- is spent, or an error where the claim was dropped meanwhile or the email is held here after all.
 * with current_session as (
 *   select user_id from sessions where secret_hash = :secretHash! and expires_at > now()
 * ),
 * former as (
 *   select users.user_id, users.email
 *   from users
 *   join current_session on current_session.user_id = users.user_id
 *   for update of users
 * ),
 * spent as (
 *   delete from email_changes
 *   using former
 *   where email_changes.change_id = :changeId!
 *     and email_changes.user_id = former.user_id
 *     and email_changes.expires_at > now()
 *   returning email_changes.user_id, email_changes.email
 * ),
 * person as (
 *   update users
 *   set email = spent.email, change_number = users.change_number + 1, changed_at = now()
 *   from spent
 *   where users.user_id = spent.user_id
 *   returning
 *     users.user_id, users.handle, users.email, users.locale, users.theme, users.time_zone, users.created_at,
 *     users.change_number
 * ),
 * fate as (
 *   insert into claim_fates (claim_id, fate, change_number)
 *   select :claimId!, 'kept', change_number from person
 *   returning claim_id, change_number
 * ),
 * profile as (
 *   update profiles
 *   set version = profiles.version + 1, updated_at = now()
 *   from person
 *   where profiles.user_id = person.user_id
 *   returning profiles.*, own_parts(profiles) as parts
 * ),
 * -- Its link went to the former address.
 * reset as (
 *   delete from password_resets
 *   using person
 *   where password_resets.user_id = person.user_id
 * ),
 * notice as (
 *   insert into outgoing_mails (user_id, kind, address)
 *   select person.user_id, 'email-changed-notice', former.email from person, former
 *   returning mail_id
 * ),
 * audit as (
 *   insert into audit_events (user_id, kind, ip, user_agent)
 *   select user_id, 'email-changed', :ip::inet, :userAgent from person
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
 *   profile.headline,
 *   profile.bio,
 *   profile.location,
 *   profile.website,
 *   profile.avatar_version,
 *   profile.parts as "parts!",
 *   profile.version,
 *   graphile_worker.add_job(
 *     'settle-claim', json_build_object('claim_id', fate.claim_id, 'change_number', fate.change_number)
 *   ) is not null as "settling!",
 *   graphile_worker.add_job('send-mails', json_build_object('user_id', person.user_id))
 *     is not null as "notifying!"
 * from person, fate, profile, notice, audit
 * ```
 */
export const decideEmail = new PreparedQuery<IDecideEmailParams,IDecideEmailResult>(decideEmailText);


/** 'DeleteExpiredEmailChanges' parameters type */
export type IDeleteExpiredEmailChangesParams = void;

/** 'DeleteExpiredEmailChanges' return type */
export type IDeleteExpiredEmailChangesResult = void;

/** 'DeleteExpiredEmailChanges' query type */
export interface IDeleteExpiredEmailChangesQuery {
  params: IDeleteExpiredEmailChangesParams;
  result: IDeleteExpiredEmailChangesResult;
}

const deleteExpiredEmailChangesText = {"text":"delete from email_changes\nwhere expires_at <= now()\n  and not exists (\n    select from users where users.user_id = email_changes.user_id and fenced_by is not null\n  )","parameters":[]};

/**
 * Query generated from SQL:
 * ```
 * delete from email_changes
 * where expires_at <= now()
 *   and not exists (
 *     select from users where users.user_id = email_changes.user_id and fenced_by is not null
 *   )
 * ```
 */
export const deleteExpiredEmailChanges = new PreparedQuery<IDeleteExpiredEmailChangesParams,IDeleteExpiredEmailChangesResult>(deleteExpiredEmailChangesText);


