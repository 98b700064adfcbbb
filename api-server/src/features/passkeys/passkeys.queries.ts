/** Types generated for queries found in "api-server/src/features/passkeys/passkeys.sql" */
import { RegionalQuery as PreparedQuery } from "#regional-db/regional-query.ts";

export type NumberOrString = number | string;

export type stringArray = (string)[];

/** 'ListPasskeys' parameters type */
export interface IListPasskeysParams {
  secretHash: Buffer;
}

/** 'ListPasskeys' return type */
export interface IListPasskeysResult {
  credential_id: Buffer | null;
  transports: stringArray | null;
  user_id: string;
}

/** 'ListPasskeys' query type */
export interface IListPasskeysQuery {
  params: IListPasskeysParams;
  result: IListPasskeysResult;
}

const listPasskeysText = {"text":"-- A row for each passkey, and one without where there is none.\nselect\n  sessions.user_id,\n  passkeys.credential_id as \"credential_id\",\n  passkeys.transports as \"transports\"\nfrom sessions\nleft join passkeys on passkeys.user_id = sessions.user_id\nwhere sessions.secret_hash = $1 and sessions.expires_at > now()\norder by passkeys.passkey_id","parameters":["secretHash"]};

/**
 * Query generated from SQL:
 * ```
 * -- A row for each passkey, and one without where there is none.
 * select
 *   sessions.user_id,
 *   passkeys.credential_id as "credential_id?",
 *   passkeys.transports as "transports?"
 * from sessions
 * left join passkeys on passkeys.user_id = sessions.user_id
 * where sessions.secret_hash = :secretHash! and sessions.expires_at > now()
 * order by passkeys.passkey_id
 * ```
 */
export const listPasskeys = new PreparedQuery<IListPasskeysParams,IListPasskeysResult>(listPasskeysText);


/** 'AddPasskey' parameters type */
export interface IAddPasskeyParams {
  credentialId: Buffer;
  ip?: string | null | void;
  isBackedUp: boolean;
  most: NumberOrString;
  name: string;
  passkeyId: string;
  publicKey: Buffer;
  secretHash: Buffer;
  signCount: NumberOrString;
  transports: stringArray;
  userAgent?: string | null | void;
}

/** 'AddPasskey' return type */
export interface IAddPasskeyResult {
  created_at: Date | null;
  full: boolean;
  name: string | null;
  passkey_id: string | null;
  queued: boolean | null;
  user_id: string;
}

/** 'AddPasskey' query type */
export interface IAddPasskeyQuery {
  params: IAddPasskeyParams;
  result: IAddPasskeyResult;
}

const addPasskeyText = {"text":"-- One that they have already is not added.\nwith current_session as (\n  select users.user_id, users.email\n  from sessions\n  join users on users.user_id = sessions.user_id\n  where sessions.secret_hash = $1 and sessions.expires_at > now()\n  for key share of users\n),\nadded as (\n  insert into passkeys (\n    passkey_id, user_id, name, credential_id, public_key, sign_count, transports, is_backed_up\n  )\n  select $2, user_id, $3, $4, $5, $6, $7, $8\n  from current_session\n  where (select count(*) from passkeys where passkeys.user_id = current_session.user_id) < $9\n  on conflict (user_id, credential_id) do nothing\n  returning passkey_id, user_id, name, created_at\n),\naudit as (\n  insert into audit_events (user_id, kind, ip, user_agent, details)\n  select user_id, 'passkey-added', $10::inet, $11, jsonb_build_object('name', name) from added\n),\nmail as (\n  insert into outgoing_mails (user_id, kind, address, details)\n  select added.user_id, 'factor-added-notice', current_session.email,\n    jsonb_build_object('factor', 'passkey', 'name', added.name)\n  from added, current_session\n  returning user_id\n)\nselect\n  current_session.user_id,\n  added.passkey_id as \"passkey_id\",\n  added.name as \"name\",\n  added.created_at as \"created_at\",\n  (select count(*) from passkeys where passkeys.user_id = current_session.user_id) >= $9 as \"full\",\n  (\n    select graphile_worker.add_job('send-mails', json_build_object('user_id', user_id)) is not null from mail\n  ) as \"queued\"\nfrom current_session\nleft join added on true","parameters":["secretHash","passkeyId","name","credentialId","publicKey","signCount","transports","isBackedUp","most","ip","userAgent"]};

