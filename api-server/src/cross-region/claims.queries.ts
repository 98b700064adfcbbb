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

const dropClaimText = {"text":"with dropped as (\n  insert into claim_fates (claim_id, fate)\n  values ($1, 'dropped')\n  on conflict (claim_id) do nothing\n  returning fate, change_number\n)\nselect fate as \"fate\", change_number from dropped\nunion all\nselect fate as \"fate\", change_number from claim_fates where claim_id = $1\nlimit 1","parameters":["claimId"]};

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
export const dropClaim = new PreparedQuery<IDropClaimParams,IDropClaimResult>(dropClaimText);


