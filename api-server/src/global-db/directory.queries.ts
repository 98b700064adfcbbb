/** Types generated for queries found in "api-server/src/global-db/directory.sql" */
import { GlobalQuery as PreparedQuery } from "#global-db/global-query.ts";

export type NumberOrString = number | string;

export type stringArray = (string)[];

/** 'ReserveNames' parameters type */
export interface IReserveNamesParams {
  changeNumber: number;
  claimId: string;
  homeRegion: string;
  kinds: stringArray;
  leaseSeconds: number;
  names: stringArray;
  userId: string;
}

/** 'ReserveNames' return type */
export interface IReserveNamesResult {
  claim_id: string | null;
  home_region: string | null;
  kind: string;
  lease_expired: boolean;
  state: string;
  user_id: string;
}

/** 'ReserveNames' query type */
export interface IReserveNamesQuery {
  params: IReserveNamesParams;
  result: IReserveNamesResult;
}

const reserveNamesIR: any = {"usedParamSet":{"claimId":true,"userId":true,"homeRegion":true,"changeNumber":true,"leaseSeconds":true,"kinds":true,"names":true},"params":[{"name":"claimId","required":true,"transform":{"type":"scalar"},"locs":[{"a":157,"b":165}]},{"name":"userId","required":true,"transform":{"type":"scalar"},"locs":[{"a":168,"b":175}]},{"name":"homeRegion","required":true,"transform":{"type":"scalar"},"locs":[{"a":178,"b":189}]},{"name":"changeNumber","required":true,"transform":{"type":"scalar"},"locs":[{"a":192,"b":205}]},{"name":"leaseSeconds","required":true,"transform":{"type":"scalar"},"locs":[{"a":232,"b":245}]},{"name":"kinds","required":true,"transform":{"type":"scalar"},"locs":[{"a":249,"b":255}]},{"name":"names","required":true,"transform":{"type":"scalar"},"locs":[{"a":258,"b":264}]}],"statement":"select\n  kind as \"kind!\",\n  state as \"state!\",\n  claim_id,\n  user_id as \"user_id!\",\n  home_region,\n  lease_expired as \"lease_expired!\"\nfrom reserve_names(\n  :claimId!, :userId!, :homeRegion!, :changeNumber!,\n  make_interval(secs => :leaseSeconds!), :kinds!, :names!\n)"};

/**
 * Query generated from SQL:
 * ```
 * select
 *   kind as "kind!",
 *   state as "state!",
 *   claim_id,
 *   user_id as "user_id!",
 *   home_region,
 *   lease_expired as "lease_expired!"
 * from reserve_names(
 *   :claimId!, :userId!, :homeRegion!, :changeNumber!,
 *   make_interval(secs => :leaseSeconds!), :kinds!, :names!
 * )
 * ```
 */
export const reserveNames = new PreparedQuery<IReserveNamesParams,IReserveNamesResult>(reserveNamesIR);


/** 'SettleClaim' parameters type */
export interface ISettleClaimParams {
  claimId: string;
  fate: string;
}

/** 'SettleClaim' return type */
export interface ISettleClaimResult {
  done: string | null;
}

/** 'SettleClaim' query type */
export interface ISettleClaimQuery {
  params: ISettleClaimParams;
  result: ISettleClaimResult;
}

const settleClaimIR: any = {"usedParamSet":{"claimId":true,"fate":true},"params":[{"name":"claimId","required":true,"transform":{"type":"scalar"},"locs":[{"a":20,"b":28}]},{"name":"fate","required":true,"transform":{"type":"scalar"},"locs":[{"a":31,"b":36}]}],"statement":"select settle_claim(:claimId!, :fate!)::text as done"};

/**
 * Query generated from SQL:
 * ```
 * select settle_claim(:claimId!, :fate!)::text as done
 * ```
 */
export const settleClaim = new PreparedQuery<ISettleClaimParams,ISettleClaimResult>(settleClaimIR);


/** 'FindHome' parameters type */
export interface IFindHomeParams {
  kind: string;
  names: stringArray;
}

/** 'FindHome' return type */
export interface IFindHomeResult {
  home_region: string | null;
}

/** 'FindHome' query type */
export interface IFindHomeQuery {
  params: IFindHomeParams;
  result: IFindHomeResult;
}

const findHomeIR: any = {"usedParamSet":{"kind":true,"names":true},"params":[{"name":"kind","required":true,"transform":{"type":"scalar"},"locs":[{"a":202,"b":207}]},{"name":"names","required":true,"transform":{"type":"scalar"},"locs":[{"a":232,"b":238}]}],"statement":"select coalesce(claims.home_region, users.home_region) as home_region\nfrom names\nleft join claims on claims.claim_id = names.claim_id\nleft join users on users.user_id = names.user_id\nwhere names.kind = :kind! and names.value = any (:names!) and names.state <> 'quarantined'\nlimit 1"};

