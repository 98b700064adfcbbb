/** Types generated for queries found in "api-server/src/features/passkeys/passkey-sign-in.sql" */
import { RegionalQuery as PreparedQuery } from "#regional-db/regional-query.ts";

export type DateOrString = Date | string;

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export type NumberOrString = number | string;

export type stringArray = (string)[];

/** 'FindPasskey' parameters type */
export interface IFindPasskeyParams {
  credentialId: Buffer;
  userId: string;
}

/** 'FindPasskey' return type */
export interface IFindPasskeyResult {
  avatar_version: string | null;
  bio: string | null;
  created_at: Date;
  credential_id: Buffer;
  display_name: string;
  email: string;
  handle: string;
  headline: string | null;
  locale: string | null;
  location: string | null;
  parts: Json;
  passkey_id: string;
  public_key: Buffer;
  sign_count: string;
  theme: string | null;
  time_zone: string | null;
  transports: stringArray;
  user_id: string;
  version: number;
  website: string | null;
}

/** 'FindPasskey' query type */
export interface IFindPasskeyQuery {
  params: IFindPasskeyParams;
  result: IFindPasskeyResult;
}

const findPasskeyText = {"text":"-- By the person as well, whom the passkey itself names: a credential's id is whatever a device says it is.\nselect\n  passkeys.passkey_id,\n  passkeys.credential_id,\n  passkeys.public_key,\n  passkeys.sign_count,\n  passkeys.transports,\n  users.user_id,\n  users.handle,\n  users.email,\n  users.locale,\n  users.theme,\n  users.time_zone,\n  users.created_at,\n  profiles.display_name,\n  profiles.headline,\n  profiles.bio,\n  profiles.location,\n  profiles.website,\n  profiles.avatar_version,\n  own_parts(profiles) as \"parts\",\n  profiles.version\nfrom passkeys\njoin users on users.user_id = passkeys.user_id\njoin profiles on profiles.user_id = passkeys.user_id\nwhere passkeys.credential_id = $1 and passkeys.user_id = $2","parameters":["credentialId","userId"]};

/**
 * Query generated from SQL:
 * ```
 * -- By the person as well, whom the passkey itself names: a credential's id is whatever a device says it is.
 * select
 *   passkeys.passkey_id,
 *   passkeys.credential_id,
 *   passkeys.public_key,
 *   passkeys.sign_count,
 *   passkeys.transports,
 *   users.user_id,
 *   users.handle,
 *   users.email,
 *   users.locale,
 *   users.theme,
 *   users.time_zone,
 *   users.created_at,
 *   profiles.display_name,
 *   profiles.headline,
 *   profiles.bio,
 *   profiles.location,
 *   profiles.website,
 *   profiles.avatar_version,
 *   own_parts(profiles) as "parts!",
 *   profiles.version
 * from passkeys
 * join users on users.user_id = passkeys.user_id
 * join profiles on profiles.user_id = passkeys.user_id
 * where passkeys.credential_id = :credentialId! and passkeys.user_id = :userId!
 * ```
 */
export const findPasskey = new PreparedQuery<IFindPasskeyParams,IFindPasskeyResult>(findPasskeyText);


/** 'CreatePasskeySession' parameters type */
export interface ICreatePasskeySessionParams {
  challengeAt: DateOrString;
  ip?: string | null | void;
  isBackedUp: boolean;
  passkeyId: string;
  secretHash: Buffer;
  sessionDays: number;
  sessionId: string;
  signCount: NumberOrString;
  userAgent?: string | null | void;
  userId: string;
}

/** 'CreatePasskeySession' return type */
export interface ICreatePasskeySessionResult {
  expires_at: Date | null;
  session_id: string | null;
}

/** 'CreatePasskeySession' query type */
export interface ICreatePasskeySessionQuery {
  params: ICreatePasskeySessionParams;
  result: ICreatePasskeySessionResult;
}

const createPasskeySessionText = {"text":"-- A challenge counts once, and none that is older than one that counted: of two who send one at once, the later\n-- waits for the row and finds it taken. No row: the person is not at home here any more.\nwith person as (\n  select user_id from users where user_id = $1 for key share\n),\nused as (\n  update passkeys\n  set sign_count = $2, is_backed_up = $3, last_challenge_at = $4,\n    last_used_at = now()\n  from person\n  where passkeys.passkey_id = $5\n    and passkeys.user_id = person.user_id\n    and (passkeys.last_challenge_at is null or passkeys.last_challenge_at < $4)\n    -- Many count nothing and say 0; one that counts and does not go up has been copied (WebAuthn, 6.1.1).\n    and (passkeys.sign_count < $2 or (passkeys.sign_count = 0 and $2 = 0))\n  returning passkeys.user_id\n),\nsession as (\n  insert into sessions (session_id, user_id, secret_hash, ip, user_agent, expires_at)\n  select $6, user_id, $7, $8::inet, $9, now() + make_interval(days => $10)\n  from used\n  returning session_id, user_id, expires_at\n),\naudit as (\n  insert into audit_events (user_id, kind, ip, user_agent, details)\n  select user_id, 'signed-in', $8::inet, $9, '{\"with\": \"passkey\"}' from session\n)\nselect session.session_id as \"session_id\", session.expires_at as \"expires_at\"\nfrom person\nleft join session on true","parameters":["userId","signCount","isBackedUp","challengeAt","passkeyId","sessionId","secretHash","ip","userAgent","sessionDays"]};

/**
 * Query generated from SQL:
 * ```
 * -- A challenge counts once, and none that is older than one that counted: of two who send one at once, the later
 * -- waits for the row and finds it taken. No row: the person is not at home here any more.
 * with person as (
 *   select user_id from users where user_id = :userId! for key share
 * ),
 * used as (
 *   update passkeys
 *   set sign_count = :signCount!, is_backed_up = :isBackedUp!, last_challenge_at = :challengeAt!,
 *     last_used_at = now()
 *   from person
 *   where passkeys.passkey_id = :passkeyId!
 *     and passkeys.user_id = person.user_id
 *     and (passkeys.last_challenge_at is null or passkeys.last_challenge_at < :challengeAt!)
 *     -- Many count nothing and say 0; one that counts and does not go up has been copied (WebAuthn, 6.1.1).
 *     and (passkeys.sign_count < :signCount! or (passkeys.sign_count = 0 and :signCount! = 0))
 *   returning passkeys.user_id
 * ),
 * session as (
 *   insert into sessions (session_id, user_id, secret_hash, ip, user_agent, expires_at)
 *   select :sessionId!, user_id, :secretHash!, :ip::inet, :userAgent, now() + make_interval(days => :sessionDays!)
 *   from used
 *   returning session_id, user_id, expires_at
 * ),
 * audit as (
 *   insert into audit_events (user_id, kind, ip, user_agent, details)
 *   select user_id, 'signed-in', :ip::inet, :userAgent, '{"with": "passkey"}' from session
 * )
 * select session.session_id as "session_id?", session.expires_at as "expires_at?"
 * from person
 * left join session on true
 * ```
 */
export const createPasskeySession = new PreparedQuery<ICreatePasskeySessionParams,ICreatePasskeySessionResult>(createPasskeySessionText);


