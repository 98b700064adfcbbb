/** Types generated for queries found in "api-server/src/global-db/directory.sql" */
import { GlobalQuery as PreparedQuery } from "#global-db/global-query.ts";

export type NumberOrString = number | string;

export type stringArray = (string)[];

/** 'ReserveNames' parameters type */
export interface IReserveNamesParams {
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

const reserveNamesIR: any = {"usedParamSet":{"claimId":true,"userId":true,"homeRegion":true,"leaseSeconds":true,"kinds":true,"names":true},"params":[{"name":"claimId","required":true,"transform":{"type":"scalar"},"locs":[{"a":157,"b":165}]},{"name":"userId","required":true,"transform":{"type":"scalar"},"locs":[{"a":168,"b":175}]},{"name":"homeRegion","required":true,"transform":{"type":"scalar"},"locs":[{"a":178,"b":189}]},{"name":"leaseSeconds","required":true,"transform":{"type":"scalar"},"locs":[{"a":214,"b":227}]},{"name":"kinds","required":true,"transform":{"type":"scalar"},"locs":[{"a":231,"b":237}]},{"name":"names","required":true,"transform":{"type":"scalar"},"locs":[{"a":240,"b":246}]}],"statement":"select\n  kind as \"kind!\",\n  state as \"state!\",\n  claim_id,\n  user_id as \"user_id!\",\n  home_region,\n  lease_expired as \"lease_expired!\"\nfrom reserve_names(\n  :claimId!, :userId!, :homeRegion!, make_interval(secs => :leaseSeconds!), :kinds!, :names!\n)"};

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
 *   :claimId!, :userId!, :homeRegion!, make_interval(secs => :leaseSeconds!), :kinds!, :names!
 * )
 * ```
 */
export const reserveNames = new PreparedQuery<IReserveNamesParams,IReserveNamesResult>(reserveNamesIR);


/** 'SettleClaim' parameters type */
export interface ISettleClaimParams {
  changeNumber?: number | null | void;
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

const settleClaimIR: any = {"usedParamSet":{"claimId":true,"fate":true,"changeNumber":true},"params":[{"name":"claimId","required":true,"transform":{"type":"scalar"},"locs":[{"a":20,"b":28}]},{"name":"fate","required":true,"transform":{"type":"scalar"},"locs":[{"a":31,"b":36}]},{"name":"changeNumber","required":false,"transform":{"type":"scalar"},"locs":[{"a":39,"b":51}]}],"statement":"select settle_claim(:claimId!, :fate!, :changeNumber)::text as done"};

/**
 * Query generated from SQL:
 * ```
 * select settle_claim(:claimId!, :fate!, :changeNumber)::text as done
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
  is_rebuilding: boolean;
}

/** 'FindHome' query type */
export interface IFindHomeQuery {
  params: IFindHomeParams;
  result: IFindHomeResult;
}

const findHomeIR: any = {"usedParamSet":{"kind":true,"names":true},"params":[{"name":"kind","required":true,"transform":{"type":"scalar"},"locs":[{"a":303,"b":308}]},{"name":"names","required":true,"transform":{"type":"scalar"},"locs":[{"a":333,"b":339}]}],"statement":"-- A person's own row says where they are; only who is being signed up has none yet.\nselect\n  (\n    select coalesce(users.home_region, claims.home_region)\n    from names\n    left join claims on claims.claim_id = names.claim_id\n    left join users on users.user_id = names.user_id\n    where names.kind = :kind! and names.value = any (:names!) and names.state <> 'quarantined'\n    limit 1\n  ) as \"home_region?\",\n  exists (select from rebuilds) as \"is_rebuilding!\""};

/**
 * Query generated from SQL:
 * ```
 * -- A person's own row says where they are; only who is being signed up has none yet.
 * select
 *   (
 *     select coalesce(users.home_region, claims.home_region)
 *     from names
 *     left join claims on claims.claim_id = names.claim_id
 *     left join users on users.user_id = names.user_id
 *     where names.kind = :kind! and names.value = any (:names!) and names.state <> 'quarantined'
 *     limit 1
 *   ) as "home_region?",
 *   exists (select from rebuilds) as "is_rebuilding!"
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


/** 'FindClaimsOfPerson' parameters type */
export interface IFindClaimsOfPersonParams {
  userId: string;
}

