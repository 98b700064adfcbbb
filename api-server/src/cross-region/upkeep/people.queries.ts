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

const listPeopleText = {"text":"select\n  user_id,\n  handle,\n  email,\n  epoch,\n  change_number,\n  fenced_by is not null as \"is_moving\",\n  changed_at > now() - make_interval(secs => $1) as \"is_recent\"\nfrom users\nwhere user_id > $2\norder by user_id\nlimit $3","parameters":["minAge","after","limit"]};

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
export const listPeople = new PreparedQuery<IListPeopleParams,IListPeopleResult>(listPeopleText);


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

const findPeopleText = {"text":"select\n  user_id,\n  handle,\n  email,\n  epoch,\n  change_number,\n  fenced_by is not null as \"is_moving\",\n  changed_at > now() - make_interval(secs => $1) as \"is_recent\"\nfrom users\nwhere user_id = any ($2)","parameters":["minAge","userIds"]};

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
export const findPeople = new PreparedQuery<IFindPeopleParams,IFindPeopleResult>(findPeopleText);


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

const findCopiesText = {"text":"select user_id, epoch, fenced_by is not null as \"is_moving\" from users where user_id = any ($1)","parameters":["userIds"]};

/**
 * Query generated from SQL:
 * ```
 * select user_id, epoch, fenced_by is not null as "is_moving!" from users where user_id = any (:userIds!)
 * ```
 */
export const findCopies = new PreparedQuery<IFindCopiesParams,IFindCopiesResult>(findCopiesText);


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

const findUnknownText = {"text":"select given.user_id as \"user_id\"\nfrom unnest($1::uuid[]) as given (user_id)\nleft join users on users.user_id = given.user_id\nwhere users.user_id is null","parameters":["userIds"]};

/**
 * Query generated from SQL:
 * ```
 * select given.user_id as "user_id!"
 * from unnest(:userIds!::uuid[]) as given (user_id)
 * left join users on users.user_id = given.user_id
 * where users.user_id is null
 * ```
 */
export const findUnknown = new PreparedQuery<IFindUnknownParams,IFindUnknownResult>(findUnknownText);


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

const findChangedText = {"text":"-- Of these people those who are not, or not any more, as they were read.\nselect given.user_id as \"user_id\"\nfrom unnest($1::uuid[], $2::int[], $3::int[])\n  as given (user_id, epoch, change_number)\nleft join users on users.user_id = given.user_id\nwhere users.user_id is null\n  or users.epoch <> given.epoch\n  or users.change_number <> given.change_number","parameters":["userIds","epochs","changeNumbers"]};

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
export const findChanged = new PreparedQuery<IFindChangedParams,IFindChangedResult>(findChangedText);


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

const raisePersonText = {"text":"-- Numbers that lag behind what the directory has seen go on from there; unless the person changed meanwhile.\nupdate users\nset epoch = greatest(epoch, $1), change_number = greatest(change_number, $2)\nwhere user_id = $3\n  and epoch = $4 and change_number = $5\n  and fenced_by is null\nreturning user_id","parameters":["epoch","changeNumber","userId","formerEpoch","formerChangeNumber"]};

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
export const raisePerson = new PreparedQuery<IRaisePersonParams,IRaisePersonResult>(raisePersonText);


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

const recordRepairText = {"text":"insert into audit_events (user_id, kind)\nselect user_id, 'directory-repaired' from users where user_id = $1 and fenced_by is null","parameters":["userId"]};

/**
 * Query generated from SQL:
 * ```
 * insert into audit_events (user_id, kind)
 * select user_id, 'directory-repaired' from users where user_id = :userId! and fenced_by is null
 * ```
 */
export const recordRepair = new PreparedQuery<IRecordRepairParams,IRecordRepairResult>(recordRepairText);


/** 'RecordLook' parameters type */
export interface IRecordLookParams {
  command: string;
  userId: string;
}

/** 'RecordLook' return type */
export type IRecordLookResult = void;

/** 'RecordLook' query type */
export interface IRecordLookQuery {
  params: IRecordLookParams;
  result: IRecordLookResult;
}

const recordLookText = {"text":"-- Where somebody lives and is not about to leave. Nothing can be written while they move.\nwith person as (\n  select user_id from users where user_id = $1 and fenced_by is null for key share\n)\ninsert into audit_events (user_id, kind, details)\nselect user_id, 'operator-looked', jsonb_build_object('command', $2::text) from person","parameters":["userId","command"]};

/**
 * Query generated from SQL:
 * ```
 * -- Where somebody lives and is not about to leave. Nothing can be written while they move.
 * with person as (
 *   select user_id from users where user_id = :userId! and fenced_by is null for key share
 * )
 * insert into audit_events (user_id, kind, details)
 * select user_id, 'operator-looked', jsonb_build_object('command', :command!::text) from person
 * ```
 */
export const recordLook = new PreparedQuery<IRecordLookParams,IRecordLookResult>(recordLookText);


/** 'EndSessions' parameters type */
export interface IEndSessionsParams {
  after: string;
  command: string;
  limit: NumberOrString;
  only?: string | null | void;
}

/** 'EndSessions' return type */
export interface IEndSessionsResult {
  last_id: string | null;
  moving: number;
  people: number;
  sessions: number;
}

/** 'EndSessions' query type */
export interface IEndSessionsQuery {
  params: IEndSessionsParams;
  result: IEndSessionsResult;
}

