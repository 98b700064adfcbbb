/** Types generated for queries found in "api-server/src/features/factors/factors.sql" */
import { RegionalQuery as PreparedQuery } from "#regional-db/regional-query.ts";

/** 'FindFactors' parameters type */
export interface IFindFactorsParams {
  secretHash: Buffer;
}

/** 'FindFactors' return type */
export interface IFindFactorsResult {
  confirmed_at: Date | null;
  created_at: Date | null;
  last_used_at: Date | null;
  name: string | null;
  passkey_id: string | null;
  recovery_codes_left: number;
}

/** 'FindFactors' query type */
export interface IFindFactorsQuery {
  params: IFindFactorsParams;
  result: IFindFactorsResult;
}

const findFactorsText = {"text":"-- A row for each passkey, and one without where there is none.\nselect\n  totp_factors.confirmed_at as \"confirmed_at\",\n  (\n    select count(*)::int\n    from recovery_codes\n    where recovery_codes.user_id = sessions.user_id and used_at is null\n  ) as \"recovery_codes_left\",\n  passkeys.passkey_id as \"passkey_id\",\n  passkeys.name as \"name\",\n  passkeys.created_at as \"created_at\",\n  passkeys.last_used_at as \"last_used_at\"\nfrom sessions\nleft join totp_factors on totp_factors.user_id = sessions.user_id\nleft join passkeys on passkeys.user_id = sessions.user_id\nwhere sessions.secret_hash = $1 and sessions.expires_at > now()\norder by passkeys.passkey_id","parameters":["secretHash"]};

/**
 * Query generated from SQL:
 * ```
 * -- A row for each passkey, and one without where there is none.
 * select
 *   totp_factors.confirmed_at as "confirmed_at?",
 *   (
 *     select count(*)::int
 *     from recovery_codes
 *     where recovery_codes.user_id = sessions.user_id and used_at is null
 *   ) as "recovery_codes_left!",
 *   passkeys.passkey_id as "passkey_id?",
 *   passkeys.name as "name?",
 *   passkeys.created_at as "created_at?",
 *   passkeys.last_used_at as "last_used_at?"
 * from sessions
 * left join totp_factors on totp_factors.user_id = sessions.user_id
 * left join passkeys on passkeys.user_id = sessions.user_id
 * where sessions.secret_hash = :secretHash! and sessions.expires_at > now()
 * order by passkeys.passkey_id
 * ```
 */
export const findFactors = new PreparedQuery<IFindFactorsParams,IFindFactorsResult>(findFactorsText);