/**
 * Query generated from SQL:
 * ```
 * -- One that they have already is not added.
 * with current_session as (
 *   select users.user_id, users.email
 *   from sessions
 *   join users on users.user_id = sessions.user_id
 *   where sessions.secret_hash = :secretHash! and sessions.expires_at > now()
 *   for key share of users
 * ),
 * added as (
 *   insert into passkeys (
 *     passkey_id, user_id, name, credential_id, public_key, sign_count, transports, is_backed_up
 *   )
 *   select :passkeyId!, user_id, :name!, :credentialId!, :publicKey!, :signCount!, :transports!, :isBackedUp!
 *   from current_session
 *   where (select count(*) from passkeys where passkeys.user_id = current_session.user_id) < :most!
 *   on conflict (user_id, credential_id) do nothing
 *   returning passkey_id, user_id, name, created_at
 * ),
 * audit as (
 *   insert into audit_events (user_id, kind, ip, user_agent, details)
 *   select user_id, 'passkey-added', :ip::inet, :userAgent, jsonb_build_object('name', name) from added
 * ),
 * mail as (
 *   insert into outgoing_mails (user_id, kind, address, details)
 *   select added.user_id, 'factor-added-notice', current_session.email,
 *     jsonb_build_object('factor', 'passkey', 'name', added.name)
 *   from added, current_session
 *   returning user_id
 * )
 * select
 *   current_session.user_id,
 *   added.passkey_id as "passkey_id?",
 *   added.name as "name?",
 *   added.created_at as "created_at?",
 *   (select count(*) from passkeys where passkeys.user_id = current_session.user_id) >= :most! as "full!",
 *   (
 *     select graphile_worker.add_job('send-mails', json_build_object('user_id', user_id)) is not null from mail
 *   ) as "queued?"
 * from current_session
 * left join added on true
 * ```
 */
export const addPasskey = new PreparedQuery<IAddPasskeyParams,IAddPasskeyResult>(addPasskeyText);


/** 'RenamePasskey' parameters type */
export interface IRenamePasskeyParams {
  ip?: string | null | void;
  name: string;
  passkeyId: string;
  secretHash: Buffer;
  userAgent?: string | null | void;
}

/** 'RenamePasskey' return type */
export interface IRenamePasskeyResult {
  created_at: Date | null;
  last_used_at: Date | null;
  name: string | null;
  passkey_id: string | null;
  user_id: string;
}

/** 'RenamePasskey' query type */
export interface IRenamePasskeyQuery {
  params: IRenamePasskeyParams;
  result: IRenamePasskeyResult;
}

const renamePasskeyText = {"text":"with current_session as (\n  select users.user_id\n  from sessions\n  join users on users.user_id = sessions.user_id\n  where sessions.secret_hash = $1 and sessions.expires_at > now()\n  for key share of users\n),\nrenamed as (\n  update passkeys\n  set name = $2\n  from current_session\n  where passkeys.passkey_id = $3 and passkeys.user_id = current_session.user_id\n  returning passkeys.passkey_id, passkeys.user_id, passkeys.name, passkeys.created_at, passkeys.last_used_at\n),\naudit as (\n  insert into audit_events (user_id, kind, ip, user_agent, details)\n  select user_id, 'passkey-renamed', $4::inet, $5, jsonb_build_object('name', name) from renamed\n)\nselect\n  current_session.user_id,\n  renamed.passkey_id as \"passkey_id\",\n  renamed.name as \"name\",\n  renamed.created_at as \"created_at\",\n  renamed.last_used_at as \"last_used_at\"\nfrom current_session\nleft join renamed on true","parameters":["secretHash","name","passkeyId","ip","userAgent"]};

