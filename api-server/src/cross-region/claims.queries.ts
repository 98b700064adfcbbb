/** Types generated for queries found in "api-server/src/cross-region/claims.sql" */
import { RegionalQuery as PreparedQuery } from "#regional-db/regional-query.ts";

/** 'DropClaim' parameters type */
export interface IDropClaimParams {
  claimId: string;
}

/** 'DropClaim' return type */
export interface IDropClaimResult {
  change_number: number | null;
  fate: string;
}

/** 'DropClaim' query type */
export interface IDropClaimQuery {
  params: IDropClaimParams;
  result: IDropClaimResult;
}

const dropClaimIR: any = {"usedParamSet":{"claimId":true},"params":[{"name":"claimId","required":true,"transform":{"type":"scalar"},"locs":[{"a":71,"b":79},{"a":296,"b":304}]}],"statement":"with dropped as (\n  insert into claim_fates (claim_id, fate)\n  values (:claimId!, 'dropped')\n  on conflict (claim_id) do nothing\n  returning fate, change_number\n)\nselect fate as \"fate!\", change_number from dropped\nunion all\nselect fate as \"fate!\", change_number from claim_fates where claim_id = :claimId!\nlimit 1"};

/**
 * Query generated from SQL:
 * ```
 * with dropped as (
 *   insert into claim_fates (claim_id, fate)
 *   values (:claimId!, 'dropped')
 *   on conflict (claim_id) do nothing
 *   returning fate, change_number
 * )
 * select fate as "fate!", change_number from dropped
 * union all
 * select fate as "fate!", change_number from claim_fates where claim_id = :claimId!
 * limit 1
 * ```
 */
export const dropClaim = new PreparedQuery<IDropClaimParams,IDropClaimResult>(dropClaimIR);


/** 'FindFate' parameters type */
export interface IFindFateParams {
  claimId: string;
}

/** 'FindFate' return type */
export interface IFindFateResult {
  change_number: number | null;
  fate: string;
}

/** 'FindFate' query type */
export interface IFindFateQuery {
  params: IFindFateParams;
  result: IFindFateResult;
}

const findFateIR: any = {"usedParamSet":{"claimId":true},"params":[{"name":"claimId","required":true,"transform":{"type":"scalar"},"locs":[{"a":72,"b":80}]}],"statement":"select fate as \"fate!\", change_number from claim_fates where claim_id = :claimId!"};

/**
 * Query generated from SQL:
 * ```
 * select fate as "fate!", change_number from claim_fates where claim_id = :claimId!
 * ```
 */
export const findFate = new PreparedQuery<IFindFateParams,IFindFateResult>(findFateIR);


