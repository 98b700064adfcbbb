/** Types generated for queries found in "api-server/src/features/erasure/erasure.sql" */
import { RegionalQuery as PreparedQuery } from "#regional-db/regional-query.ts";

/** 'DecideErasure' parameters type */
export interface IDecideErasureParams {
  erasureId: string;
  userId: string;
}

/** 'DecideErasure' return type */
export interface IDecideErasureResult {
  is_erased: boolean;
  requested_at: Date;
}

/** 'DecideErasure' query type */
export interface IDecideErasureQuery {
  params: IDecideErasureParams;
  result: IDecideErasureResult;
}

const decideErasureIR: any = {"usedParamSet":{"userId":true,"erasureId":true},"params":[{"name":"userId","required":true,"transform":{"type":"scalar"},"locs":[{"a":20,"b":27}]},{"name":"erasureId","required":true,"transform":{"type":"scalar"},"locs":[{"a":30,"b":40}]}],"statement":"select erase_person(:userId!, :erasureId!) as \"is_erased!\", now() as \"requested_at!\""};

/**
 * Query generated from SQL:
 * ```
 * select erase_person(:userId!, :erasureId!) as "is_erased!", now() as "requested_at!"
 * ```
 */
export const decideErasure = new PreparedQuery<IDecideErasureParams,IDecideErasureResult>(decideErasureIR);


