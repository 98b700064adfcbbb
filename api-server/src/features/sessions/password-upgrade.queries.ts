/** Types generated for queries found in "api-server/src/features/sessions/password-upgrade.sql" */
import { RegionalQuery as PreparedQuery } from "#regional-db/regional-query.ts";

/** 'ReplaceHash' parameters type */
export interface IReplaceHashParams {
  upgraded: string;
  userId: string;
  verified: string;
}

/** 'ReplaceHash' return type */
export type IReplaceHashResult = void;

/** 'ReplaceHash' query type */
export interface IReplaceHashQuery {
  params: IReplaceHashParams;
  result: IReplaceHashResult;
}

const replaceHashText = {"text":"-- Only the hash that was verified: a password that was changed meanwhile stands.\nwith person as (\n  select user_id from users where user_id = $1 for key share\n)\nupdate credentials\nset password_hash = $2\nfrom person\nwhere credentials.user_id = person.user_id and credentials.password_hash = $3","parameters":["userId","upgraded","verified"]};

/**
 * Query generated from SQL:
 * ```
 * -- Only the hash that was verified: a password that was changed meanwhile stands.
 * with person as (
 *   select user_id from users where user_id = :userId! for key share
 * )
 * update credentials
 * set password_hash = :upgraded!
 * from person
 * where credentials.user_id = person.user_id and credentials.password_hash = :verified!
 * ```
 */
export const replaceHash = new PreparedQuery<IReplaceHashParams,IReplaceHashResult>(replaceHashText);


