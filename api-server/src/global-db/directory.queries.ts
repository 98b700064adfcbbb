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

const reserveNamesText = {"text":"select\n  kind as \"kind\",\n  state as \"state\",\n  claim_id,\n  user_id as \"user_id\",\n  home_region,\n  lease_expired as \"lease_expired\"\nfrom reserve_names(\n  $1, $2, $3, make_interval(secs => $4), $5, $6\n)","parameters":["claimId","userId","homeRegion","leaseSeconds","kinds","names"]};

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
export const reserveNames = new PreparedQuery<IReserveNamesParams,IReserveNamesResult>(reserveNamesText);


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

const settleClaimText = {"text":"select settle_claim($1, $2, $3)::text as done","parameters":["claimId","fate","changeNumber"]};

/**
 * Query generated from SQL:
 * ```
 * select settle_claim(:claimId!, :fate!, :changeNumber)::text as done
 * ```
 */
export const settleClaim = new PreparedQuery<ISettleClaimParams,ISettleClaimResult>(settleClaimText);


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

const findHomeText = {"text":"-- A person's own row says where they are; only who is being signed up has none yet.\nselect\n  (\n    select coalesce(users.home_region, claims.home_region)\n    from names\n    left join claims on claims.claim_id = names.claim_id\n    left join users on users.user_id = names.user_id\n    where names.kind = $1 and names.value = any ($2) and names.state <> 'quarantined'\n    limit 1\n  ) as \"home_region\",\n  exists (select from rebuilds) as \"is_rebuilding\"","parameters":["kind","names"]};

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
export const findHome = new PreparedQuery<IFindHomeParams,IFindHomeResult>(findHomeText);


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

const findEmailStateText = {"text":"select state from names where kind = 'email' and value = any ($1) and state <> 'quarantined' limit 1","parameters":["digests"]};

/**
 * Query generated from SQL:
 * ```
 * select state from names where kind = 'email' and value = any (:digests!) and state <> 'quarantined' limit 1
 * ```
 */
export const findEmailState = new PreparedQuery<IFindEmailStateParams,IFindEmailStateResult>(findEmailStateText);


/** 'FindHandleStates' parameters type */
export interface IFindHandleStatesParams {
  handles: stringArray;
}

/** 'FindHandleStates' return type */
export interface IFindHandleStatesResult {
  handle: string;
  is_free: boolean;
  state: string | null;
}

/** 'FindHandleStates' query type */
export interface IFindHandleStatesQuery {
  params: IFindHandleStatesParams;
  result: IFindHandleStatesResult;
}

const findHandleStatesText = {"text":"-- Answers a row for each of the handles, in their order.\nselect\n  wanted.handle as \"handle\",\n  names.state as \"state\",\n  (names.state is null or (names.state = 'quarantined' and names.quarantined_until <= now())) as \"is_free\"\nfrom unnest($1::text[]) with ordinality as wanted (handle, place)\nleft join names on names.kind = 'handle' and names.value = wanted.handle\norder by wanted.place","parameters":["handles"]};

/**
 * Query generated from SQL:
 * ```
 * -- Answers a row for each of the handles, in their order.
 * select
 *   wanted.handle as "handle!",
 *   names.state as "state?",
 *   (names.state is null or (names.state = 'quarantined' and names.quarantined_until <= now())) as "is_free!"
 * from unnest(:handles!::text[]) with ordinality as wanted (handle, place)
 * left join names on names.kind = 'handle' and names.value = wanted.handle
 * order by wanted.place
 * ```
 */
export const findHandleStates = new PreparedQuery<IFindHandleStatesParams,IFindHandleStatesResult>(findHandleStatesText);


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

const findOverdueClaimsText = {"text":"select claim_id, home_region\nfrom claims\nwhere lease_expires_at < now()\n  -- A region's own server comes first; the others step in when it does not.\n  and (home_region = $1 or lease_expires_at < now() - interval '2 minutes')\n-- A region that is away keeps its claims; however many, they must not fill the batch.\norder by home_region <> $1, lease_expires_at\nlimit $2","parameters":["ownRegion","limit"]};

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
export const findOverdueClaims = new PreparedQuery<IFindOverdueClaimsParams,IFindOverdueClaimsResult>(findOverdueClaimsText);


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

