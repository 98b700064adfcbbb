/** Types generated for queries found in "api-server/src/cross-region/moves/moves.sql" */
import { RegionalQuery as PreparedQuery } from "#regional-db/regional-query.ts";

export type DateOrString = Date | string;

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export type JsonArray = (Json)[];

export type NumberOrString = number | string;

export type stringArray = (string)[];

/** 'FindMove' parameters type */
export interface IFindMoveParams {
  moveId: string;
}

/** 'FindMove' return type */
export interface IFindMoveResult {
  epoch: number | null;
  finished_at: Date | null;
  from_region: string;
  move_id: string;
  requested_at: Date;
  status: string;
  to_region: string;
  user_id: string;
}

/** 'FindMove' query type */
export interface IFindMoveQuery {
  params: IFindMoveParams;
  result: IFindMoveResult;
}

const findMoveText = {"text":"select move_id, user_id, from_region, to_region, status, epoch, requested_at, finished_at\nfrom moves\nwhere move_id = $1","parameters":["moveId"]};

/**
 * Query generated from SQL:
 * ```
 * select move_id, user_id, from_region, to_region, status, epoch, requested_at, finished_at
 * from moves
 * where move_id = :moveId!
 * ```
 */
export const findMove = new PreparedQuery<IFindMoveParams,IFindMoveResult>(findMoveText);


/** 'FindStalledMoves' parameters type */
export interface IFindStalledMovesParams {
  limit: NumberOrString;
  region: string;
  seconds: number;
}

/** 'FindStalledMoves' return type */
export interface IFindStalledMovesResult {
  from_region: string;
  move_id: string;
}

/** 'FindStalledMoves' query type */
export interface IFindStalledMovesQuery {
  params: IFindStalledMovesParams;
  result: IFindStalledMovesResult;
}

const findStalledMovesText = {"text":"-- Moves from here that nobody carries on, and those to here whose last step is missing.\nselect move_id, from_region\nfrom moves\nwhere finished_at is null\n  and updated_at < now() - make_interval(secs => $1)\n  and (from_region = $2 or (to_region = $2 and status = 'purging'))\norder by updated_at\nlimit $3","parameters":["seconds","region","limit"]};

/**
 * Query generated from SQL:
 * ```
 * -- Moves from here that nobody carries on, and those to here whose last step is missing.
 * select move_id, from_region
 * from moves
 * where finished_at is null
 *   and updated_at < now() - make_interval(secs => :seconds!)
 *   and (from_region = :region! or (to_region = :region! and status = 'purging'))
 * order by updated_at
 * limit :limit!
 * ```
 */
export const findStalledMoves = new PreparedQuery<IFindStalledMovesParams,IFindStalledMovesResult>(findStalledMovesText);


/** 'SetMoveEpoch' parameters type */
export interface ISetMoveEpochParams {
  epoch: number;
  moveId: string;
}

/** 'SetMoveEpoch' return type */
export interface ISetMoveEpochResult {
  epoch: number;
}

/** 'SetMoveEpoch' query type */
export interface ISetMoveEpochQuery {
  params: ISetMoveEpochParams;
  result: ISetMoveEpochResult;
}

const setMoveEpochText = {"text":"update moves set epoch = coalesce(epoch, $1), updated_at = now()\nwhere move_id = $2\nreturning epoch as \"epoch\"","parameters":["epoch","moveId"]};

/**
 * Query generated from SQL:
 * ```
 * update moves set epoch = coalesce(epoch, :epoch!), updated_at = now()
 * where move_id = :moveId!
 * returning epoch as "epoch!"
 * ```
 */
export const setMoveEpoch = new PreparedQuery<ISetMoveEpochParams,ISetMoveEpochResult>(setMoveEpochText);


/** 'SetMoveStatus' parameters type */
export interface ISetMoveStatusParams {
  moveId: string;
  status: string;
}

/** 'SetMoveStatus' return type */
export type ISetMoveStatusResult = void;

/** 'SetMoveStatus' query type */
export interface ISetMoveStatusQuery {
  params: ISetMoveStatusParams;
  result: ISetMoveStatusResult;
}

const setMoveStatusText = {"text":"update moves set status = $1, updated_at = now()\nwhere move_id = $2 and status not in ('done', 'aborted')","parameters":["status","moveId"]};