/** 'FindClaimsOfPerson' return type */
export interface IFindClaimsOfPersonResult {
  claim_id: string;
  home_region: string;
}

/** 'FindClaimsOfPerson' query type */
export interface IFindClaimsOfPersonQuery {
  params: IFindClaimsOfPersonParams;
  result: IFindClaimsOfPersonResult;
}

const findClaimsOfPersonIR: any = {"usedParamSet":{"userId":true},"params":[{"name":"userId","required":true,"transform":{"type":"scalar"},"locs":[{"a":57,"b":64}]}],"statement":"select claim_id, home_region from claims where user_id = :userId!"};

/**
 * Query generated from SQL:
 * ```
 * select claim_id, home_region from claims where user_id = :userId!
 * ```
 */
export const findClaimsOfPerson = new PreparedQuery<IFindClaimsOfPersonParams,IFindClaimsOfPersonResult>(findClaimsOfPersonIR);


/** 'FindPerson' parameters type */
export interface IFindPersonParams {
  userId: string;
}

/** 'FindPerson' return type */
export interface IFindPersonResult {
  epoch: number;
  home_region: string;
}

/** 'FindPerson' query type */
export interface IFindPersonQuery {
  params: IFindPersonParams;
  result: IFindPersonResult;
}

const findPersonIR: any = {"usedParamSet":{"userId":true},"params":[{"name":"userId","required":true,"transform":{"type":"scalar"},"locs":[{"a":53,"b":60}]}],"statement":"select home_region, epoch from users where user_id = :userId!"};

/**
 * Query generated from SQL:
 * ```
 * select home_region, epoch from users where user_id = :userId!
 * ```
 */
export const findPerson = new PreparedQuery<IFindPersonParams,IFindPersonResult>(findPersonIR);


/** 'SwitchHome' parameters type */
export interface ISwitchHomeParams {
  epoch: number;
  from: string;
  to: string;
  userId: string;
}

/** 'SwitchHome' return type */
export interface ISwitchHomeResult {
  home_region: string | null;
}

/** 'SwitchHome' query type */
export interface ISwitchHomeQuery {
  params: ISwitchHomeParams;
  result: ISwitchHomeResult;
}

const switchHomeIR: any = {"usedParamSet":{"userId":true,"from":true,"to":true,"epoch":true},"params":[{"name":"userId","required":true,"transform":{"type":"scalar"},"locs":[{"a":19,"b":26}]},{"name":"from","required":true,"transform":{"type":"scalar"},"locs":[{"a":29,"b":34}]},{"name":"to","required":true,"transform":{"type":"scalar"},"locs":[{"a":37,"b":40}]},{"name":"epoch","required":true,"transform":{"type":"scalar"},"locs":[{"a":43,"b":49}]}],"statement":"select switch_home(:userId!, :from!, :to!, :epoch!) as home_region"};

/**
 * Query generated from SQL:
 * ```
 * select switch_home(:userId!, :from!, :to!, :epoch!) as home_region
 * ```
 */
export const switchHome = new PreparedQuery<ISwitchHomeParams,ISwitchHomeResult>(switchHomeIR);


/** 'ErasePerson' parameters type */
export interface IErasePersonParams {
  userId: string;
}

/** 'ErasePerson' return type */
export interface IErasePersonResult {
  done: string | null;
}

/** 'ErasePerson' query type */
export interface IErasePersonQuery {
  params: IErasePersonParams;
  result: IErasePersonResult;
}

const erasePersonIR: any = {"usedParamSet":{"userId":true},"params":[{"name":"userId","required":true,"transform":{"type":"scalar"},"locs":[{"a":20,"b":27}]}],"statement":"select erase_person(:userId!)::text as done"};

/**
 * Query generated from SQL:
 * ```
 * select erase_person(:userId!)::text as done
 * ```
 */
export const erasePerson = new PreparedQuery<IErasePersonParams,IErasePersonResult>(erasePersonIR);


/** 'CountPersonRows' parameters type */
export interface ICountPersonRowsParams {
  userId: string;
}

/** 'CountPersonRows' return type */
export interface ICountPersonRowsResult {
  row_count: number;
  table_name: string;
}