/**
 * Query generated from SQL:
 * ```
 * with current_session as (
 *   select users.user_id
 *   from sessions
 *   join users on users.user_id = sessions.user_id
 *   where sessions.secret_hash = :secretHash! and sessions.expires_at > now()
 *   for key share of users
 * ),
 * renamed as (
 *   update passkeys
 *   set name = :name!
 *   from current_session
 *   where passkeys.passkey_id = :passkeyId! and passkeys.user_id = current_session.user_id
 *   returning passkeys.passkey_id, passkeys.user_id, passkeys.name, passkeys.created_at, passkeys.last_used_at
 * ),
 * audit as (
 *   insert into audit_events (user_id, kind, ip, user_agent, details)
 *   select user_id, 'passkey-renamed', :ip::inet, :userAgent, jsonb_build_object('name', name) from renamed
 * )
 * select
 *   current_session.user_id,
 *   renamed.passkey_id as "passkey_id?",
 *   renamed.name as "name?",
 *   renamed.created_at as "created_at?",
 *   renamed.last_used_at as "last_used_at?"
 * from current_session
 * left join renamed on true
 * ```
 */
export const renamePasskey = new PreparedQuery<IRenamePasskeyParams,IRenamePasskeyResult>(renamePasskeyText);


/** 'RemovePasskey' parameters type */
export interface IRemovePasskeyParams {
  ip?: string | null | void;
  passkeyId: string;
  secretHash: Buffer;
  userAgent?: string | null | void;
}

/** 'RemovePasskey' return type */
export interface IRemovePasskeyResult {
  queued: boolean | null;
  removed: boolean;
}

/** 'RemovePasskey' query type */
export interface IRemovePasskeyQuery {
  params: IRemovePasskeyParams;
  result: IRemovePasskeyResult;
}

const removePasskeyText = {"text":"with current_session as (\n  select users.user_id, users.email\n  from sessions\n  join users on users.user_id = sessions.user_id\n  where sessions.secret_hash = $1 and sessions.expires_at > now()\n  for key share of users\n),\nremoved as (\n  delete from passkeys\n  using current_session\n  where passkeys.passkey_id = $2 and passkeys.user_id = current_session.user_id\n  returning passkeys.user_id, passkeys.name\n),\naudit as (\n  insert into audit_events (user_id, kind, ip, user_agent, details)\n  select user_id, 'passkey-removed', $3::inet, $4, jsonb_build_object('name', name) from removed\n),\nmail as (\n  insert into outgoing_mails (user_id, kind, address, details)\n  select removed.user_id, 'factor-removed-notice', current_session.email,\n    jsonb_build_object('factor', 'passkey', 'name', removed.name)\n  from removed, current_session\n  returning user_id\n)\nselect\n  exists (select from removed) as \"removed\",\n  (\n    select graphile_worker.add_job('send-mails', json_build_object('user_id', user_id)) is not null from mail\n  ) as \"queued\"\nfrom current_session","parameters":["secretHash","passkeyId","ip","userAgent"]};

/**
 * Query generated from SQL:
 * ```
 * with current_session as (
 *   select users.user_id, users.email
 *   from sessions
 *   join users on users.user_id = sessions.user_id
 *   where sessions.secret_hash = :secretHash! and sessions.expires_at > now()
 *   for key share of users
 * ),
 * removed as (
 *   delete from passkeys
 *   using current_session
 *   where passkeys.passkey_id = :passkeyId! and passkeys.user_id = current_session.user_id
 *   returning passkeys.user_id, passkeys.name
 * ),
 * audit as (
 *   insert into audit_events (user_id, kind, ip, user_agent, details)
 *   select user_id, 'passkey-removed', :ip::inet, :userAgent, jsonb_build_object('name', name) from removed
 * ),
 * mail as (
 *   insert into outgoing_mails (user_id, kind, address, details)
 *   select removed.user_id, 'factor-removed-notice', current_session.email,
 *     jsonb_build_object('factor', 'passkey', 'name', removed.name)
 *   from removed, current_session
 *   returning user_id
 * )
 * select
 *   exists (select from removed) as "removed!",
 *   (
 *     select graphile_worker.add_job('send-mails', json_build_object('user_id', user_id)) is not null from mail
 *   ) as "queued?"
 * from current_session
 * ```
 */
export const removePasskey = new PreparedQuery<IRemovePasskeyParams,IRemovePasskeyResult>(removePasskeyText);


