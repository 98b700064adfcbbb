/** Types generated for queries found in "api-server/src/cross-region/upkeep/people.sql" */
import { RegionalQuery as PreparedQuery } from "#regional-db/regional-query.ts";

export type NumberOrString = number | string;

export type numberArray = (number)[];

export type stringArray = (string)[];

/** 'ListPeople' parameters type */
export interface IListPeopleParams {
  after: string;
  limit: NumberOrString;
  minAge: number;
}

/** 'ListPeople' return type */
export interface IListPeopleResult {
  change_number: number;
  email: string;
  epoch: number;
  handle: string;
  is_moving: boolean;
  is_recent: boolean;
  user_id: string;
}

/** 'ListPeople' query type */
export interface IListPeopleQuery {
  params: IListPeopleParams;
  result: IListPeopleResult;
}

const listPeopleIR: any = {"usedParamSet":{"minAge":true,"after":true,"limit":true},"params":[{"name":"minAge","required":true,"transform":{"type":"scalar"},"locs":[{"a":149,"b":156}]},{"name":"after","required":true,"transform":{"type":"scalar"},"locs":[{"a":202,"b":208}]},{"name":"limit","required":true,"transform":{"type":"scalar"},"locs":[{"a":233,"b":239}]}],"statement":"select\n  user_id,\n  handle,\n  email,\n  epoch,\n  change_number,\n  fenced_by is not null as \"is_moving!\",\n  changed_at > now() - make_interval(secs => :minAge!) as \"is_recent!\"\nfrom users\nwhere user_id > :after!\norder by user_id\nlimit :limit!"};

/**
 * Query generated from SQL:
 * ```
 * select
 *   user_id,
 *   handle,
 *   email,
 *   epoch,
 *   change_number,
 *   fenced_by is not null as "is_moving!",
 *   changed_at > now() - make_interval(secs => :minAge!) as "is_recent!"
 * from users
 * where user_id > :after!
 * order by user_id
 * limit :limit!
 * ```
 */
export const listPeople = new PreparedQuery<IListPeopleParams,IListPeopleResult>(listPeopleIR);


/** 'FindPeople' parameters type */
export interface IFindPeopleParams {
  minAge: number;
  userIds: stringArray;
}

/** 'FindPeople' return type */
export interface IFindPeopleResult {
  change_number: number;
  email: string;
  epoch: number;
  handle: string;
  is_moving: boolean;
  is_recent: boolean;
  user_id: string;
}

/** 'FindPeople' query type */
export interface IFindPeopleQuery {
  params: IFindPeopleParams;
  result: IFindPeopleResult;
}

const findPeopleIR: any = {"usedParamSet":{"minAge":true,"userIds":true},"params":[{"name":"minAge","required":true,"transform":{"type":"scalar"},"locs":[{"a":149,"b":156}]},{"name":"userIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":207,"b":215}]}],"statement":"select\n  user_id,\n  handle,\n  email,\n  epoch,\n  change_number,\n  fenced_by is not null as \"is_moving!\",\n  changed_at > now() - make_interval(secs => :minAge!) as \"is_recent!\"\nfrom users\nwhere user_id = any (:userIds!)"};

/**
 * Query generated from SQL:
 * ```
 * select
 *   user_id,
 *   handle,
 *   email,
 *   epoch,
 *   change_number,
 *   fenced_by is not null as "is_moving!",
 *   changed_at > now() - make_interval(secs => :minAge!) as "is_recent!"
 * from users
 * where user_id = any (:userIds!)
 * ```
 */
export const findPeople = new PreparedQuery<IFindPeopleParams,IFindPeopleResult>(findPeopleIR);


/** 'FindCopies' parameters type */
export interface IFindCopiesParams {
  userIds: stringArray;
}

/** 'FindCopies' return type */
export interface IFindCopiesResult {
  epoch: number;
  is_moving: boolean;
  user_id: string;
}

/** 'FindCopies' query type */
export interface IFindCopiesQuery {
  params: IFindCopiesParams;
  result: IFindCopiesResult;
}

const findCopiesIR: any = {"usedParamSet":{"userIds":true},"params":[{"name":"userIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":93,"b":101}]}],"statement":"select user_id, epoch, fenced_by is not null as \"is_moving!\" from users where user_id = any (:userIds!)"};

/**
 * Query generated from SQL:
 * ```
 * select user_id, epoch, fenced_by is not null as "is_moving!" from users where user_id = any (:userIds!)
 * ```
 */
export const findCopies = new PreparedQuery<IFindCopiesParams,IFindCopiesResult>(findCopiesIR);


