/** Types generated for queries found in "api-server/src/global-db/digest-keys.sql" */
import { GlobalQuery as PreparedQuery } from "#global-db/global-query.ts";

export type NumberOrString = number | string;

export type stringArray = (string)[];

/** 'ListRotations' parameters type */
export type IListRotationsParams = void;

/** 'ListRotations' return type */
export interface IListRotationsResult {
  after_user_id: string | null;
  finished_at: Date | null;
  key_id: string;
  people_count: string;
  region: string;
}

/** 'ListRotations' query type */
export interface IListRotationsQuery {
  params: IListRotationsParams;
  result: IListRotationsResult;
}

const listRotationsText = {"text":"select key_id, region, after_user_id, people_count, finished_at from digest_rotations order by key_id, region","parameters":[]};

/**
 * Query generated from SQL:
 * ```
 * select key_id, region, after_user_id, people_count, finished_at from digest_rotations order by key_id, region
 * ```
 */
export const listRotations = new PreparedQuery<IListRotationsParams,IListRotationsResult>(listRotationsText);


/** 'StartRotation' parameters type */
export interface IStartRotationParams {
  keyId: string;
  region: string;
}

/** 'StartRotation' return type */
export interface IStartRotationResult {
  after_user_id: string | null;
  people_count: string;
}

/** 'StartRotation' query type */
export interface IStartRotationQuery {
  params: IStartRotationParams;
  result: IStartRotationResult;
}

const startRotationText = {"text":"-- Begins, or goes on where it was stopped; one that was finished is begun anew.\ninsert into digest_rotations as standing (key_id, region)\nvalues ($1, $2)\non conflict (key_id, region) do update\nset after_user_id = case when standing.finished_at is null then standing.after_user_id end,\n  people_count = case when standing.finished_at is null then standing.people_count else 0 end,\n  finished_at = null\nreturning after_user_id, people_count","parameters":["keyId","region"]};

/**
 * Query generated from SQL:
 * ```
 * -- Begins, or goes on where it was stopped; one that was finished is begun anew.
 * insert into digest_rotations as standing (key_id, region)
 * values (:keyId!, :region!)
 * on conflict (key_id, region) do update
 * set after_user_id = case when standing.finished_at is null then standing.after_user_id end,
 *   people_count = case when standing.finished_at is null then standing.people_count else 0 end,
 *   finished_at = null
 * returning after_user_id, people_count
 * ```
 */
export const startRotation = new PreparedQuery<IStartRotationParams,IStartRotationResult>(startRotationText);


/** 'SaveRotation' parameters type */
export interface ISaveRotationParams {
  added: NumberOrString;
  after: string;
  keyId: string;
  region: string;
}

/** 'SaveRotation' return type */
export type ISaveRotationResult = void;

/** 'SaveRotation' query type */
export interface ISaveRotationQuery {
  params: ISaveRotationParams;
  result: ISaveRotationResult;
}

const saveRotationText = {"text":"update digest_rotations\nset after_user_id = $1, people_count = people_count + $2\nwhere key_id = $3 and region = $4","parameters":["after","added","keyId","region"]};

/**
 * Query generated from SQL:
 * ```
 * update digest_rotations
 * set after_user_id = :after!, people_count = people_count + :added!
 * where key_id = :keyId! and region = :region!
 * ```
 */
export const saveRotation = new PreparedQuery<ISaveRotationParams,ISaveRotationResult>(saveRotationText);


/** 'FinishRotation' parameters type */
export interface IFinishRotationParams {
  keyId: string;
  region: string;
}

/** 'FinishRotation' return type */
export type IFinishRotationResult = void;

/** 'FinishRotation' query type */
export interface IFinishRotationQuery {
  params: IFinishRotationParams;
  result: IFinishRotationResult;
}

const finishRotationText = {"text":"insert into digest_rotations as standing (key_id, region, finished_at)\nvalues ($1, $2, now())\non conflict (key_id, region) do update set finished_at = now()","parameters":["keyId","region"]};

/**
 * Query generated from SQL:
 * ```
 * insert into digest_rotations as standing (key_id, region, finished_at)
 * values (:keyId!, :region!, now())
 * on conflict (key_id, region) do update set finished_at = now()
 * ```
 */
export const finishRotation = new PreparedQuery<IFinishRotationParams,IFinishRotationResult>(finishRotationText);


/** 'ForgetRotation' parameters type */
export interface IForgetRotationParams {
  keyId: string;
}

/** 'ForgetRotation' return type */
export type IForgetRotationResult = void;

/** 'ForgetRotation' query type */
export interface IForgetRotationQuery {
  params: IForgetRotationParams;
  result: IForgetRotationResult;
}

const forgetRotationText = {"text":"delete from digest_rotations where key_id = $1","parameters":["keyId"]};

