/** Types generated for queries found in "api-server/src/regional-db/session.sql" */
import { RegionalQuery as PreparedQuery } from "#regional-db/regional-query.ts";

/** 'FindLivingSession' parameters type */
export interface IFindLivingSessionParams {
  secretHash: Buffer;
}

/** 'FindLivingSession' return type */
export interface IFindLivingSessionResult {
  session_id: string;
}

/** 'FindLivingSession' query type */
export interface IFindLivingSessionQuery {
  params: IFindLivingSessionParams;
  result: IFindLivingSessionResult;
}

const findLivingSessionIR: any = {"usedParamSet":{"secretHash":true},"params":[{"name":"secretHash","required":true,"transform":{"type":"scalar"},"locs":[{"a":52,"b":63}]}],"statement":"select session_id from sessions where secret_hash = :secretHash! and expires_at > now()"};

/**
 * Query generated from SQL:
 * ```
 * select session_id from sessions where secret_hash = :secretHash! and expires_at > now()
 * ```
 */
export const findLivingSession = new PreparedQuery<IFindLivingSessionParams,IFindLivingSessionResult>(findLivingSessionIR);


