/** Types generated for queries found in "api-server/src/global-db/upkeep.sql" */
import { GlobalQuery as PreparedQuery } from "#global-db/global-query.ts";

export type DateOrString = Date | string;

export type DateOrStringArray = (DateOrString)[];

export type NumberOrString = number | string;

export type numberArray = (number)[];

export type stringArray = (string)[];

/** 'ComparePeople' parameters type */
export interface IComparePeopleParams {
  changeNumbers: numberArray;
  digests: stringArray;
  epochs: numberArray;
  handles: stringArray;
  homeRegion: string;
  keyCount: number;
  keyIds: stringArray;
  minAge: number;
  settledKeyIds: stringArray;
  userIds: stringArray;
}

/** 'ComparePeople' return type */
export interface IComparePeopleResult {
  epoch: number | null;
  home_region: string | null;
  is_taken: boolean;
  is_under_way: boolean;
  lacks_digest: boolean;
  lacks_handle: boolean;
  newest_change: number | null;
  user_id: string;
}

/** 'ComparePeople' query type */
export interface IComparePeopleQuery {
  params: IComparePeopleParams;
  result: IComparePeopleResult;
}

const comparePeopleText = {"text":"-- What the directory has of people, of those alone with whom it does not agree. Digests come person by\n-- person, as many for each as there are keys.\nwith person as (\n  select user_id, epoch, change_number, handle, place\n  from unnest($1::uuid[], $2::int[], $3::int[], $4::text[])\n    with ordinality as given (user_id, epoch, change_number, handle, place)\n),\ndigest as (\n  select value, (place - 1) / $5::int + 1 as place\n  from unnest($6::text[]) with ordinality as given (value, place)\n),\nwanted as materialized (\n  select user_id, 'handle' as kind, handle as value from person\n  union all\n  select person.user_id, 'email', digest.value from person join digest on digest.place = person.place\n),\nheld as materialized (\n  select names.user_id, names.kind, names.value, names.change_number\n  from person\n  join names on names.user_id = person.user_id and names.state = 'active'\n),\nmissing as materialized (\n  select wanted.user_id, wanted.kind, wanted.value\n  from wanted\n  left join held\n    on held.user_id = wanted.user_id and held.kind = wanted.kind and held.value = wanted.value\n  where held.user_id is null\n),\nnewest as (\n  select user_id, max(change_number) as change_number from held group by user_id\n),\nlack as (\n  select\n    missing.user_id,\n    bool_or(missing.kind = 'handle') as of_handle,\n    bool_or(missing.kind = 'email' and split_part(missing.value, ':', 1) = any ($7::text[]))\n      as of_digest,\n    coalesce(bool_or(names.state = 'active'), false) as is_taken,\n    coalesce(bool_or(names.state = 'pending'), false) as is_claimed\n  from missing\n  left join names on names.kind = missing.kind and names.value = missing.value\n  group by missing.user_id\n),\nstale as (\n  select held.user_id\n  from held\n  left join wanted\n    on wanted.user_id = held.user_id and wanted.kind = held.kind and wanted.value = held.value\n  where wanted.user_id is null\n    -- Digests under other keys are none of this server's business.\n    and (held.kind = 'handle' or split_part(held.value, ':', 1) = any ($8::text[]))\n  group by held.user_id\n)\nselect\n  person.user_id as \"user_id\",\n  users.home_region as \"home_region\",\n  users.epoch as \"epoch\",\n  newest.change_number as \"newest_change\",\n  coalesce(lack.of_handle, false) as \"lacks_handle\",\n  coalesce(lack.of_digest, false) as \"lacks_digest\",\n  coalesce(lack.is_taken, false) as \"is_taken\",\n  (\n    coalesce(lack.is_claimed, false)\n    or exists (select from claims where claims.user_id = person.user_id)\n    or coalesce(users.updated_at > now() - make_interval(secs => $9), false)\n  ) as \"is_under_way\"\nfrom person\nleft join users on users.user_id = person.user_id\nleft join newest on newest.user_id = person.user_id\nleft join lack on lack.user_id = person.user_id\nleft join stale on stale.user_id = person.user_id\nwhere users.user_id is null\n  or users.home_region <> $10\n  or users.epoch <> person.epoch\n  or newest.change_number > person.change_number\n  or lack.of_handle or lack.of_digest or lack.is_taken\n  or stale.user_id is not null","parameters":["userIds","epochs","changeNumbers","handles","keyCount","digests","settledKeyIds","keyIds","minAge","homeRegion"]};

