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
  is_erased: boolean;
  requested_at: Date;
}

/** 'EraseAtHome' query type */
export interface IEraseAtHomeQuery {
  params: IEraseAtHomeParams;
  result: IEraseAtHomeResult;
}

const eraseAtHomeIR: any = {"usedParamSet":{"userId":true,"erasureId":true},"params":[{"name":"userId","required":true,"transform":{"type":"scalar"},"locs":[{"a":20,"b":27}]},{"name":"erasureId","required":true,"transform":{"type":"scalar"},"locs":[{"a":30,"b":40}]}],"statement":"select erase_person(:userId!, :erasureId!) as \"is_erased!\", now() as \"requested_at!\""};

/**
 * Query generated from SQL:
 * ```
 * select erase_person(:userId!, :erasureId!) as "is_erased!", now() as "requested_at!"
 * ```
 */
export const eraseAtHome = new PreparedQuery<IEraseAtHomeParams,IEraseAtHomeResult>(eraseAtHomeIR);


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

const findErasureIR: any = {"usedParamSet":{"erasureId":true},"params":[{"name":"erasureId","required":true,"transform":{"type":"scalar"},"locs":[{"a":87,"b":97}]}],"statement":"select erasure_id, user_id, requested_at, finished_at from erasures where erasure_id = :erasureId!"};

/**
 * Query generated from SQL:
 * ```
 * select erasure_id, user_id, requested_at, finished_at from erasures where erasure_id = :erasureId!
 * ```
 */
export const findErasure = new PreparedQuery<IFindErasureParams,IFindErasureResult>(findErasureIR);


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

const eraseLeftoversIR: any = {"usedParamSet":{"userId":true,"tables":true},"params":[{"name":"userId","required":true,"transform":{"type":"scalar"},"locs":[{"a":23,"b":30}]},{"name":"tables","required":true,"transform":{"type":"scalar"},"locs":[{"a":33,"b":40}]}],"statement":"select erase_leftovers(:userId!, :tables!)::text as done"};

/**
 * Query generated from SQL:
 * ```
 * select erase_leftovers(:userId!, :tables!)::text as done
 * ```
 */
export const eraseLeftovers = new PreparedQuery<IEraseLeftoversParams,IEraseLeftoversResult>(eraseLeftoversIR);


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

const finishErasureIR: any = {"usedParamSet":{"erasureId":true},"params":[{"name":"erasureId","required":true,"transform":{"type":"scalar"},"locs":[{"a":59,"b":69}]}],"statement":"update erasures set finished_at = now() where erasure_id = :erasureId! and finished_at is null"};

/**
 * Query generated from SQL:
 * ```
 * update erasures set finished_at = now() where erasure_id = :erasureId! and finished_at is null
 * ```
 */
export const finishErasure = new PreparedQuery<IFinishErasureParams,IFinishErasureResult>(finishErasureIR);


