/** Types generated for queries found in "api-server/src/mails/outgoing-mails.sql" */
import { RegionalQuery as PreparedQuery } from "#regional-db/regional-query.ts";

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** 'TakeOutgoingMail' parameters type */
export interface ITakeOutgoingMailParams {
  userId: string;
}

/** 'TakeOutgoingMail' return type */
export interface ITakeOutgoingMailResult {
  address: string;
  details: Json;
  kind: string;
  locale: string | null;
  mail_id: string;
  time_zone: string | null;
  user_id: string;
}

/** 'TakeOutgoingMail' query type */
export interface ITakeOutgoingMailQuery {
  params: ITakeOutgoingMailParams;
  result: ITakeOutgoingMailResult;
}

const takeOutgoingMailText = {"text":"-- The next mail for a person that nobody is sending, for a minute; refused while the person moves.\nwith person as (\n  select user_id from users where user_id = $1 for key share\n),\nmail as (\n  update outgoing_mails\n  set sending_until = now() + interval '1 minute'\n  where mail_id = (\n    select mail_id\n    from outgoing_mails\n    where user_id = (select user_id from person) and (sending_until is null or sending_until < now())\n    order by mail_id\n    limit 1\n    for update skip locked\n  )\n  returning mail_id, user_id, kind, address, details\n)\nselect mail.mail_id, mail.user_id, mail.kind, mail.address, mail.details, users.locale, users.time_zone\nfrom mail\njoin users on users.user_id = mail.user_id","parameters":["userId"]};

/**
 * Query generated from SQL:
 * ```
 * -- The next mail for a person that nobody is sending, for a minute; refused while the person moves.
 * with person as (
 *   select user_id from users where user_id = :userId! for key share
 * ),
 * mail as (
 *   update outgoing_mails
 *   set sending_until = now() + interval '1 minute'
 *   where mail_id = (
 *     select mail_id
 *     from outgoing_mails
 *     where user_id = (select user_id from person) and (sending_until is null or sending_until < now())
 *     order by mail_id
 *     limit 1
 *     for update skip locked
 *   )
 *   returning mail_id, user_id, kind, address, details
 * )
 * select mail.mail_id, mail.user_id, mail.kind, mail.address, mail.details, users.locale, users.time_zone
 * from mail
 * join users on users.user_id = mail.user_id
 * ```
 */
export const takeOutgoingMail = new PreparedQuery<ITakeOutgoingMailParams,ITakeOutgoingMailResult>(takeOutgoingMailText);


/** 'LookAgainForMails' parameters type */
export interface ILookAgainForMailsParams {
  userId: string;
}

/** 'LookAgainForMails' return type */
export interface ILookAgainForMailsResult {
  queued: boolean;
}

/** 'LookAgainForMails' query type */
export interface ILookAgainForMailsQuery {
  params: ILookAgainForMailsParams;
  result: ILookAgainForMailsResult;
}

const lookAgainForMailsText = {"text":"-- A mail that somebody took is to be sent again where they fail without saying so.\nselect\n  graphile_worker.add_job(\n    'send-mails',\n    json_build_object('user_id', user_id),\n    run_at => max(sending_until),\n    job_key => 'send-mails ' || user_id\n  ) is not null as \"queued\"\nfrom outgoing_mails\nwhere user_id = $1\ngroup by user_id","parameters":["userId"]};

/**
 * Query generated from SQL:
 * ```
 * -- A mail that somebody took is to be sent again where they fail without saying so.
 * select
 *   graphile_worker.add_job(
 *     'send-mails',
 *     json_build_object('user_id', user_id),
 *     run_at => max(sending_until),
 *     job_key => 'send-mails ' || user_id
 *   ) is not null as "queued!"
 * from outgoing_mails
 * where user_id = :userId!
 * group by user_id
 * ```
 */
export const lookAgainForMails = new PreparedQuery<ILookAgainForMailsParams,ILookAgainForMailsResult>(lookAgainForMailsText);


/** 'GiveBackOutgoingMail' parameters type */
export interface IGiveBackOutgoingMailParams {
  mailId: string;
  userId: string;
}

/** 'GiveBackOutgoingMail' return type */
export type IGiveBackOutgoingMailResult = void;

/** 'GiveBackOutgoingMail' query type */
export interface IGiveBackOutgoingMailQuery {
  params: IGiveBackOutgoingMailParams;
  result: IGiveBackOutgoingMailResult;
}

const giveBackOutgoingMailText = {"text":"with person as (\n  select user_id from users where user_id = $1 for key share\n)\nupdate outgoing_mails set sending_until = null\nfrom person\nwhere outgoing_mails.mail_id = $2 and outgoing_mails.user_id = person.user_id","parameters":["userId","mailId"]};

/**
 * Query generated from SQL:
 * ```
 * with person as (
 *   select user_id from users where user_id = :userId! for key share
 * )
 * update outgoing_mails set sending_until = null
 * from person
 * where outgoing_mails.mail_id = :mailId! and outgoing_mails.user_id = person.user_id
 * ```
 */
export const giveBackOutgoingMail = new PreparedQuery<IGiveBackOutgoingMailParams,IGiveBackOutgoingMailResult>(giveBackOutgoingMailText);


/** 'DeleteOutgoingMail' parameters type */
export interface IDeleteOutgoingMailParams {
  mailId: string;
  userId: string;
}

/** 'DeleteOutgoingMail' return type */
export type IDeleteOutgoingMailResult = void;

/** 'DeleteOutgoingMail' query type */
export interface IDeleteOutgoingMailQuery {
  params: IDeleteOutgoingMailParams;
  result: IDeleteOutgoingMailResult;
}

const deleteOutgoingMailText = {"text":"with person as (\n  select user_id from users where user_id = $1 for key share\n)\ndelete from outgoing_mails\nusing person\nwhere outgoing_mails.mail_id = $2 and outgoing_mails.user_id = person.user_id","parameters":["userId","mailId"]};

/**
 * Query generated from SQL:
 * ```
 * with person as (
 *   select user_id from users where user_id = :userId! for key share
 * )
 * delete from outgoing_mails
 * using person
 * where outgoing_mails.mail_id = :mailId! and outgoing_mails.user_id = person.user_id
 * ```
 */
export const deleteOutgoingMail = new PreparedQuery<IDeleteOutgoingMailParams,IDeleteOutgoingMailResult>(deleteOutgoingMailText);