/**
 * Query generated from SQL:
 * ```
 * -- What the directory has of people, of those alone with whom it does not agree. Digests come person by
 * -- person, as many for each as there are keys.
 * with person as (
 *   select user_id, epoch, change_number, handle, place
 *   from unnest(:userIds!::uuid[], :epochs!::int[], :changeNumbers!::int[], :handles!::text[])
 *     with ordinality as given (user_id, epoch, change_number, handle, place)
 * ),
 * digest as (
 *   select value, (place - 1) / :keyCount!::int + 1 as place
 *   from unnest(:digests!::text[]) with ordinality as given (value, place)
 * ),
 * wanted as materialized (
 *   select user_id, 'handle' as kind, handle as value from person
 *   union all
 *   select person.user_id, 'email', digest.value from person join digest on digest.place = person.place
 * ),
 * held as materialized (
 *   select names.user_id, names.kind, names.value, names.change_number
 *   from person
 *   join names on names.user_id = person.user_id and names.state = 'active'
 * ),
 * missing as materialized (
 *   select wanted.user_id, wanted.kind, wanted.value
 *   from wanted
 *   left join held
 *     on held.user_id = wanted.user_id and held.kind = wanted.kind and held.value = wanted.value
 *   where held.user_id is null
 * ),
 * newest as (
 *   select user_id, max(change_number) as change_number from held group by user_id
 * ),
 * lack as (
 *   select
 *     missing.user_id,
 *     bool_or(missing.kind = 'handle') as of_handle,
 *     bool_or(missing.kind = 'email' and split_part(missing.value, ':', 1) = any (:settledKeyIds!::text[]))
 *       as of_digest,
 *     coalesce(bool_or(names.state = 'active'), false) as is_taken,
 *     coalesce(bool_or(names.state = 'pending'), false) as is_claimed
 *   from missing
 *   left join names on names.kind = missing.kind and names.value = missing.value
 *   group by missing.user_id
 * ),
 * stale as (
 *   select held.user_id
 *   from held
 *   left join wanted
 *     on wanted.user_id = held.user_id and wanted.kind = held.kind and wanted.value = held.value
 *   where wanted.user_id is null
 *     -- Digests under other keys are none of this server's business.
 *     and (held.kind = 'handle' or split_part(held.value, ':', 1) = any (:keyIds!::text[]))
 *   group by held.user_id
 * )
 * select
 *   person.user_id as "user_id!",
 *   users.home_region as "home_region?",
 *   users.epoch as "epoch?",
 *   newest.change_number as "newest_change?",
 *   coalesce(lack.of_handle, false) as "lacks_handle!",
 *   coalesce(lack.of_digest, false) as "lacks_digest!",
 *   coalesce(lack.is_taken, false) as "is_taken!",
 *   (
 *     coalesce(lack.is_claimed, false)
 *     or exists (select from claims where claims.user_id = person.user_id)
 *     or coalesce(users.updated_at > now() - make_interval(secs => :minAge!), false)
 *   ) as "is_under_way!"
 * from person
 * left join users on users.user_id = person.user_id
 * left join newest on newest.user_id = person.user_id
 * left join lack on lack.user_id = person.user_id
 * left join stale on stale.user_id = person.user_id
 * where users.user_id is null
 *   or users.home_region <> :homeRegion!
 *   or users.epoch <> person.epoch
 *   or newest.change_number > person.change_number
 *   or lack.of_handle or lack.of_digest or lack.is_taken
 *   or stale.user_id is not null
 * ```
 */
export const comparePeople = new PreparedQuery<IComparePeopleParams,IComparePeopleResult>(comparePeopleText);


/** 'ListPeopleOfHome' parameters type */
export interface IListPeopleOfHomeParams {
  after: string;
  homeRegion: string;
  limit: NumberOrString;
  minAge: number;
}