/**
 * Query generated from SQL:
 * ```
 * select coalesce(claims.home_region, users.home_region) as home_region
 * from names
 * left join claims on claims.claim_id = names.claim_id
 * left join users on users.user_id = names.user_id
 * where names.kind = :kind! and names.value = any (:names!) and names.state <> 'quarantined'
 * limit 1
 * ```
 */
export const findHome = new PreparedQuery<IFindHomeParams,IFindHomeResult>(findHomeIR);


/** 'FindEmailState' parameters type */
export interface IFindEmailStateParams {
  digests: stringArray;
}

/** 'FindEmailState' return type */
export interface IFindEmailStateResult {
  state: string;
}

/** 'FindEmailState' query type */
export interface IFindEmailStateQuery {
  params: IFindEmailStateParams;
  result: IFindEmailStateResult;
}

const findEmailStateIR: any = {"usedParamSet":{"digests":true},"params":[{"name":"digests","required":true,"transform":{"type":"scalar"},"locs":[{"a":62,"b":70}]}],"statement":"select state from names where kind = 'email' and value = any (:digests!) and state <> 'quarantined' limit 1"};

/**
 * Query generated from SQL:
 * ```
 * select state from names where kind = 'email' and value = any (:digests!) and state <> 'quarantined' limit 1
 * ```
 */
export const findEmailState = new PreparedQuery<IFindEmailStateParams,IFindEmailStateResult>(findEmailStateIR);


/** 'FindNameState' parameters type */
export interface IFindNameStateParams {
  handle: string;
}

/** 'FindNameState' return type */
export interface IFindNameStateResult {
  free_again: boolean;
  state: string;
}

/** 'FindNameState' query type */
export interface IFindNameStateQuery {
  params: IFindNameStateParams;
  result: IFindNameStateResult;
}

const findNameStateIR: any = {"usedParamSet":{"handle":true},"params":[{"name":"handle","required":true,"transform":{"type":"scalar"},"locs":[{"a":165,"b":172}]}],"statement":"select\n  names.state,\n  (names.state = 'quarantined' and names.quarantined_until <= now()) as \"free_again!\"\nfrom names\nwhere names.kind = 'handle' and names.value = :handle!"};

/**
 * Query generated from SQL:
 * ```
 * select
 *   names.state,
 *   (names.state = 'quarantined' and names.quarantined_until <= now()) as "free_again!"
 * from names
 * where names.kind = 'handle' and names.value = :handle!
 * ```
 */
export const findNameState = new PreparedQuery<IFindNameStateParams,IFindNameStateResult>(findNameStateIR);


/** 'FindOverdueClaims' parameters type */
export interface IFindOverdueClaimsParams {
  limit: NumberOrString;
  ownRegion: string;
}

/** 'FindOverdueClaims' return type */
export interface IFindOverdueClaimsResult {
  claim_id: string;
  home_region: string;
}

/** 'FindOverdueClaims' query type */
export interface IFindOverdueClaimsQuery {
  params: IFindOverdueClaimsParams;
  result: IFindOverdueClaimsResult;
}

const findOverdueClaimsIR: any = {"usedParamSet":{"ownRegion":true,"limit":true},"params":[{"name":"ownRegion","required":true,"transform":{"type":"scalar"},"locs":[{"a":170,"b":180},{"a":345,"b":355}]},{"name":"limit","required":true,"transform":{"type":"scalar"},"locs":[{"a":381,"b":387}]}],"statement":"select claim_id, home_region\nfrom claims\nwhere lease_expires_at < now()\n  -- A region's own server comes first; the others step in when it does not.\n  and (home_region = :ownRegion! or lease_expires_at < now() - interval '2 minutes')\n-- A region that is away keeps its claims; however many, they must not fill the batch.\norder by home_region <> :ownRegion!, lease_expires_at\nlimit :limit!"};

/**
 * Query generated from SQL:
 * ```
 * select claim_id, home_region
 * from claims
 * where lease_expires_at < now()
 *   -- A region's own server comes first; the others step in when it does not.
 *   and (home_region = :ownRegion! or lease_expires_at < now() - interval '2 minutes')
 * -- A region that is away keeps its claims; however many, they must not fill the batch.
 * order by home_region <> :ownRegion!, lease_expires_at
 * limit :limit!
 * ```
 */
export const findOverdueClaims = new PreparedQuery<IFindOverdueClaimsParams,IFindOverdueClaimsResult>(findOverdueClaimsIR);


