/** Types generated for queries found in "api-server/src/regional-db/person-rows.sql" */
import { RegionalQuery as PreparedQuery } from "#regional-db/regional-query.ts";

export type stringArray = (string)[];

/** 'FindPersonRows' parameters type */
export interface IFindPersonRowsParams {
  after?: string | null | void;
  key: string;
  limit: number;
  table: string;
  userId: string;
}

/** 'FindPersonRows' return type */
export interface IFindPersonRowsResult {
  content: string;
  row_key: string;
}

/** 'FindPersonRows' query type */
export interface IFindPersonRowsQuery {
  params: IFindPersonRowsParams;
  result: IFindPersonRowsResult;
}

const findPersonRowsIR: any = {"usedParamSet":{"table":true,"key":true,"userId":true,"after":true,"limit":true},"params":[{"name":"table","required":true,"transform":{"type":"scalar"},"locs":[{"a":75,"b":81}]},{"name":"key","required":true,"transform":{"type":"scalar"},"locs":[{"a":84,"b":88}]},{"name":"userId","required":true,"transform":{"type":"scalar"},"locs":[{"a":91,"b":98}]},{"name":"after","required":false,"transform":{"type":"scalar"},"locs":[{"a":101,"b":106}]},{"name":"limit","required":true,"transform":{"type":"scalar"},"locs":[{"a":109,"b":115}]}],"statement":"select row_key as \"row_key!\", content::text as \"content!\"\nfrom person_rows(:table!, :key!, :userId!, :after, :limit!, '{}')"};

/**
 * Query generated from SQL:
 * ```
 * select row_key as "row_key!", content::text as "content!"
 * from person_rows(:table!, :key!, :userId!, :after, :limit!, '{}')
 * ```
 */
export const findPersonRows = new PreparedQuery<IFindPersonRowsParams,IFindPersonRowsResult>(findPersonRowsIR);


/** 'FindPersonPage' parameters type */
export interface IFindPersonPageParams {
  after?: string | null | void;
  key: string;
  limit: number;
  separator: string;
  table: string;
  userId: string;
  without: stringArray;
}

/** 'FindPersonPage' return type */
export interface IFindPersonPageResult {
  content: string | null;
  last_key: string | null;
  row_count: number;
}

/** 'FindPersonPage' query type */
export interface IFindPersonPageQuery {
  params: IFindPersonPageParams;
  result: IFindPersonPageResult;
}

const findPersonPageIR: any = {"usedParamSet":{"separator":true,"table":true,"key":true,"userId":true,"after":true,"limit":true,"without":true},"params":[{"name":"separator","required":true,"transform":{"type":"scalar"},"locs":[{"a":218,"b":228}]},{"name":"table","required":true,"transform":{"type":"scalar"},"locs":[{"a":276,"b":282}]},{"name":"key","required":true,"transform":{"type":"scalar"},"locs":[{"a":285,"b":289}]},{"name":"userId","required":true,"transform":{"type":"scalar"},"locs":[{"a":292,"b":299}]},{"name":"after","required":false,"transform":{"type":"scalar"},"locs":[{"a":302,"b":307}]},{"name":"limit","required":true,"transform":{"type":"scalar"},"locs":[{"a":310,"b":316}]},{"name":"without","required":true,"transform":{"type":"scalar"},"locs":[{"a":319,"b":327}]}],"statement":"-- A page as one text: a string for every row would be most of what a long export costs.\nselect\n  count(*)::int as \"row_count!\",\n  (array_agg(row_key order by row_key desc))[1] as last_key,\n  string_agg(content::text, :separator! order by row_key) as content\nfrom person_rows(:table!, :key!, :userId!, :after, :limit!, :without!)"};

/**
 * Query generated from SQL:
 * ```
 * -- A page as one text: a string for every row would be most of what a long export costs.
 * select
 *   count(*)::int as "row_count!",
 *   (array_agg(row_key order by row_key desc))[1] as last_key,
 *   string_agg(content::text, :separator! order by row_key) as content
 * from person_rows(:table!, :key!, :userId!, :after, :limit!, :without!)
 * ```
 */
export const findPersonPage = new PreparedQuery<IFindPersonPageParams,IFindPersonPageResult>(findPersonPageIR);


/** 'CountPersonRows' parameters type */
export interface ICountPersonRowsParams {
  tables: stringArray;
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

const countPersonRowsIR: any = {"usedParamSet":{"tables":true,"userId":true},"params":[{"name":"tables","required":true,"transform":{"type":"scalar"},"locs":[{"a":90,"b":97}]},{"name":"userId","required":true,"transform":{"type":"scalar"},"locs":[{"a":100,"b":107}]}],"statement":"select table_name as \"table_name!\", row_count::int as \"row_count!\"\nfrom count_person_rows(:tables!, :userId!)"};

/**
 * Query generated from SQL:
 * ```
 * select table_name as "table_name!", row_count::int as "row_count!"
 * from count_person_rows(:tables!, :userId!)
 * ```
 */
export const countPersonRows = new PreparedQuery<ICountPersonRowsParams,ICountPersonRowsResult>(countPersonRowsIR);