/**
 * Query generated from SQL:
 * ```
 * update moves set status = :status!, updated_at = now()
 * where move_id = :moveId! and status not in ('done', 'aborted')
 * ```
 */
export const setMoveStatus = new PreparedQuery<ISetMoveStatusParams,ISetMoveStatusResult>(setMoveStatusText);


/** 'SetMoveProgress' parameters type */
export interface ISetMoveProgressParams {
  copied: NumberOrString;
  moveId: string;
  total: NumberOrString;
}

/** 'SetMoveProgress' return type */
export type ISetMoveProgressResult = void;

/** 'SetMoveProgress' query type */
export interface ISetMoveProgressQuery {
  params: ISetMoveProgressParams;
  result: ISetMoveProgressResult;
}

const setMoveProgressText = {"text":"update moves set rows_total = $1, rows_copied = $2, updated_at = now()\nwhere move_id = $3","parameters":["total","copied","moveId"]};

/**
 * Query generated from SQL:
 * ```
 * update moves set rows_total = :total!, rows_copied = :copied!, updated_at = now()
 * where move_id = :moveId!
 * ```
 */
export const setMoveProgress = new PreparedQuery<ISetMoveProgressParams,ISetMoveProgressResult>(setMoveProgressText);


/** 'FinishMove' parameters type */
export interface IFinishMoveParams {
  moveId: string;
}

/** 'FinishMove' return type */
export type IFinishMoveResult = void;

/** 'FinishMove' query type */
export interface IFinishMoveQuery {
  params: IFinishMoveParams;
  result: IFinishMoveResult;
}

const finishMoveText = {"text":"update moves\nset status = case when status = 'aborted' then status else 'done' end, updated_at = now(), finished_at = now()\nwhere move_id = $1 and finished_at is null","parameters":["moveId"]};

/**
 * Query generated from SQL:
 * ```
 * update moves
 * set status = case when status = 'aborted' then status else 'done' end, updated_at = now(), finished_at = now()
 * where move_id = :moveId! and finished_at is null
 * ```
 */
export const finishMove = new PreparedQuery<IFinishMoveParams,IFinishMoveResult>(finishMoveText);


/** 'FindDeparture' parameters type */
export interface IFindDepartureParams {
  moveId: string;
}

/** 'FindDeparture' return type */
export interface IFindDepartureResult {
  to_region: string;
}

/** 'FindDeparture' query type */
export interface IFindDepartureQuery {
  params: IFindDepartureParams;
  result: IFindDepartureResult;
}

const findDepartureText = {"text":"select to_region from departures where move_id = $1","parameters":["moveId"]};

/**
 * Query generated from SQL:
 * ```
 * select to_region from departures where move_id = :moveId!
 * ```
 */
export const findDeparture = new PreparedQuery<IFindDepartureParams,IFindDepartureResult>(findDepartureText);


/** 'FencePerson' parameters type */
export interface IFencePersonParams {
  moveId: string;
}

/** 'FencePerson' return type */
export interface IFencePersonResult {
  status: string | null;
}

/** 'FencePerson' query type */
export interface IFencePersonQuery {
  params: IFencePersonParams;
  result: IFencePersonResult;
}

const fencePersonText = {"text":"select fence_person($1) as status","parameters":["moveId"]};

/**
 * Query generated from SQL:
 * ```
 * select fence_person(:moveId!) as status
 * ```
 */
export const fencePerson = new PreparedQuery<IFencePersonParams,IFencePersonResult>(fencePersonText);


/** 'PersonChecksums' parameters type */
export interface IPersonChecksumsParams {
  keys: stringArray;
  tables: stringArray;
  userId: string;
}

/** 'PersonChecksums' return type */
export interface IPersonChecksumsResult {
  checksum: string;
  row_count: number;
  table_name: string;
}

/** 'PersonChecksums' query type */
export interface IPersonChecksumsQuery {
  params: IPersonChecksumsParams;
  result: IPersonChecksumsResult;
}

const personChecksumsText = {"text":"select table_name as \"table_name\", row_count::int as \"row_count\", checksum as \"checksum\"\nfrom person_checksums($1, $2, $3)","parameters":["tables","keys","userId"]};