/** 'ListPeopleOfHome' return type */
export interface IListPeopleOfHomeResult {
  epoch: number;
  is_under_way: boolean;
  user_id: string;
}

/** 'ListPeopleOfHome' query type */
export interface IListPeopleOfHomeQuery {
  params: IListPeopleOfHomeParams;
  result: IListPeopleOfHomeResult;
}

const listPeopleOfHomeText = {"text":"select\n  user_id,\n  epoch,\n  (\n    updated_at > now() - make_interval(secs => $1)\n    or exists (select from claims where claims.user_id = users.user_id)\n  ) as \"is_under_way\"\nfrom users\nwhere home_region = $2 and user_id > $3\norder by user_id\nlimit $4","parameters":["minAge","homeRegion","after","limit"]};

/**
 * Query generated from SQL:
 * ```
 * select
 *   user_id,
 *   epoch,
 *   (
 *     updated_at > now() - make_interval(secs => :minAge!)
 *     or exists (select from claims where claims.user_id = users.user_id)
 *   ) as "is_under_way!"
 * from users
 * where home_region = :homeRegion! and user_id > :after!
 * order by user_id
 * limit :limit!
 * ```
 */
export const listPeopleOfHome = new PreparedQuery<IListPeopleOfHomeParams,IListPeopleOfHomeResult>(listPeopleOfHomeText);


/** 'ListOrphanedNames' parameters type */
export interface IListOrphanedNamesParams {
  after: string;
  limit: NumberOrString;
}

/** 'ListOrphanedNames' return type */
export interface IListOrphanedNamesResult {
  last_id: string | null;
  orphans: stringArray;
  seen: number;
}

/** 'ListOrphanedNames' query type */
export interface IListOrphanedNamesQuery {
  params: IListOrphanedNamesParams;
  result: IListOrphanedNamesResult;
}

const listOrphanedNamesText = {"text":"-- A window over the active names: how far it went, how many it saw, and whose names have no person.\nwith seen as materialized (\n  select user_id from names\n  where state = 'active' and user_id > $1\n  order by user_id\n  limit $2\n),\norphan as (\n  select distinct seen.user_id\n  from seen\n  where not exists (select from users where users.user_id = seen.user_id)\n    and not exists (select from claims where claims.user_id = seen.user_id)\n)\nselect\n  (select count(*)::int from seen) as \"seen\",\n  (select user_id from seen order by user_id desc limit 1) as last_id,\n  array(select user_id from orphan) as \"orphans\"","parameters":["after","limit"]};

/**
 * Query generated from SQL:
 * ```
 * -- A window over the active names: how far it went, how many it saw, and whose names have no person.
 * with seen as materialized (
 *   select user_id from names
 *   where state = 'active' and user_id > :after!
 *   order by user_id
 *   limit :limit!
 * ),
 * orphan as (
 *   select distinct seen.user_id
 *   from seen
 *   where not exists (select from users where users.user_id = seen.user_id)
 *     and not exists (select from claims where claims.user_id = seen.user_id)
 * )
 * select
 *   (select count(*)::int from seen) as "seen!",
 *   (select user_id from seen order by user_id desc limit 1) as last_id,
 *   array(select user_id from orphan) as "orphans!"
 * ```
 */
export const listOrphanedNames = new PreparedQuery<IListOrphanedNamesParams,IListOrphanedNamesResult>(listOrphanedNamesText);


/** 'RepairPerson' parameters type */
export interface IRepairPersonParams {
  changeNumber: number;
  digests: stringArray;
  epoch: number;
  handle: string;
  homeRegion: string;
  userId: string;
}

/** 'RepairPerson' return type */
export interface IRepairPersonResult {
  outcome: string;
}

/** 'RepairPerson' query type */
export interface IRepairPersonQuery {
  params: IRepairPersonParams;
  result: IRepairPersonResult;
}

const repairPersonText = {"text":"select repair_person(\n  $1, $2, $3, $4, $5, $6\n) as \"outcome\"","parameters":["userId","homeRegion","epoch","changeNumber","handle","digests"]};

/**
 * Query generated from SQL:
 * ```
 * select repair_person(
 *   :userId!, :homeRegion!, :epoch!, :changeNumber!, :handle!, :digests!
 * ) as "outcome!"
 * ```
 */
