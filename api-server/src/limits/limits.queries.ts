/** Types generated for queries found in "api-server/src/limits/limits.sql" */
import { RegionalQuery as PreparedQuery } from "#regional-db/regional-query.ts";

/** 'DeleteExpiredLimits' parameters type */
export type IDeleteExpiredLimitsParams = void;

/** 'DeleteExpiredLimits' return type */
export type IDeleteExpiredLimitsResult = void;

/** 'DeleteExpiredLimits' query type */
export interface IDeleteExpiredLimitsQuery {
  params: IDeleteExpiredLimitsParams;
  result: IDeleteExpiredLimitsResult;
}

const deleteExpiredLimitsText = {"text":"delete from rate_limits where expire <= extract(epoch from now()) * 1000","parameters":[]};

/**
 * Query generated from SQL:
 * ```
 * delete from rate_limits where expire <= extract(epoch from now()) * 1000
 * ```
 */
export const deleteExpiredLimits = new PreparedQuery<IDeleteExpiredLimitsParams,IDeleteExpiredLimitsResult>(deleteExpiredLimitsText);