/** 'CountPersonRows' query type */
export interface ICountPersonRowsQuery {
  params: ICountPersonRowsParams;
  result: ICountPersonRowsResult;
}

const countPersonRowsIR: any = {"usedParamSet":{"userId":true},"params":[{"name":"userId","required":true,"transform":{"type":"scalar"},"locs":[{"a":90,"b":97},{"a":168,"b":175},{"a":244,"b":251}]}],"statement":"select 'users' as \"table_name!\", count(*)::int as \"row_count!\" from users where user_id = :userId!\nunion all\nselect 'claims', count(*)::int from claims where user_id = :userId!\nunion all\nselect 'names', count(*)::int from names where user_id = :userId!"};

/**
 * Query generated from SQL:
 * ```
 * select 'users' as "table_name!", count(*)::int as "row_count!" from users where user_id = :userId!
 * union all
 * select 'claims', count(*)::int from claims where user_id = :userId!
 * union all
 * select 'names', count(*)::int from names where user_id = :userId!
 * ```
 */
export const countPersonRows = new PreparedQuery<ICountPersonRowsParams,ICountPersonRowsResult>(countPersonRowsIR);


/** 'ForgetFreeNames' parameters type */
export type IForgetFreeNamesParams = void;

/** 'ForgetFreeNames' return type */
export type IForgetFreeNamesResult = void;

/** 'ForgetFreeNames' query type */
export interface IForgetFreeNamesQuery {
  params: IForgetFreeNamesParams;
  result: IForgetFreeNamesResult;
}

const forgetFreeNamesIR: any = {"usedParamSet":{},"params":[],"statement":"-- A handle whose time is over is free with or without its row; without it nothing is kept of it.\ndelete from names\nwhere state = 'quarantined' and quarantined_until < now() - interval '1 day'"};

/**
 * Query generated from SQL:
 * ```
 * -- A handle whose time is over is free with or without its row; without it nothing is kept of it.
 * delete from names
 * where state = 'quarantined' and quarantined_until < now() - interval '1 day'
 * ```
 */
export const forgetFreeNames = new PreparedQuery<IForgetFreeNamesParams,IForgetFreeNamesResult>(forgetFreeNamesIR);


/** 'FindEntry' parameters type */
export interface IFindEntryParams {
  userId: string;
}

/** 'FindEntry' return type */
export interface IFindEntryResult {
  kind: string;
  quarantined_until: Date | null;
  state: string;
  value: string;
}

/** 'FindEntry' query type */
export interface IFindEntryQuery {
  params: IFindEntryParams;
  result: IFindEntryResult;
}

const findEntryIR: any = {"usedParamSet":{"userId":true},"params":[{"name":"userId","required":true,"transform":{"type":"scalar"},"locs":[{"a":72,"b":79}]}],"statement":"select kind, value, state, quarantined_until from names where user_id = :userId! order by kind, value"};

/**
 * Query generated from SQL:
 * ```
 * select kind, value, state, quarantined_until from names where user_id = :userId! order by kind, value
 * ```
 */
export const findEntry = new PreparedQuery<IFindEntryParams,IFindEntryResult>(findEntryIR);


/** 'CountClaims' parameters type */
export interface ICountClaimsParams {
  homeRegion: string;
}

/** 'CountClaims' return type */
export interface ICountClaimsResult {
  overdue: number;
  pending: number;
}

/** 'CountClaims' query type */
export interface ICountClaimsQuery {
  params: ICountClaimsParams;
  result: ICountClaimsResult;
}

const countClaimsIR: any = {"usedParamSet":{"homeRegion":true},"params":[{"name":"homeRegion","required":true,"transform":{"type":"scalar"},"locs":[{"a":142,"b":153}]}],"statement":"select\n  count(*)::int as \"pending!\",\n  (count(*) filter (where lease_expires_at < now()))::int as \"overdue!\"\nfrom claims\nwhere home_region = :homeRegion!"};

/**
 * Query generated from SQL:
 * ```
 * select
 *   count(*)::int as "pending!",
 *   (count(*) filter (where lease_expires_at < now()))::int as "overdue!"
 * from claims
 * where home_region = :homeRegion!
 * ```
 */
export const countClaims = new PreparedQuery<ICountClaimsParams,ICountClaimsResult>(countClaimsIR);