export const repairPerson = new PreparedQuery<IRepairPersonParams,IRepairPersonResult>(repairPersonText);


/** 'RemovePerson' parameters type */
export interface IRemovePersonParams {
  epoch?: number | null | void;
  homeRegion?: string | null | void;
  userId: string;
}

/** 'RemovePerson' return type */
export interface IRemovePersonResult {
  was_removed: boolean;
}

/** 'RemovePerson' query type */
export interface IRemovePersonQuery {
  params: IRemovePersonParams;
  result: IRemovePersonResult;
}

const removePersonText = {"text":"select remove_person($1, $2, $3) as \"was_removed\"","parameters":["userId","homeRegion","epoch"]};

/**
 * Query generated from SQL:
 * ```
 * select remove_person(:userId!, :homeRegion, :epoch) as "was_removed!"
 * ```
 */
export const removePerson = new PreparedQuery<IRemovePersonParams,IRemovePersonResult>(removePersonText);


/** 'BeginRebuild' parameters type */
export type IBeginRebuildParams = void;

/** 'BeginRebuild' return type */
export interface IBeginRebuildResult {
  done: string | null;
}

/** 'BeginRebuild' query type */
export interface IBeginRebuildQuery {
  params: IBeginRebuildParams;
  result: IBeginRebuildResult;
}

const beginRebuildText = {"text":"select begin_rebuild()::text as done","parameters":[]};

/**
 * Query generated from SQL:
 * ```
 * select begin_rebuild()::text as done
 * ```
 */
export const beginRebuild = new PreparedQuery<IBeginRebuildParams,IBeginRebuildResult>(beginRebuildText);


/** 'EndRebuild' parameters type */
export type IEndRebuildParams = void;

/** 'EndRebuild' return type */
export interface IEndRebuildResult {
  done: string | null;
}

/** 'EndRebuild' query type */
export interface IEndRebuildQuery {
  params: IEndRebuildParams;
  result: IEndRebuildResult;
}

const endRebuildText = {"text":"select end_rebuild()::text as done","parameters":[]};

/**
 * Query generated from SQL:
 * ```
 * select end_rebuild()::text as done
 * ```
 */
export const endRebuild = new PreparedQuery<IEndRebuildParams,IEndRebuildResult>(endRebuildText);


/** 'RestoreQuarantines' parameters type */
export interface IRestoreQuarantinesParams {
  handles: stringArray;
  until: DateOrStringArray;
  userIds: stringArray;
}

/** 'RestoreQuarantines' return type */
export type IRestoreQuarantinesResult = void;

/** 'RestoreQuarantines' query type */
export interface IRestoreQuarantinesQuery {
  params: IRestoreQuarantinesParams;
  result: IRestoreQuarantinesResult;
}

const restoreQuarantinesText = {"text":"-- Nobody is the last holder where the person was erased: then nobody may take the handle back.\ninsert into names as held (kind, value, state, user_id, last_holder_id, quarantined_until)\nselect 'handle', handle, 'quarantined', holder, holder, quarantined_until\nfrom (\n  select distinct on (handle)\n    handle,\n    coalesce(user_id, '00000000-0000-0000-0000-000000000000') as holder,\n    quarantined_until\n  from unnest($1::text[], $2::uuid[], $3::timestamptz[])\n    as given (handle, user_id, quarantined_until)\n  where quarantined_until > now()\n  order by handle, quarantined_until desc\n) as latest\non conflict (kind, value) do update\nset user_id = excluded.user_id, last_holder_id = excluded.last_holder_id,\n  quarantined_until = excluded.quarantined_until\nwhere held.state = 'quarantined' and held.quarantined_until < excluded.quarantined_until","parameters":["handles","userIds","until"]};

