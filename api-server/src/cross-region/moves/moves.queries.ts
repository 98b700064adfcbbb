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

const findMoveIR: any = {"usedParamSet":{"moveId":true},"params":[{"name":"moveId","required":true,"transform":{"type":"scalar"},"locs":[{"a":117,"b":124}]}],"statement":"select move_id, user_id, from_region, to_region, status, epoch, requested_at, finished_at\nfrom moves\nwhere move_id = :moveId!"};

/**
 * Query generated from SQL:
 * ```
 * select move_id, user_id, from_region, to_region, status, epoch, requested_at, finished_at
 * from moves
 * where move_id = :moveId!
 * ```
 */
export const findMove = new PreparedQuery<IFindMoveParams,IFindMoveResult>(findMoveIR);


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

const findStalledMovesIR: any = {"usedParamSet":{"seconds":true,"region":true,"limit":true},"params":[{"name":"seconds","required":true,"transform":{"type":"scalar"},"locs":[{"a":203,"b":211}]},{"name":"region","required":true,"transform":{"type":"scalar"},"locs":[{"a":235,"b":242},{"a":260,"b":267}]},{"name":"limit","required":true,"transform":{"type":"scalar"},"locs":[{"a":320,"b":326}]}],"statement":"-- Moves from here that nobody carries on, and those to here whose last step is missing.\nselect move_id, from_region\nfrom moves\nwhere finished_at is null\n  and updated_at < now() - make_interval(secs => :seconds!)\n  and (from_region = :region! or (to_region = :region! and status = 'purging'))\norder by updated_at\nlimit :limit!"};

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
export const findStalledMoves = new PreparedQuery<IFindStalledMovesParams,IFindStalledMovesResult>(findStalledMovesIR);


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

const setMoveEpochIR: any = {"usedParamSet":{"epoch":true,"moveId":true},"params":[{"name":"epoch","required":true,"transform":{"type":"scalar"},"locs":[{"a":41,"b":47}]},{"name":"moveId","required":true,"transform":{"type":"scalar"},"locs":[{"a":86,"b":93}]}],"statement":"update moves set epoch = coalesce(epoch, :epoch!), updated_at = now()\nwhere move_id = :moveId!\nreturning epoch as \"epoch!\""};

/**
 * Query generated from SQL:
 * ```
 * update moves set epoch = coalesce(epoch, :epoch!), updated_at = now()
 * where move_id = :moveId!
 * returning epoch as "epoch!"
 * ```
 */
export const setMoveEpoch = new PreparedQuery<ISetMoveEpochParams,ISetMoveEpochResult>(setMoveEpochIR);


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

const setMoveStatusIR: any = {"usedParamSet":{"status":true,"moveId":true},"params":[{"name":"status","required":true,"transform":{"type":"scalar"},"locs":[{"a":26,"b":33}]},{"name":"moveId","required":true,"transform":{"type":"scalar"},"locs":[{"a":71,"b":78}]}],"statement":"update moves set status = :status!, updated_at = now()\nwhere move_id = :moveId! and status not in ('done', 'aborted')"};

/**
 * Query generated from SQL:
 * ```
 * update moves set status = :status!, updated_at = now()
 * where move_id = :moveId! and status not in ('done', 'aborted')
 * ```
 */
export const setMoveStatus = new PreparedQuery<ISetMoveStatusParams,ISetMoveStatusResult>(setMoveStatusIR);


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

const setMoveProgressIR: any = {"usedParamSet":{"total":true,"copied":true,"moveId":true},"params":[{"name":"total","required":true,"transform":{"type":"scalar"},"locs":[{"a":30,"b":36}]},{"name":"copied","required":true,"transform":{"type":"scalar"},"locs":[{"a":53,"b":60}]},{"name":"moveId","required":true,"transform":{"type":"scalar"},"locs":[{"a":98,"b":105}]}],"statement":"update moves set rows_total = :total!, rows_copied = :copied!, updated_at = now()\nwhere move_id = :moveId!"};

/**
 * Query generated from SQL:
 * ```
 * update moves set rows_total = :total!, rows_copied = :copied!, updated_at = now()
 * where move_id = :moveId!
 * ```
 */
export const setMoveProgress = new PreparedQuery<ISetMoveProgressParams,ISetMoveProgressResult>(setMoveProgressIR);


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

const finishMoveIR: any = {"usedParamSet":{"moveId":true},"params":[{"name":"moveId","required":true,"transform":{"type":"scalar"},"locs":[{"a":140,"b":147}]}],"statement":"update moves\nset status = case when status = 'aborted' then status else 'done' end, updated_at = now(), finished_at = now()\nwhere move_id = :moveId! and finished_at is null"};

/**
 * Query generated from SQL:
 * ```
 * update moves
 * set status = case when status = 'aborted' then status else 'done' end, updated_at = now(), finished_at = now()
 * where move_id = :moveId! and finished_at is null
 * ```
 */
export const finishMove = new PreparedQuery<IFinishMoveParams,IFinishMoveResult>(finishMoveIR);


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