/** 'FindUnknown' parameters type */
export interface IFindUnknownParams {
  userIds: stringArray;
}

/** 'FindUnknown' return type */
export interface IFindUnknownResult {
  user_id: string;
}

/** 'FindUnknown' query type */
export interface IFindUnknownQuery {
  params: IFindUnknownParams;
  result: IFindUnknownResult;
}

const findUnknownIR: any = {"usedParamSet":{"userIds":true},"params":[{"name":"userIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":47,"b":55}]}],"statement":"select given.user_id as \"user_id!\"\nfrom unnest(:userIds!::uuid[]) as given (user_id)\nleft join users on users.user_id = given.user_id\nwhere users.user_id is null"};

/**
 * Query generated from SQL:
 * ```
 * select given.user_id as "user_id!"
 * from unnest(:userIds!::uuid[]) as given (user_id)
 * left join users on users.user_id = given.user_id
 * where users.user_id is null
 * ```
 */
export const findUnknown = new PreparedQuery<IFindUnknownParams,IFindUnknownResult>(findUnknownIR);


/** 'FindChanged' parameters type */
export interface IFindChangedParams {
  changeNumbers: numberArray;
  epochs: numberArray;
  userIds: stringArray;
}

/** 'FindChanged' return type */
export interface IFindChangedResult {
  user_id: string;
}

/** 'FindChanged' query type */
export interface IFindChangedQuery {
  params: IFindChangedParams;
  result: IFindChangedResult;
}

const findChangedIR: any = {"usedParamSet":{"userIds":true,"epochs":true,"changeNumbers":true},"params":[{"name":"userIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":121,"b":129}]},{"name":"epochs","required":true,"transform":{"type":"scalar"},"locs":[{"a":140,"b":147}]},{"name":"changeNumbers","required":true,"transform":{"type":"scalar"},"locs":[{"a":157,"b":171}]}],"statement":"-- Of these people those who are not, or not any more, as they were read.\nselect given.user_id as \"user_id!\"\nfrom unnest(:userIds!::uuid[], :epochs!::int[], :changeNumbers!::int[])\n  as given (user_id, epoch, change_number)\nleft join users on users.user_id = given.user_id\nwhere users.user_id is null\n  or users.epoch <> given.epoch\n  or users.change_number <> given.change_number"};

/**
 * Query generated from SQL:
 * ```
 * -- Of these people those who are not, or not any more, as they were read.
 * select given.user_id as "user_id!"
 * from unnest(:userIds!::uuid[], :epochs!::int[], :changeNumbers!::int[])
 *   as given (user_id, epoch, change_number)
 * left join users on users.user_id = given.user_id
 * where users.user_id is null
 *   or users.epoch <> given.epoch
 *   or users.change_number <> given.change_number
 * ```
 */
export const findChanged = new PreparedQuery<IFindChangedParams,IFindChangedResult>(findChangedIR);


/** 'RaisePerson' parameters type */
export interface IRaisePersonParams {
  changeNumber: number;
  epoch: number;
  formerChangeNumber: number;
  formerEpoch: number;
  userId: string;
}

/** 'RaisePerson' return type */
export interface IRaisePersonResult {
  user_id: string;
}

/** 'RaisePerson' query type */
export interface IRaisePersonQuery {
  params: IRaisePersonParams;
  result: IRaisePersonResult;
}

const raisePersonIR: any = {"usedParamSet":{"epoch":true,"changeNumber":true,"userId":true,"formerEpoch":true,"formerChangeNumber":true},"params":[{"name":"epoch","required":true,"transform":{"type":"scalar"},"locs":[{"a":151,"b":157}]},{"name":"changeNumber","required":true,"transform":{"type":"scalar"},"locs":[{"a":201,"b":214}]},{"name":"userId","required":true,"transform":{"type":"scalar"},"locs":[{"a":233,"b":240}]},{"name":"formerEpoch","required":true,"transform":{"type":"scalar"},"locs":[{"a":256,"b":268}]},{"name":"formerChangeNumber","required":true,"transform":{"type":"scalar"},"locs":[{"a":290,"b":309}]}],"statement":"-- Numbers that lag behind what the directory has seen go on from there; unless the person changed meanwhile.\nupdate users\nset epoch = greatest(epoch, :epoch!), change_number = greatest(change_number, :changeNumber!)\nwhere user_id = :userId!\n  and epoch = :formerEpoch! and change_number = :formerChangeNumber!\n  and fenced_by is null\nreturning user_id"};