/**
 * Query generated from SQL:
 * ```
 * -- Nobody is the last holder where the person was erased: then nobody may take the handle back.
 * insert into names as held (kind, value, state, user_id, last_holder_id, quarantined_until)
 * select 'handle', handle, 'quarantined', holder, holder, quarantined_until
 * from (
 *   select distinct on (handle)
 *     handle,
 *     coalesce(user_id, '00000000-0000-0000-0000-000000000000') as holder,
 *     quarantined_until
 *   from unnest(:handles!::text[], :userIds!::uuid[], :until!::timestamptz[])
 *     as given (handle, user_id, quarantined_until)
 *   where quarantined_until > now()
 *   order by handle, quarantined_until desc
 * ) as latest
 * on conflict (kind, value) do update
 * set user_id = excluded.user_id, last_holder_id = excluded.last_holder_id,
 *   quarantined_until = excluded.quarantined_until
 * where held.state = 'quarantined' and held.quarantined_until < excluded.quarantined_until
 * ```
 */
export const restoreQuarantines = new PreparedQuery<IRestoreQuarantinesParams,IRestoreQuarantinesResult>(restoreQuarantinesText);


/** 'RestorePeople' parameters type */
export interface IRestorePeopleParams {
  changeNumbers: numberArray;
  digests: stringArray;
  epochs: numberArray;
  handles: stringArray;
  homeRegion: string;
  keyCount: number;
  userIds: stringArray;
}

/** 'RestorePeople' return type */
export interface IRestorePeopleResult {
  user_id: string;
}

/** 'RestorePeople' query type */
export interface IRestorePeopleQuery {
  params: IRestorePeopleParams;
  result: IRestorePeopleResult;
}

const restorePeopleText = {"text":"-- Puts people into the directory who are not in it. Answers those who are not wholly there by that: they\n-- were there before, or somebody else has one of their names.\nwith person as (\n  select user_id, epoch, change_number, handle, place\n  from unnest($1::uuid[], $2::int[], $3::int[], $4::text[])\n    with ordinality as given (user_id, epoch, change_number, handle, place)\n),\ndigest as (\n  select value, (place - 1) / $5::int + 1 as place\n  from unnest($6::text[]) with ordinality as given (value, place)\n),\nwanted as (\n  select user_id, change_number, 'handle' as kind, handle as value from person\n  union all\n  select person.user_id, person.change_number, 'email', digest.value\n  from person\n  join digest on digest.place = person.place\n),\nnew_person as (\n  insert into users (user_id, home_region, epoch)\n  select user_id, $7, epoch from person order by user_id\n  on conflict (user_id) do nothing\n  returning user_id\n),\nnew_name as (\n  insert into names (kind, value, state, user_id, change_number)\n  select wanted.kind, wanted.value, 'active', wanted.user_id, wanted.change_number\n  from wanted\n  join new_person on new_person.user_id = wanted.user_id\n  -- In the order of every reservation, so that nobody waits for each other.\n  order by wanted.kind, wanted.value\n  on conflict (kind, value) do nothing\n  returning user_id\n),\ncomplete as (\n  select user_id from new_name group by user_id having count(*) = 1 + $5::int\n)\nselect person.user_id as \"user_id\"\nfrom person\nwhere not exists (select from complete where complete.user_id = person.user_id)","parameters":["userIds","epochs","changeNumbers","handles","keyCount","digests","homeRegion"]};

/**
 * Query generated from SQL:
 * ```
 * -- Puts people into the directory who are not in it. Answers those who are not wholly there by that: they
 * -- were there before, or somebody else has one of their names.
 * with person as (
 *   select user_id, epoch, change_number, handle, place
 *   from unnest(:userIds!::uuid[], :epochs!::int[], :changeNumbers!::int[], :handles!::text[])
 *     with ordinality as given (user_id, epoch, change_number, handle, place)
 * ),
 * digest as (
 *   select value, (place - 1) / :keyCount!::int + 1 as place
 *   from unnest(:digests!::text[]) with ordinality as given (value, place)
 * ),
 * wanted as (
 *   select user_id, change_number, 'handle' as kind, handle as value from person
 *   union all
 *   select person.user_id, person.change_number, 'email', digest.value
 *   from person
 *   join digest on digest.place = person.place
 * ),
 * new_person as (
 *   insert into users (user_id, home_region, epoch)
 *   select user_id, :homeRegion!, epoch from person order by user_id
 *   on conflict (user_id) do nothing
 *   returning user_id
 * ),
 * new_name as (
 *   insert into names (kind, value, state, user_id, change_number)
 *   select wanted.kind, wanted.value, 'active', wanted.user_id, wanted.change_number
 *   from wanted
 *   join new_person on new_person.user_id = wanted.user_id
 *   -- In the order of every reservation, so that nobody waits for each other.
 *   order by wanted.kind, wanted.value
 *   on conflict (kind, value) do nothing
 *   returning user_id
 * ),
 * complete as (
 *   select user_id from new_name group by user_id having count(*) = 1 + :keyCount!::int
 * )
 * select person.user_id as "user_id!"
 * from person
 * where not exists (select from complete where complete.user_id = person.user_id)
 * ```
 */
