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

const findPersonRowsText = {"text":"select row_key as \"row_key\", content::text as \"content\"\nfrom person_rows($1, $2, $3, $4, $5, '{}')","parameters":["table","key","userId","after","limit"]};

/**
 * Query generated from SQL:
 * ```
 * select row_key as "row_key!", content::text as "content!"
 * from person_rows(:table!, :key!, :userId!, :after, :limit!, '{}')
 * ```
 */
export const findPersonRows = new PreparedQuery<IFindPersonRowsParams,IFindPersonRowsResult>(findPersonRowsText);


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

const findPersonPageText = {"text":"-- A page as one text: a string for every row would be most of what a long export costs.\nselect\n  count(*)::int as \"row_count\",\n  (array_agg(row_key order by row_key desc))[1] as last_key,\n  string_agg(content::text, $1 order by row_key) as content\nfrom person_rows($2, $3, $4, $5, $6, $7)","parameters":["separator","table","key","userId","after","limit","without"]};

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
export const findPersonPage = new PreparedQuery<IFindPersonPageParams,IFindPersonPageResult>(findPersonPageText);


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

const countPersonRowsText = {"text":"select table_name as \"table_name\", row_count::int as \"row_count\"\nfrom count_person_rows($1, $2)","parameters":["tables","userId"]};

/**
 * Query generated from SQL:
 * ```
 * select table_name as "table_name!", row_count::int as "row_count!"
 * from count_person_rows(:tables!, :userId!)
 * ```
 */
export const countPersonRows = new PreparedQuery<ICountPersonRowsParams,ICountPersonRowsResult>(countPersonRowsText);