/**
 * Query generated from SQL:
 * ```
 * select table_name as "table_name!", row_count::int as "row_count!", checksum as "checksum!"
 * from person_checksums(:tables!, :keys!, :userId!)
 * ```
 */
export const personChecksums = new PreparedQuery<IPersonChecksumsParams,IPersonChecksumsResult>(personChecksumsText);


/** 'ArrivalChecksums' parameters type */
export interface IArrivalChecksumsParams {
  moveId: string;
  tables: stringArray;
}

/** 'ArrivalChecksums' return type */
export interface IArrivalChecksumsResult {
  checksum: string;
  row_count: number;
  table_name: string;
}

/** 'ArrivalChecksums' query type */
export interface IArrivalChecksumsQuery {
  params: IArrivalChecksumsParams;
  result: IArrivalChecksumsResult;
}

const arrivalChecksumsText = {"text":"select table_name as \"table_name\", row_count::int as \"row_count\", checksum as \"checksum\"\nfrom arrival_checksums($1, $2)","parameters":["moveId","tables"]};

/**
 * Query generated from SQL:
 * ```
 * select table_name as "table_name!", row_count::int as "row_count!", checksum as "checksum!"
 * from arrival_checksums(:moveId!, :tables!)
 * ```
 */
export const arrivalChecksums = new PreparedQuery<IArrivalChecksumsParams,IArrivalChecksumsResult>(arrivalChecksumsText);


/** 'BeginArrival' parameters type */
export interface IBeginArrivalParams {
  moveId: string;
  userId: string;
}

/** 'BeginArrival' return type */
export interface IBeginArrivalResult {
  state: string;
}

/** 'BeginArrival' query type */
export interface IBeginArrivalQuery {
  params: IBeginArrivalParams;
  result: IBeginArrivalResult;
}

const beginArrivalText = {"text":"select begin_arrival($1, $2) as \"state\"","parameters":["moveId","userId"]};

/**
 * Query generated from SQL:
 * ```
 * select begin_arrival(:moveId!, :userId!) as "state!"
 * ```
 */
export const beginArrival = new PreparedQuery<IBeginArrivalParams,IBeginArrivalResult>(beginArrivalText);


/** 'TakeArrivingRows' parameters type */
export interface ITakeArrivingRowsParams {
  contents: JsonArray;
  keys: stringArray;
  moveId: string;
  tables: stringArray;
}

/** 'TakeArrivingRows' return type */
export interface ITakeArrivingRowsResult {
  taken: boolean;
}

/** 'TakeArrivingRows' query type */
export interface ITakeArrivingRowsQuery {
  params: ITakeArrivingRowsParams;
  result: ITakeArrivingRowsResult;
}

const takeArrivingRowsText = {"text":"select take_arriving_rows($1, $2, $3, $4::jsonb[]) as \"taken\"","parameters":["moveId","tables","keys","contents"]};

/**
 * Query generated from SQL:
 * ```
 * select take_arriving_rows(:moveId!, :tables!, :keys!, :contents!::jsonb[]) as "taken!"
 * ```
 */
export const takeArrivingRows = new PreparedQuery<ITakeArrivingRowsParams,ITakeArrivingRowsResult>(takeArrivingRowsText);


/** 'CloseArrival' parameters type */
export interface ICloseArrivalParams {
  moveId: string;
  userId: string;
}

/** 'CloseArrival' return type */
export interface ICloseArrivalResult {
  state: string;
}

/** 'CloseArrival' query type */
export interface ICloseArrivalQuery {
  params: ICloseArrivalParams;
  result: ICloseArrivalResult;
}

const closeArrivalText = {"text":"select close_arrival($1, $2) as \"state\"","parameters":["moveId","userId"]};

/**
 * Query generated from SQL:
 * ```
 * select close_arrival(:moveId!, :userId!) as "state!"
 * ```
 */
export const closeArrival = new PreparedQuery<ICloseArrivalParams,ICloseArrivalResult>(closeArrivalText);


/** 'OpenArrival' parameters type */
export interface IOpenArrivalParams {
  epoch: number;
  from: string;
  moveId: string;
  requestedAt: DateOrString;
  tables: stringArray;
  to: string;
}