/**
 * Query generated from SQL:
 * ```
 * delete from digest_rotations where key_id = :keyId!
 * ```
 */
export const forgetRotation = new PreparedQuery<IForgetRotationParams,IForgetRotationResult>(forgetRotationText);


/** 'ListPeopleWithoutDigest' parameters type */
export interface IListPeopleWithoutDigestParams {
  after: string;
  homeRegion: string;
  keyIds: stringArray;
  limit: NumberOrString;
}

/** 'ListPeopleWithoutDigest' return type */
export interface IListPeopleWithoutDigestResult {
  lacking: stringArray;
  last_id: string | null;
}

/** 'ListPeopleWithoutDigest' query type */
export interface IListPeopleWithoutDigestQuery {
  params: IListPeopleWithoutDigestParams;
  result: IListPeopleWithoutDigestResult;
}

const listPeopleWithoutDigestText = {"text":"-- A window over the people of a region: how far it went, and who has no digest under one of the keys. Whoever is changing a name claims under every key.\nwith seen as materialized (\n  select user_id from users\n  where home_region = $1 and user_id > $2\n  order by user_id\n  limit $3\n),\nheld as (\n  select seen.user_id, count(distinct split_part(names.value, ':', 1)) as keys\n  from seen\n  join names on names.user_id = seen.user_id and names.kind = 'email' and names.state = 'active'\n  where split_part(names.value, ':', 1) = any ($4::text[])\n  group by seen.user_id\n)\nselect\n  (select user_id from seen order by user_id desc limit 1) as last_id,\n  array(\n    select seen.user_id\n    from seen\n    left join held on held.user_id = seen.user_id\n    where coalesce(held.keys, 0) < cardinality($4::text[])\n      and not exists (select from claims where claims.user_id = seen.user_id)\n    order by seen.user_id\n  ) as \"lacking\"","parameters":["homeRegion","after","limit","keyIds"]};

/**
 * Query generated from SQL:
 * ```
 * -- A window over the people of a region: how far it went, and who has no digest under one of the keys. Whoever is changing a name claims under every key.
 * with seen as materialized (
 *   select user_id from users
 *   where home_region = :homeRegion! and user_id > :after!
 *   order by user_id
 *   limit :limit!
 * ),
 * held as (
 *   select seen.user_id, count(distinct split_part(names.value, ':', 1)) as keys
 *   from seen
 *   join names on names.user_id = seen.user_id and names.kind = 'email' and names.state = 'active'
 *   where split_part(names.value, ':', 1) = any (:keyIds!::text[])
 *   group by seen.user_id
 * )
 * select
 *   (select user_id from seen order by user_id desc limit 1) as last_id,
 *   array(
 *     select seen.user_id
 *     from seen
 *     left join held on held.user_id = seen.user_id
 *     where coalesce(held.keys, 0) < cardinality(:keyIds!::text[])
 *       and not exists (select from claims where claims.user_id = seen.user_id)
 *     order by seen.user_id
 *   ) as "lacking!"
 * ```
 */
export const listPeopleWithoutDigest = new PreparedQuery<IListPeopleWithoutDigestParams,IListPeopleWithoutDigestResult>(listPeopleWithoutDigestText);


/** 'AddDigests' parameters type */
export interface IAddDigestsParams {
  digests: stringArray;
  homeRegion: string;
  keyCount: number;
  userIds: stringArray;
}

/** 'AddDigests' return type */
export interface IAddDigestsResult {
  count: number;
}

/** 'AddDigests' query type */
export interface IAddDigestsQuery {
  params: IAddDigestsParams;
  result: IAddDigestsResult;
}

const addDigestsText = {"text":"-- Adds digests to people who have one of them already: then it is still their email. Digests come person\n-- by person, as many for each as there are keys.\nwith person as (\n  select user_id, place\n  from unnest($1::uuid[]) with ordinality as given (user_id, place)\n),\ndigest as (\n  select value, (place - 1) / $2::int + 1 as place\n  from unnest($3::text[]) with ordinality as given (value, place)\n),\n-- A change of email that settles meanwhile waits for this lock, and takes away what is added here.\nlocked as materialized (\n  select users.user_id\n  from users\n  where users.user_id = any ($1::uuid[]) and users.home_region = $4\n  order by users.user_id\n  for update\n),\n-- Locked too, so that a digest is not seen that was taken away while this waited for the person.\nstanding_name as materialized (\n  select person.user_id, person.place, names.change_number\n  from locked\n  join person on person.user_id = locked.user_id\n  join digest on digest.place = person.place\n  join names\n    on names.kind = 'email' and names.value = digest.value\n    and names.user_id = person.user_id and names.state = 'active'\n  for key share of names\n),\nstanding as (\n  select user_id, place, min(change_number) as change_number from standing_name group by user_id, place\n),\nadded as (\n  insert into names (kind, value, state, user_id, change_number)\n  select 'email', digest.value, 'active', standing.user_id, standing.change_number\n  from standing\n  join digest on digest.place = standing.place\n  order by digest.value\n  on conflict (kind, value) do nothing\n  returning user_id\n)\nselect count(distinct user_id)::int as \"count\" from added","parameters":["userIds","keyCount","digests","homeRegion"]};