/**
 * Query generated from SQL:
 * ```
 * -- Numbers that lag behind what the directory has seen go on from there; unless the person changed meanwhile.
 * update users
 * set epoch = greatest(epoch, :epoch!), change_number = greatest(change_number, :changeNumber!)
 * where user_id = :userId!
 *   and epoch = :formerEpoch! and change_number = :formerChangeNumber!
 *   and fenced_by is null
 * returning user_id
 * ```
 */
export const raisePerson = new PreparedQuery<IRaisePersonParams,IRaisePersonResult>(raisePersonIR);


/** 'RecordRepair' parameters type */
export interface IRecordRepairParams {
  userId: string;
}

/** 'RecordRepair' return type */
export type IRecordRepairResult = void;

/** 'RecordRepair' query type */
export interface IRecordRepairQuery {
  params: IRecordRepairParams;
  result: IRecordRepairResult;
}

const recordRepairIR: any = {"usedParamSet":{"userId":true},"params":[{"name":"userId","required":true,"transform":{"type":"scalar"},"locs":[{"a":105,"b":112}]}],"statement":"insert into audit_events (user_id, kind)\nselect user_id, 'directory-repaired' from users where user_id = :userId! and fenced_by is null"};

/**
 * Query generated from SQL:
 * ```
 * insert into audit_events (user_id, kind)
 * select user_id, 'directory-repaired' from users where user_id = :userId! and fenced_by is null
 * ```
 */
export const recordRepair = new PreparedQuery<IRecordRepairParams,IRecordRepairResult>(recordRepairIR);


/** 'ListReleasedHandles' parameters type */
export interface IListReleasedHandlesParams {
  after: string;
  limit: NumberOrString;
}

/** 'ListReleasedHandles' return type */
export interface IListReleasedHandlesResult {
  handle: string;
  quarantined_until: Date;
  released_id: string;
  user_id: string | null;
}

/** 'ListReleasedHandles' query type */
export interface IListReleasedHandlesQuery {
  params: IListReleasedHandlesParams;
  result: IListReleasedHandlesResult;
}

const listReleasedHandlesIR: any = {"usedParamSet":{"after":true,"limit":true},"params":[{"name":"after","required":true,"transform":{"type":"scalar"},"locs":[{"a":97,"b":103}]},{"name":"limit","required":true,"transform":{"type":"scalar"},"locs":[{"a":162,"b":168}]}],"statement":"select released_id, handle, user_id, quarantined_until\nfrom released_handles\nwhere released_id > :after! and quarantined_until > now()\norder by released_id\nlimit :limit!"};

/**
 * Query generated from SQL:
 * ```
 * select released_id, handle, user_id, quarantined_until
 * from released_handles
 * where released_id > :after! and quarantined_until > now()
 * order by released_id
 * limit :limit!
 * ```
 */
export const listReleasedHandles = new PreparedQuery<IListReleasedHandlesParams,IListReleasedHandlesResult>(listReleasedHandlesIR);


/** 'CountPeople' parameters type */
export type ICountPeopleParams = void;

/** 'CountPeople' return type */
export interface ICountPeopleResult {
  count: number;
}

/** 'CountPeople' query type */
export interface ICountPeopleQuery {
  params: ICountPeopleParams;
  result: ICountPeopleResult;
}

const countPeopleIR: any = {"usedParamSet":{},"params":[],"statement":"select count(*)::int as \"count!\" from users"};

/**
 * Query generated from SQL:
 * ```
 * select count(*)::int as "count!" from users
 * ```
 */
export const countPeople = new PreparedQuery<ICountPeopleParams,ICountPeopleResult>(countPeopleIR);


/** 'ListPersonIds' parameters type */
export interface IListPersonIdsParams {
  after: string;
  limit: number;
  table: string;
}

/** 'ListPersonIds' return type */
export interface IListPersonIdsResult {
  user_id: string;
}

/** 'ListPersonIds' query type */
export interface IListPersonIdsQuery {
  params: IListPersonIdsParams;
  result: IListPersonIdsResult;
}

const listPersonIdsIR: any = {"usedParamSet":{"table":true,"after":true,"limit":true},"params":[{"name":"table","required":true,"transform":{"type":"scalar"},"locs":[{"a":48,"b":54}]},{"name":"after","required":true,"transform":{"type":"scalar"},"locs":[{"a":57,"b":63}]},{"name":"limit","required":true,"transform":{"type":"scalar"},"locs":[{"a":66,"b":72}]}],"statement":"select person_ids as \"user_id!\" from person_ids(:table!, :after!, :limit!)"};