const findDepartureIR: any = {"usedParamSet":{"moveId":true},"params":[{"name":"moveId","required":true,"transform":{"type":"scalar"},"locs":[{"a":49,"b":56}]}],"statement":"select to_region from departures where move_id = :moveId!"};

/**
 * Query generated from SQL:
 * ```
 * select to_region from departures where move_id = :moveId!
 * ```
 */
export const findDeparture = new PreparedQuery<IFindDepartureParams,IFindDepartureResult>(findDepartureIR);


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

const fencePersonIR: any = {"usedParamSet":{"moveId":true},"params":[{"name":"moveId","required":true,"transform":{"type":"scalar"},"locs":[{"a":20,"b":27}]}],"statement":"select fence_person(:moveId!) as status"};

/**
 * Query generated from SQL:
 * ```
 * select fence_person(:moveId!) as status
 * ```
 */
export const fencePerson = new PreparedQuery<IFencePersonParams,IFencePersonResult>(fencePersonIR);


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

const personChecksumsIR: any = {"usedParamSet":{"tables":true,"keys":true,"userId":true},"params":[{"name":"tables","required":true,"transform":{"type":"scalar"},"locs":[{"a":114,"b":121}]},{"name":"keys","required":true,"transform":{"type":"scalar"},"locs":[{"a":124,"b":129}]},{"name":"userId","required":true,"transform":{"type":"scalar"},"locs":[{"a":132,"b":139}]}],"statement":"select table_name as \"table_name!\", row_count::int as \"row_count!\", checksum as \"checksum!\"\nfrom person_checksums(:tables!, :keys!, :userId!)"};

/**
 * Query generated from SQL:
 * ```
 * select table_name as "table_name!", row_count::int as "row_count!", checksum as "checksum!"
 * from person_checksums(:tables!, :keys!, :userId!)
 * ```
 */
export const personChecksums = new PreparedQuery<IPersonChecksumsParams,IPersonChecksumsResult>(personChecksumsIR);


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

const arrivalChecksumsIR: any = {"usedParamSet":{"moveId":true,"tables":true},"params":[{"name":"moveId","required":true,"transform":{"type":"scalar"},"locs":[{"a":115,"b":122}]},{"name":"tables","required":true,"transform":{"type":"scalar"},"locs":[{"a":125,"b":132}]}],"statement":"select table_name as \"table_name!\", row_count::int as \"row_count!\", checksum as \"checksum!\"\nfrom arrival_checksums(:moveId!, :tables!)"};

/**
 * Query generated from SQL:
 * ```
 * select table_name as "table_name!", row_count::int as "row_count!", checksum as "checksum!"
 * from arrival_checksums(:moveId!, :tables!)
 * ```
 */
export const arrivalChecksums = new PreparedQuery<IArrivalChecksumsParams,IArrivalChecksumsResult>(arrivalChecksumsIR);


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

const beginArrivalIR: any = {"usedParamSet":{"moveId":true,"userId":true},"params":[{"name":"moveId","required":true,"transform":{"type":"scalar"},"locs":[{"a":21,"b":28}]},{"name":"userId","required":true,"transform":{"type":"scalar"},"locs":[{"a":31,"b":38}]}],"statement":"select begin_arrival(:moveId!, :userId!) as \"state!\""};

/**
 * Query generated from SQL:
 * ```
 * select begin_arrival(:moveId!, :userId!) as "state!"
 * ```
 */
export const beginArrival = new PreparedQuery<IBeginArrivalParams,IBeginArrivalResult>(beginArrivalIR);


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

const takeArrivingRowsIR: any = {"usedParamSet":{"moveId":true,"tables":true,"keys":true,"contents":true},"params":[{"name":"moveId","required":true,"transform":{"type":"scalar"},"locs":[{"a":26,"b":33}]},{"name":"tables","required":true,"transform":{"type":"scalar"},"locs":[{"a":36,"b":43}]},{"name":"keys","required":true,"transform":{"type":"scalar"},"locs":[{"a":46,"b":51}]},{"name":"contents","required":true,"transform":{"type":"scalar"},"locs":[{"a":54,"b":63}]}],"statement":"select take_arriving_rows(:moveId!, :tables!, :keys!, :contents!::jsonb[]) as \"taken!\""};

/**
 * Query generated from SQL:
 * ```
 * select take_arriving_rows(:moveId!, :tables!, :keys!, :contents!::jsonb[]) as "taken!"
 * ```
 */
export const takeArrivingRows = new PreparedQuery<ITakeArrivingRowsParams,ITakeArrivingRowsResult>(takeArrivingRowsIR);


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

const closeArrivalIR: any = {"usedParamSet":{"moveId":true,"userId":true},"params":[{"name":"moveId","required":true,"transform":{"type":"scalar"},"locs":[{"a":21,"b":28}]},{"name":"userId","required":true,"transform":{"type":"scalar"},"locs":[{"a":31,"b":38}]}],"statement":"select close_arrival(:moveId!, :userId!) as \"state!\""};