/**
 * Query generated from SQL:
 * ```
 * -- Adds digests to people who have one of them already: then it is still their email. Digests come person
 * -- by person, as many for each as there are keys.
 * with person as (
 *   select user_id, place
 *   from unnest(:userIds!::uuid[]) with ordinality as given (user_id, place)
 * ),
 * digest as (
 *   select value, (place - 1) / :keyCount!::int + 1 as place
 *   from unnest(:digests!::text[]) with ordinality as given (value, place)
 * ),
 * -- A change of email that settles meanwhile waits for this lock, and takes away what is added here.
 * locked as materialized (
 *   select users.user_id
 *   from users
 *   where users.user_id = any (:userIds!::uuid[]) and users.home_region = :homeRegion!
 *   order by users.user_id
 *   for update
 * ),
 * -- Locked too, so that a digest is not seen that was taken away while this waited for the person.
 * standing_name as materialized (
 *   select person.user_id, person.place, names.change_number
 *   from locked
 *   join person on person.user_id = locked.user_id
 *   join digest on digest.place = person.place
 *   join names
 *     on names.kind = 'email' and names.value = digest.value
 *     and names.user_id = person.user_id and names.state = 'active'
 *   for key share of names
 * ),
 * standing as (
 *   select user_id, place, min(change_number) as change_number from standing_name group by user_id, place
 * ),
 * added as (
 *   insert into names (kind, value, state, user_id, change_number)
 *   select 'email', digest.value, 'active', standing.user_id, standing.change_number
 *   from standing
 *   join digest on digest.place = standing.place
 *   order by digest.value
 *   on conflict (kind, value) do nothing
 *   returning user_id
 * )
 * select count(distinct user_id)::int as "count!" from added
 * ```
 */
export const addDigests = new PreparedQuery<IAddDigestsParams,IAddDigestsResult>(addDigestsText);


/** 'ListKeysInUse' parameters type */
export type IListKeysInUseParams = void;

/** 'ListKeysInUse' return type */
export interface IListKeysInUseResult {
  digests: number;
  key_id: string;
}

/** 'ListKeysInUse' query type */
export interface IListKeysInUseQuery {
  params: IListKeysInUseParams;
  result: IListKeysInUseResult;
}

const listKeysInUseText = {"text":"select split_part(value, ':', 1) as \"key_id\", count(*)::int as \"digests\"\nfrom names\nwhere kind = 'email'\ngroup by 1\norder by 1","parameters":[]};

/**
 * Query generated from SQL:
 * ```
 * select split_part(value, ':', 1) as "key_id!", count(*)::int as "digests!"
 * from names
 * where kind = 'email'
 * group by 1
 * order by 1
 * ```
 */
export const listKeysInUse = new PreparedQuery<IListKeysInUseParams,IListKeysInUseResult>(listKeysInUseText);


/** 'DeleteDigests' parameters type */
export interface IDeleteDigestsParams {
  after: string;
  before: string;
  limit: NumberOrString;
}

/** 'DeleteDigests' return type */
export interface IDeleteDigestsResult {
  count: number;
  last_value: string | null;
}

/** 'DeleteDigests' query type */
export interface IDeleteDigestsQuery {
  params: IDeleteDigestsParams;
  result: IDeleteDigestsResult;
}

const deleteDigestsText = {"text":"-- A batch of the digests under a key, in the order of the primary key. What is being claimed is left.\nwith batch as (\n  select value from names\n  where kind = 'email' and value > $1 and value < $2\n  order by value\n  limit $3\n),\ndeleted as (\n  delete from names\n  where kind = 'email' and state = 'active' and value in (select value from batch)\n  returning value\n)\nselect\n  (select max(value) from batch) as last_value,\n  (select count(*)::int from deleted) as \"count\"","parameters":["after","before","limit"]};

/**
 * Query generated from SQL:
 * ```
 * -- A batch of the digests under a key, in the order of the primary key. What is being claimed is left.
 * with batch as (
 *   select value from names
 *   where kind = 'email' and value > :after! and value < :before!
 *   order by value
 *   limit :limit!
 * ),
 * deleted as (
 *   delete from names
 *   where kind = 'email' and state = 'active' and value in (select value from batch)
 *   returning value
 * )
 * select
 *   (select max(value) from batch) as last_value,
 *   (select count(*)::int from deleted) as "count!"
 * ```
 */
export const deleteDigests = new PreparedQuery<IDeleteDigestsParams,IDeleteDigestsResult>(deleteDigestsText);