const endSessionsText = {"text":"-- All sessions of a page of people, or of one. Nothing can be changed of those who are moving, so they are counted.\nwith people as (\n  select user_id\n  from users\n  where user_id > $1 and ($2::uuid is null or user_id = $2::uuid) and fenced_by is null\n  order by user_id\n  limit $3\n  for key share\n),\nended as (\n  delete from sessions\n  using people\n  where sessions.user_id = people.user_id\n  returning sessions.user_id\n),\naudit as (\n  insert into audit_events (user_id, kind, details)\n  select user_id, 'operator-signed-out', jsonb_build_object('command', $4::text)\n  from people\n  where exists (select from ended where ended.user_id = people.user_id)\n  returning event_id\n)\nselect\n  (select user_id from people order by user_id desc limit 1) as last_id,\n  (select count(*)::int from ended) as \"sessions\",\n  (select count(*)::int from audit) as \"people\",\n  (\n    select count(*)::int\n    from users\n    where fenced_by is not null and ($2::uuid is null or user_id = $2::uuid)\n  ) as \"moving\"","parameters":["after","only","limit","command"]};

/**
 * Query generated from SQL:
 * ```
 * -- All sessions of a page of people, or of one. Nothing can be changed of those who are moving, so they are counted.
 * with people as (
 *   select user_id
 *   from users
 *   where user_id > :after! and (:only::uuid is null or user_id = :only::uuid) and fenced_by is null
 *   order by user_id
 *   limit :limit!
 *   for key share
 * ),
 * ended as (
 *   delete from sessions
 *   using people
 *   where sessions.user_id = people.user_id
 *   returning sessions.user_id
 * ),
 * audit as (
 *   insert into audit_events (user_id, kind, details)
 *   select user_id, 'operator-signed-out', jsonb_build_object('command', :command!::text)
 *   from people
 *   where exists (select from ended where ended.user_id = people.user_id)
 *   returning event_id
 * )
 * select
 *   (select user_id from people order by user_id desc limit 1) as last_id,
 *   (select count(*)::int from ended) as "sessions!",
 *   (select count(*)::int from audit) as "people!",
 *   (
 *     select count(*)::int
 *     from users
 *     where fenced_by is not null and (:only::uuid is null or user_id = :only::uuid)
 *   ) as "moving!"
 * ```
 */
export const endSessions = new PreparedQuery<IEndSessionsParams,IEndSessionsResult>(endSessionsText);


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

const listReleasedHandlesText = {"text":"select released_id, handle, user_id, quarantined_until\nfrom released_handles\nwhere released_id > $1 and quarantined_until > now()\norder by released_id\nlimit $2","parameters":["after","limit"]};

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
export const listReleasedHandles = new PreparedQuery<IListReleasedHandlesParams,IListReleasedHandlesResult>(listReleasedHandlesText);


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

const countPeopleText = {"text":"select count(*)::int as \"count\" from users","parameters":[]};

/**
 * Query generated from SQL:
 * ```
 * select count(*)::int as "count!" from users
 * ```
 */
export const countPeople = new PreparedQuery<ICountPeopleParams,ICountPeopleResult>(countPeopleText);


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

const listPersonIdsText = {"text":"select person_ids as \"user_id\" from person_ids($1, $2, $3)","parameters":["table","after","limit"]};

/**
 * Query generated from SQL:
 * ```
 * select person_ids as "user_id!" from person_ids(:table!, :after!, :limit!)
 * ```
 */
export const listPersonIds = new PreparedQuery<IListPersonIdsParams,IListPersonIdsResult>(listPersonIdsText);


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

const findPersonByNameText = {"text":"select user_id from users where handle = $1 or email = $2 limit 1","parameters":["handle","email"]};

/**
 * Query generated from SQL:
 * ```
 * select user_id from users where handle = :handle or email = :email limit 1
 * ```
 */
export const findPersonByName = new PreparedQuery<IFindPersonByNameParams,IFindPersonByNameResult>(findPersonByNameText);


/** 'StartMoveOf' parameters type */
export interface IStartMoveOfParams {
  command: string;
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

const startMoveOfText = {"text":"-- Answers the move under way, if there is one, instead of a second one. No job: whoever asks sees it through,\n-- and if they don't, it is found stalled.\nwith person as (\n  select user_id from users where user_id = $1 for key share\n),\nunder_way as (\n  select moves.move_id, moves.to_region\n  from moves\n  join person on person.user_id = moves.user_id\n  where moves.status not in ('done', 'aborted')\n),\nstarted as (\n  insert into moves (move_id, user_id, from_region, to_region, status)\n  select $2, user_id, $3, $4, 'fencing' from person\n  where not exists (select from under_way)\n  on conflict do nothing\n  returning move_id, user_id, to_region\n),\naudit as (\n  insert into audit_events (user_id, kind, details)\n  select user_id, 'operator-moved', jsonb_build_object('command', $5::text, 'to', to_region) from started\n  returning event_id\n)\nselect move_id as \"move_id\", to_region as \"to_region\" from under_way\nunion all\nselect started.move_id, started.to_region from started, audit","parameters":["userId","moveId","fromRegion","toRegion","command"]};

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
 *   insert into audit_events (user_id, kind, details)
 *   select user_id, 'operator-moved', jsonb_build_object('command', :command!::text, 'to', to_region) from started
 *   returning event_id
 * )
 * select move_id as "move_id!", to_region as "to_region!" from under_way
 * union all
 * select started.move_id, started.to_region from started, audit
 * ```
 */
export const startMoveOf = new PreparedQuery<IStartMoveOfParams,IStartMoveOfResult>(startMoveOfText);


