/** Types generated for queries found in "api-server/src/features/passkeys/passkey-proof.sql" */
import { RegionalQuery as PreparedQuery } from "#regional-db/regional-query.ts";

export type DateOrString = Date | string;

export type NumberOrString = number | string;

export type stringArray = (string)[];

/** 'FindOwnPasskey' parameters type */
export interface IFindOwnPasskeyParams {
  credentialId: Buffer;
  secretHash: Buffer;
}

/** 'FindOwnPasskey' return type */
export interface IFindOwnPasskeyResult {
  credential_id: Buffer | null;
  passkey_id: string | null;
  public_key: Buffer | null;
  sign_count: string | null;
  transports: stringArray | null;
  user_id: string;
}

/** 'FindOwnPasskey' query type */
export interface IFindOwnPasskeyQuery {
  params: IFindOwnPasskeyParams;
  result: IFindOwnPasskeyResult;
}

const findOwnPasskeyText = {"text":"select\n  sessions.user_id,\n  passkeys.passkey_id as \"passkey_id\",\n  passkeys.credential_id as \"credential_id\",\n  passkeys.public_key as \"public_key\",\n  passkeys.sign_count as \"sign_count\",\n  passkeys.transports as \"transports\"\nfrom sessions\nleft join passkeys\n  on passkeys.user_id = sessions.user_id and passkeys.credential_id = $1\nwhere sessions.secret_hash = $2 and sessions.expires_at > now()","parameters":["credentialId","secretHash"]};

/**
 * Query generated from SQL:
 * ```
 * select
 *   sessions.user_id,
 *   passkeys.passkey_id as "passkey_id?",
 *   passkeys.credential_id as "credential_id?",
 *   passkeys.public_key as "public_key?",
 *   passkeys.sign_count as "sign_count?",
 *   passkeys.transports as "transports?"
 * from sessions
 * left join passkeys
 *   on passkeys.user_id = sessions.user_id and passkeys.credential_id = :credentialId!
 * where sessions.secret_hash = :secretHash! and sessions.expires_at > now()
 * ```
 */
export const findOwnPasskey = new PreparedQuery<IFindOwnPasskeyParams,IFindOwnPasskeyResult>(findOwnPasskeyText);


/** 'ProveByPasskey' parameters type */
export interface IProveByPasskeyParams {
  challengeAt: DateOrString;
  ip?: string | null | void;
  isBackedUp: boolean;
  passkeyId: string;
  secretHash: Buffer;
  signCount: NumberOrString;
  userAgent?: string | null | void;
}

/** 'ProveByPasskey' return type */
export interface IProveByPasskeyResult {
  proven: boolean;
}

/** 'ProveByPasskey' query type */
export interface IProveByPasskeyQuery {
  params: IProveByPasskeyParams;
  result: IProveByPasskeyResult;
}

const proveByPasskeyText = {"text":"-- As at signing in, a challenge counts once.\nwith current_session as (\n  select sessions.session_id, users.user_id\n  from sessions\n  join users on users.user_id = sessions.user_id\n  where sessions.secret_hash = $1 and sessions.expires_at > now()\n  for key share of users\n),\nused as (\n  update passkeys\n  set sign_count = $2, is_backed_up = $3, last_challenge_at = $4,\n    last_used_at = now()\n  from current_session\n  where passkeys.passkey_id = $5\n    and passkeys.user_id = current_session.user_id\n    and (passkeys.last_challenge_at is null or passkeys.last_challenge_at < $4)\n    and (passkeys.sign_count < $2 or (passkeys.sign_count = 0 and $2 = 0))\n  returning current_session.session_id\n),\nproven as (\n  update sessions\n  set proven_at = now()\n  from used\n  where sessions.session_id = used.session_id\n  returning sessions.user_id\n),\naudit as (\n  insert into audit_events (user_id, kind, ip, user_agent, details)\n  select user_id, 'proof-given', $6::inet, $7, '{\"by\": \"passkey\"}' from proven\n)\nselect exists (select from proven) as \"proven\" from current_session","parameters":["secretHash","signCount","isBackedUp","challengeAt","passkeyId","ip","userAgent"]};

/**
 * Query generated from SQL:
 * ```
 * -- As at signing in, a challenge counts once.
 * with current_session as (
 *   select sessions.session_id, users.user_id
 *   from sessions
 *   join users on users.user_id = sessions.user_id
 *   where sessions.secret_hash = :secretHash! and sessions.expires_at > now()
 *   for key share of users
 * ),
 * used as (
 *   update passkeys
 *   set sign_count = :signCount!, is_backed_up = :isBackedUp!, last_challenge_at = :challengeAt!,
 *     last_used_at = now()
 *   from current_session
 *   where passkeys.passkey_id = :passkeyId!
 *     and passkeys.user_id = current_session.user_id
 *     and (passkeys.last_challenge_at is null or passkeys.last_challenge_at < :challengeAt!)
 *     and (passkeys.sign_count < :signCount! or (passkeys.sign_count = 0 and :signCount! = 0))
 *   returning current_session.session_id
 * ),
 * proven as (
 *   update sessions
 *   set proven_at = now()
 *   from used
 *   where sessions.session_id = used.session_id
 *   returning sessions.user_id
 * ),
 * audit as (
 *   insert into audit_events (user_id, kind, ip, user_agent, details)
 *   select user_id, 'proof-given', :ip::inet, :userAgent, '{"by": "passkey"}' from proven
 * )
 * select exists (select from proven) as "proven!" from current_session
 * ```
 */
export const proveByPasskey = new PreparedQuery<IProveByPasskeyParams,IProveByPasskeyResult>(proveByPasskeyText);