export const restorePeople = new PreparedQuery<IRestorePeopleParams,IRestorePeopleResult>(restorePeopleText);


/** 'CountEntries' parameters type */
export type ICountEntriesParams = void;

/** 'CountEntries' return type */
export interface ICountEntriesResult {
  count: number;
}

/** 'CountEntries' query type */
export interface ICountEntriesQuery {
  params: ICountEntriesParams;
  result: ICountEntriesResult;
}

const countEntriesText = {"text":"select count(*)::int as \"count\" from users","parameters":[]};

/**
 * Query generated from SQL:
 * ```
 * select count(*)::int as "count!" from users
 * ```
 */
export const countEntries = new PreparedQuery<ICountEntriesParams,ICountEntriesResult>(countEntriesText);


/** 'FindHomes' parameters type */
export interface IFindHomesParams {
  userIds: stringArray;
}

/** 'FindHomes' return type */
export interface IFindHomesResult {
  home_region: string;
  user_id: string;
}

/** 'FindHomes' query type */
export interface IFindHomesQuery {
  params: IFindHomesParams;
  result: IFindHomesResult;
}

const findHomesText = {"text":"-- Where people are at home, or are about to be.\nselect user_id as \"user_id\", home_region as \"home_region\" from users where user_id = any ($1)\nunion\nselect user_id, home_region from claims where user_id = any ($1)","parameters":["userIds"]};

/**
 * Query generated from SQL:
 * ```
 * -- Where people are at home, or are about to be.
 * select user_id as "user_id!", home_region as "home_region!" from users where user_id = any (:userIds!)
 * union
 * select user_id, home_region from claims where user_id = any (:userIds!)
 * ```
 */
export const findHomes = new PreparedQuery<IFindHomesParams,IFindHomesResult>(findHomesText);


/** 'FindNamesOfPerson' parameters type */
export interface IFindNamesOfPersonParams {
  userId: string;
}

/** 'FindNamesOfPerson' return type */
export interface IFindNamesOfPersonResult {
  key_id: string;
  kind: string;
  state: string;
}

/** 'FindNamesOfPerson' query type */
export interface IFindNamesOfPersonQuery {
  params: IFindNamesOfPersonParams;
  result: IFindNamesOfPersonResult;
}

const findNamesOfPersonText = {"text":"select kind, state, split_part(value, ':', 1) as \"key_id\" from names where user_id = $1 order by kind, value","parameters":["userId"]};

/**
 * Query generated from SQL:
 * ```
 * select kind, state, split_part(value, ':', 1) as "key_id!" from names where user_id = :userId! order by kind, value
 * ```
 */
export const findNamesOfPerson = new PreparedQuery<IFindNamesOfPersonParams,IFindNamesOfPersonResult>(findNamesOfPersonText);


/** 'FindOwner' parameters type */
export interface IFindOwnerParams {
  kind: string;
  names: stringArray;
}

/** 'FindOwner' return type */
export interface IFindOwnerResult {
  user_id: string;
}

/** 'FindOwner' query type */
export interface IFindOwnerQuery {
  params: IFindOwnerParams;
  result: IFindOwnerResult;
}

const findOwnerText = {"text":"select user_id from names where kind = $1 and value = any ($2) and state <> 'quarantined' limit 1","parameters":["kind","names"]};

/**
 * Query generated from SQL:
 * ```
 * select user_id from names where kind = :kind! and value = any (:names!) and state <> 'quarantined' limit 1
 * ```
 */
export const findOwner = new PreparedQuery<IFindOwnerParams,IFindOwnerResult>(findOwnerText);