const findClaimsOfPersonText = {"text":"select claim_id, home_region from claims where user_id = $1","parameters":["userId"]};

/**
 * Query generated from SQL:
 * ```
 * select claim_id, home_region from claims where user_id = :userId!
 * ```
 */
export const findClaimsOfPerson = new PreparedQuery<IFindClaimsOfPersonParams,IFindClaimsOfPersonResult>(findClaimsOfPersonText);


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

const findPersonText = {"text":"select home_region, epoch from users where user_id = $1","parameters":["userId"]};

/**
 * Query generated from SQL:
 * ```
 * select home_region, epoch from users where user_id = :userId!
 * ```
 */
export const findPerson = new PreparedQuery<IFindPersonParams,IFindPersonResult>(findPersonText);


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

const switchHomeText = {"text":"select switch_home($1, $2, $3, $4) as home_region","parameters":["userId","from","to","epoch"]};

/**
 * Query generated from SQL:
 * ```
 * select switch_home(:userId!, :from!, :to!, :epoch!) as home_region
 * ```
 */
export const switchHome = new PreparedQuery<ISwitchHomeParams,ISwitchHomeResult>(switchHomeText);


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

const erasePersonText = {"text":"select erase_person($1)::text as done","parameters":["userId"]};

/**
 * Query generated from SQL:
 * ```
 * select erase_person(:userId!)::text as done
 * ```
 */
export const erasePerson = new PreparedQuery<IErasePersonParams,IErasePersonResult>(erasePersonText);


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

const countPersonRowsText = {"text":"select 'users' as \"table_name\", count(*)::int as \"row_count\" from users where user_id = $1\nunion all\nselect 'claims', count(*)::int from claims where user_id = $1\nunion all\nselect 'names', count(*)::int from names where user_id = $1","parameters":["userId"]};

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
export const countPersonRows = new PreparedQuery<ICountPersonRowsParams,ICountPersonRowsResult>(countPersonRowsText);


/** 'ForgetFreeNames' parameters type */
export type IForgetFreeNamesParams = void;

/** 'ForgetFreeNames' return type */
export type IForgetFreeNamesResult = void;

/** 'ForgetFreeNames' query type */
export interface IForgetFreeNamesQuery {
  params: IForgetFreeNamesParams;
  result: IForgetFreeNamesResult;
}

const forgetFreeNamesText = {"text":"-- A handle whose time is over is free with or without its row; without it nothing is kept of it.\ndelete from names\nwhere state = 'quarantined' and quarantined_until < now() - interval '1 day'","parameters":[]};

/**
 * Query generated from SQL:
 * ```
 * -- A handle whose time is over is free with or without its row; without it nothing is kept of it.
 * delete from names
 * where state = 'quarantined' and quarantined_until < now() - interval '1 day'
 * ```
 */
export const forgetFreeNames = new PreparedQuery<IForgetFreeNamesParams,IForgetFreeNamesResult>(forgetFreeNamesText);


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

const findEntryText = {"text":"select kind, value, state, quarantined_until from names where user_id = $1 order by kind, value","parameters":["userId"]};

/**
 * Query generated from SQL:
 * ```
 * select kind, value, state, quarantined_until from names where user_id = :userId! order by kind, value
 * ```
 */
export const findEntry = new PreparedQuery<IFindEntryParams,IFindEntryResult>(findEntryText);


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

const countClaimsText = {"text":"select\n  count(*)::int as \"pending\",\n  (count(*) filter (where lease_expires_at < now()))::int as \"overdue\"\nfrom claims\nwhere home_region = $1","parameters":["homeRegion"]};

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
export const countClaims = new PreparedQuery<ICountClaimsParams,ICountClaimsResult>(countClaimsText);


