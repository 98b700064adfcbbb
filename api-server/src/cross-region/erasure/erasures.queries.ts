/** Types generated for queries found in "api-server/src/cross-region/erasure/erasures.sql" */
import { RegionalQuery as PreparedQuery } from "#regional-db/regional-query.ts";

export type stringArray = (string)[];

/** 'EraseAtHome' parameters type */
export interface IEraseAtHomeParams {
  erasureId: string;
  userId: string;
}

/** 'EraseAtHome' return type */
export interface IEraseAtHomeResult {
  email: string | null;
  is_erased: boolean;
  locale: string | null;
  requested_at: Date;
  time_zone: string | null;
}

/** 'EraseAtHome' query type */
export interface IEraseAtHomeQuery {
  params: IEraseAtHomeParams;
  result: IEraseAtHomeResult;
}

const eraseAtHomeText = {"text":"-- Answers where, in which language and in which time zone the person can be told of it: nothing of that is kept.\nselect\n  erase_person($1, $2) as \"is_erased\",\n  now() as \"requested_at\",\n  person.email as \"email\",\n  person.locale as \"locale\",\n  person.time_zone as \"time_zone\"\nfrom (values (1)) as always (one)\nleft join users as person on person.user_id = $1","parameters":["userId","erasureId"]};

/**
 * Query generated from SQL:
 * ```
 * -- Answers where, in which language and in which time zone the person can be told of it: nothing of that is kept.
 * select
 *   erase_person(:userId!, :erasureId!) as "is_erased!",
 *   now() as "requested_at!",
 *   person.email as "email?",
 *   person.locale as "locale?",
 *   person.time_zone as "time_zone?"
 * from (values (1)) as always (one)
 * left join users as person on person.user_id = :userId!
 * ```
 */
export const eraseAtHome = new PreparedQuery<IEraseAtHomeParams,IEraseAtHomeResult>(eraseAtHomeText);


/** 'FindErasure' parameters type */
export interface IFindErasureParams {
  erasureId: string;
}

/** 'FindErasure' return type */
export interface IFindErasureResult {
  erasure_id: string;
  finished_at: Date | null;
  requested_at: Date;
  user_id: string;
}

/** 'FindErasure' query type */
export interface IFindErasureQuery {
  params: IFindErasureParams;
  result: IFindErasureResult;
}

const findErasureText = {"text":"select erasure_id, user_id, requested_at, finished_at from erasures where erasure_id = $1","parameters":["erasureId"]};

/**
 * Query generated from SQL:
 * ```
 * select erasure_id, user_id, requested_at, finished_at from erasures where erasure_id = :erasureId!
 * ```
 */
export const findErasure = new PreparedQuery<IFindErasureParams,IFindErasureResult>(findErasureText);


/** 'EraseLeftovers' parameters type */
export interface IEraseLeftoversParams {
  tables: stringArray;
  userId: string;
}

/** 'EraseLeftovers' return type */
export interface IEraseLeftoversResult {
  done: string | null;
}

/** 'EraseLeftovers' query type */
export interface IEraseLeftoversQuery {
  params: IEraseLeftoversParams;
  result: IEraseLeftoversResult;
}

const eraseLeftoversText = {"text":"select erase_leftovers($1, $2)::text as done","parameters":["userId","tables"]};

/**
 * Query generated from SQL:
 * ```
 * select erase_leftovers(:userId!, :tables!)::text as done
 * ```
 */
export const eraseLeftovers = new PreparedQuery<IEraseLeftoversParams,IEraseLeftoversResult>(eraseLeftoversText);


/** 'FinishErasure' parameters type */
export interface IFinishErasureParams {
  erasureId: string;
}

/** 'FinishErasure' return type */
export type IFinishErasureResult = void;

/** 'FinishErasure' query type */
export interface IFinishErasureQuery {
  params: IFinishErasureParams;
  result: IFinishErasureResult;
}

const finishErasureText = {"text":"update erasures set finished_at = now() where erasure_id = $1 and finished_at is null","parameters":["erasureId"]};

/**
 * Query generated from SQL:
 * ```
 * update erasures set finished_at = now() where erasure_id = :erasureId! and finished_at is null
 * ```
 */
export const finishErasure = new PreparedQuery<IFinishErasureParams,IFinishErasureResult>(finishErasureText);