/**
 * Query generated from SQL:
 * ```
 * select person_ids as "user_id!" from person_ids(:table!, :after!, :limit!)
 * ```
 */
export const listPersonIds = new PreparedQuery<IListPersonIdsParams,IListPersonIdsResult>(listPersonIdsIR);


/** 'FindPersonByName' parameters type */
export interface IFindPersonByNameParams {
  email?: string | null | void;
  handle?: string | null | void;
}

/** 'FindPersonByName' return type */
export interface IFindPersonByNameResult {
  user_id: string;
}

/** 'FindPersonByName' query type */
export interface IFindPersonByNameQuery {
  params: IFindPersonByNameParams;
  result: IFindPersonByNameResult;
}

const findPersonByNameIR: any = {"usedParamSet":{"handle":true,"email":true},"params":[{"name":"handle","required":false,"transform":{"type":"scalar"},"locs":[{"a":41,"b":47}]},{"name":"email","required":false,"transform":{"type":"scalar"},"locs":[{"a":60,"b":65}]}],"statement":"select user_id from users where handle = :handle or email = :email limit 1"};

/**
 * Query generated from SQL:
 * ```
 * select user_id from users where handle = :handle or email = :email limit 1
 * ```
 */
export const findPersonByName = new PreparedQuery<IFindPersonByNameParams,IFindPersonByNameResult>(findPersonByNameIR);


/** 'StartMoveOf' parameters type */
export interface IStartMoveOfParams {
  fromRegion: string;
  moveId: string;
  toRegion: string;
  userId: string;
}

/** 'StartMoveOf' return type */
export interface IStartMoveOfResult {
  move_id: string;
  to_region: string;
}

/** 'StartMoveOf' query type */
export interface IStartMoveOfQuery {
  params: IStartMoveOfParams;
  result: IStartMoveOfResult;
}

const startMoveOfIR: any = {"usedParamSet":{"userId":true,"moveId":true,"fromRegion":true,"toRegion":true},"params":[{"name":"userId","required":true,"transform":{"type":"scalar"},"locs":[{"a":215,"b":222}]},{"name":"moveId","required":true,"transform":{"type":"scalar"},"locs":[{"a":501,"b":508}]},{"name":"fromRegion","required":true,"transform":{"type":"scalar"},"locs":[{"a":520,"b":531}]},{"name":"toRegion","required":true,"transform":{"type":"scalar"},"locs":[{"a":534,"b":543}]}],"statement":"-- Answers the move under way, if there is one, instead of a second one. No job: whoever asks sees it through,\n-- and if they don't, it is found stalled.\nwith person as (\n  select user_id from users where user_id = :userId! for key share\n),\nunder_way as (\n  select moves.move_id, moves.to_region\n  from moves\n  join person on person.user_id = moves.user_id\n  where moves.status not in ('done', 'aborted')\n),\nstarted as (\n  insert into moves (move_id, user_id, from_region, to_region, status)\n  select :moveId!, user_id, :fromRegion!, :toRegion!, 'fencing' from person\n  where not exists (select from under_way)\n  on conflict do nothing\n  returning move_id, user_id, to_region\n),\naudit as (\n  insert into audit_events (user_id, kind) select user_id, 'move-asked-for' from started returning event_id\n)\nselect move_id as \"move_id!\", to_region as \"to_region!\" from under_way\nunion all\nselect started.move_id, started.to_region from started, audit"};

/**
 * Query generated from SQL:
 * ```
 * -- Answers the move under way, if there is one, instead of a second one. No job: whoever asks sees it through,
 * -- and if they don't, it is found stalled.
 * with person as (
 *   select user_id from users where user_id = :userId! for key share
 * ),
 * under_way as (
 *   select moves.move_id, moves.to_region
 *   from moves
 *   join person on person.user_id = moves.user_id
 *   where moves.status not in ('done', 'aborted')
 * ),
 * started as (
 *   insert into moves (move_id, user_id, from_region, to_region, status)
 *   select :moveId!, user_id, :fromRegion!, :toRegion!, 'fencing' from person
 *   where not exists (select from under_way)
 *   on conflict do nothing
 *   returning move_id, user_id, to_region
 * ),
 * audit as (
 *   insert into audit_events (user_id, kind) select user_id, 'move-asked-for' from started returning event_id
 * )
 * select move_id as "move_id!", to_region as "to_region!" from under_way
 * union all
 * select started.move_id, started.to_region from started, audit
 * ```
 */
export const startMoveOf = new PreparedQuery<IStartMoveOfParams,IStartMoveOfResult>(startMoveOfIR);