/** 'OpenArrival' return type */
export interface IOpenArrivalResult {
  state: string;
}

/** 'OpenArrival' query type */
export interface IOpenArrivalQuery {
  params: IOpenArrivalParams;
  result: IOpenArrivalResult;
}

const openArrivalText = {"text":"select open_arrival($1, $2, $3, $4, $5, $6) as \"state\"","parameters":["moveId","from","to","epoch","requestedAt","tables"]};

/**
 * Query generated from SQL:
 * ```
 * select open_arrival(:moveId!, :from!, :to!, :epoch!, :requestedAt!, :tables!) as "state!"
 * ```
 */
export const openArrival = new PreparedQuery<IOpenArrivalParams,IOpenArrivalResult>(openArrivalText);


/** 'PurgeDeparted' parameters type */
export interface IPurgeDepartedParams {
  moveId: string;
  tables: stringArray;
}

/** 'PurgeDeparted' return type */
export interface IPurgeDepartedResult {
  done: string | null;
}

/** 'PurgeDeparted' query type */
export interface IPurgeDepartedQuery {
  params: IPurgeDepartedParams;
  result: IPurgeDepartedResult;
}

const purgeDepartedText = {"text":"select purge_departed($1, $2)::text as done","parameters":["moveId","tables"]};

/**
 * Query generated from SQL:
 * ```
 * select purge_departed(:moveId!, :tables!)::text as done
 * ```
 */
export const purgeDeparted = new PreparedQuery<IPurgeDepartedParams,IPurgeDepartedResult>(purgeDepartedText);


/** 'AbortMove' parameters type */
export interface IAbortMoveParams {
  because: string;
  epoch: number;
  moveId: string;
}

/** 'AbortMove' return type */
export interface IAbortMoveResult {
  done: string | null;
}

/** 'AbortMove' query type */
export interface IAbortMoveQuery {
  params: IAbortMoveParams;
  result: IAbortMoveResult;
}

const abortMoveText = {"text":"select abort_move($1, $2, $3)::text as done","parameters":["moveId","epoch","because"]};

/**
 * Query generated from SQL:
 * ```
 * select abort_move(:moveId!, :epoch!, :because!)::text as done
 * ```
 */
export const abortMove = new PreparedQuery<IAbortMoveParams,IAbortMoveResult>(abortMoveText);


/** 'DeleteOldArrivals' parameters type */
export type IDeleteOldArrivalsParams = void;

/** 'DeleteOldArrivals' return type */
export type IDeleteOldArrivalsResult = void;

/** 'DeleteOldArrivals' query type */
export interface IDeleteOldArrivalsQuery {
  params: IDeleteOldArrivalsParams;
  result: IDeleteOldArrivalsResult;
}

const deleteOldArrivalsText = {"text":"-- Long after any step of their move could come late.\ndelete from arrivals\nwhere state <> 'copying' and created_at < now() - interval '30 days'","parameters":[]};

/**
 * Query generated from SQL:
 * ```
 * -- Long after any step of their move could come late.
 * delete from arrivals
 * where state <> 'copying' and created_at < now() - interval '30 days'
 * ```
 */
export const deleteOldArrivals = new PreparedQuery<IDeleteOldArrivalsParams,IDeleteOldArrivalsResult>(deleteOldArrivalsText);


/** 'DeleteOldDepartures' parameters type */
export type IDeleteOldDeparturesParams = void;

/** 'DeleteOldDepartures' return type */
export type IDeleteOldDeparturesResult = void;

/** 'DeleteOldDepartures' query type */
export interface IDeleteOldDeparturesQuery {
  params: IDeleteOldDeparturesParams;
  result: IDeleteOldDeparturesResult;
}

const deleteOldDeparturesText = {"text":"-- The last session that one could lead on has expired by then.\ndelete from departures where departed_at < now() - interval '60 days'","parameters":[]};

/**
 * Query generated from SQL:
 * ```
 * -- The last session that one could lead on has expired by then.
 * delete from departures where departed_at < now() - interval '60 days'
 * ```
 */
export const deleteOldDepartures = new PreparedQuery<IDeleteOldDeparturesParams,IDeleteOldDeparturesResult>(deleteOldDeparturesText);