/**
 * Query generated from SQL:
 * ```
 * select close_arrival(:moveId!, :userId!) as "state!"
 * ```
 */
export const closeArrival = new PreparedQuery<ICloseArrivalParams,ICloseArrivalResult>(closeArrivalIR);


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

const openArrivalIR: any = {"usedParamSet":{"moveId":true,"from":true,"to":true,"epoch":true,"requestedAt":true,"tables":true},"params":[{"name":"moveId","required":true,"transform":{"type":"scalar"},"locs":[{"a":20,"b":27}]},{"name":"from","required":true,"transform":{"type":"scalar"},"locs":[{"a":30,"b":35}]},{"name":"to","required":true,"transform":{"type":"scalar"},"locs":[{"a":38,"b":41}]},{"name":"epoch","required":true,"transform":{"type":"scalar"},"locs":[{"a":44,"b":50}]},{"name":"requestedAt","required":true,"transform":{"type":"scalar"},"locs":[{"a":53,"b":65}]},{"name":"tables","required":true,"transform":{"type":"scalar"},"locs":[{"a":68,"b":75}]}],"statement":"select open_arrival(:moveId!, :from!, :to!, :epoch!, :requestedAt!, :tables!) as \"state!\""};

/**
 * Query generated from SQL:
 * ```
 * select open_arrival(:moveId!, :from!, :to!, :epoch!, :requestedAt!, :tables!) as "state!"
 * ```
 */
export const openArrival = new PreparedQuery<IOpenArrivalParams,IOpenArrivalResult>(openArrivalIR);


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

const purgeDepartedIR: any = {"usedParamSet":{"moveId":true,"tables":true},"params":[{"name":"moveId","required":true,"transform":{"type":"scalar"},"locs":[{"a":22,"b":29}]},{"name":"tables","required":true,"transform":{"type":"scalar"},"locs":[{"a":32,"b":39}]}],"statement":"select purge_departed(:moveId!, :tables!)::text as done"};

/**
 * Query generated from SQL:
 * ```
 * select purge_departed(:moveId!, :tables!)::text as done
 * ```
 */
export const purgeDeparted = new PreparedQuery<IPurgeDepartedParams,IPurgeDepartedResult>(purgeDepartedIR);


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

const abortMoveIR: any = {"usedParamSet":{"moveId":true,"epoch":true,"because":true},"params":[{"name":"moveId","required":true,"transform":{"type":"scalar"},"locs":[{"a":18,"b":25}]},{"name":"epoch","required":true,"transform":{"type":"scalar"},"locs":[{"a":28,"b":34}]},{"name":"because","required":true,"transform":{"type":"scalar"},"locs":[{"a":37,"b":45}]}],"statement":"select abort_move(:moveId!, :epoch!, :because!)::text as done"};

/**
 * Query generated from SQL:
 * ```
 * select abort_move(:moveId!, :epoch!, :because!)::text as done
 * ```
 */
export const abortMove = new PreparedQuery<IAbortMoveParams,IAbortMoveResult>(abortMoveIR);


/** 'DeleteOldArrivals' parameters type */
export type IDeleteOldArrivalsParams = void;

/** 'DeleteOldArrivals' return type */
export type IDeleteOldArrivalsResult = void;

/** 'DeleteOldArrivals' query type */
export interface IDeleteOldArrivalsQuery {
  params: IDeleteOldArrivalsParams;
  result: IDeleteOldArrivalsResult;
}

const deleteOldArrivalsIR: any = {"usedParamSet":{},"params":[],"statement":"-- Long after any step of their move could come late.\ndelete from arrivals\nwhere state <> 'copying' and created_at < now() - interval '30 days'"};

/**
 * Query generated from SQL:
 * ```
 * -- Long after any step of their move could come late.
 * delete from arrivals
 * where state <> 'copying' and created_at < now() - interval '30 days'
 * ```
 */
export const deleteOldArrivals = new PreparedQuery<IDeleteOldArrivalsParams,IDeleteOldArrivalsResult>(deleteOldArrivalsIR);


/** 'DeleteOldDepartures' parameters type */
export type IDeleteOldDeparturesParams = void;

/** 'DeleteOldDepartures' return type */
export type IDeleteOldDeparturesResult = void;

/** 'DeleteOldDepartures' query type */
export interface IDeleteOldDeparturesQuery {
  params: IDeleteOldDeparturesParams;
  result: IDeleteOldDeparturesResult;
}

const deleteOldDeparturesIR: any = {"usedParamSet":{},"params":[],"statement":"-- The last session that one could lead on has expired by then.\ndelete from departures where departed_at < now() - interval '60 days'"};

/**
 * Query generated from SQL:
 * ```
 * -- The last session that one could lead on has expired by then.
 * delete from departures where departed_at < now() - interval '60 days'
 * ```
 */
export const deleteOldDepartures = new PreparedQuery<IDeleteOldDeparturesParams,IDeleteOldDeparturesResult>(deleteOldDeparturesIR);


