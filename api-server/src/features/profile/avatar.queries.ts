/** Types generated for queries found in "api-server/src/features/profile/avatar.sql" */
import { RegionalQuery as PreparedQuery } from "#regional-db/regional-query.ts";

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** 'PutAvatar' parameters type */
export interface IPutAvatarParams {
  avatarVersion: string;
  ip?: string | null | void;
  picture: Buffer;
  secretHash: Buffer;
  userAgent?: string | null | void;
}

/** 'PutAvatar' return type */
export interface IPutAvatarResult {
  avatar_version: string | null;
  bio: string | null;
  created_at: Date;
  display_name: string;
  email: string;
  handle: string;
  headline: string | null;
  locale: string | null;
  location: string | null;
  parts: Json;
  theme: string | null;
  time_zone: string | null;
  user_id: string;
  version: number;
  website: string | null;
}

/** 'PutAvatar' query type */
export interface IPutAvatarQuery {
  params: IPutAvatarParams;
  result: IPutAvatarResult;
}

const putAvatarText = {"text":"with current_session as (\n  select users.user_id\n  from sessions\n  join users on users.user_id = sessions.user_id\n  where sessions.secret_hash = $1 and sessions.expires_at > now()\n  for key share of users\n),\npicture as (\n  insert into avatars (user_id, picture)\n  select user_id, $2 from current_session\n  on conflict (user_id) do update set picture = excluded.picture, updated_at = now()\n  returning user_id\n),\nchanged as (\n  update profiles\n  set avatar_version = $3, version = profiles.version + 1, updated_at = now()\n  from picture\n  where profiles.user_id = picture.user_id\n  returning profiles.*, own_parts(profiles) as parts\n),\naudit as (\n  insert into audit_events (user_id, kind, ip, user_agent)\n  select user_id, 'picture-changed', $4::inet, $5 from changed\n)\nselect\n  users.user_id,\n  users.handle,\n  users.email,\n  users.locale,\n  users.theme,\n  users.time_zone,\n  users.created_at,\n  changed.display_name,\n  changed.headline,\n  changed.bio,\n  changed.location,\n  changed.website,\n  changed.avatar_version,\n  changed.parts as \"parts\",\n  changed.version\nfrom changed\njoin users on users.user_id = changed.user_id","parameters":["secretHash","picture","avatarVersion","ip","userAgent"]};

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
 * picture as (
 *   insert into avatars (user_id, picture)
 *   select user_id, :picture! from current_session
 *   on conflict (user_id) do update set picture = excluded.picture, updated_at = now()
 *   returning user_id
 * ),
 * changed as (
 *   update profiles
 *   set avatar_version = :avatarVersion!, version = profiles.version + 1, updated_at = now()
 *   from picture
 *   where profiles.user_id = picture.user_id
 *   returning profiles.*, own_parts(profiles) as parts
 * ),
 * audit as (
 *   insert into audit_events (user_id, kind, ip, user_agent)
 *   select user_id, 'picture-changed', :ip::inet, :userAgent from changed
 * )
 * select
 *   users.user_id,
 *   users.handle,
 *   users.email,
 *   users.locale,
 *   users.theme,
 *   users.time_zone,
 *   users.created_at,
 *   changed.display_name,
 *   changed.headline,
 *   changed.bio,
 *   changed.location,
 *   changed.website,
 *   changed.avatar_version,
 *   changed.parts as "parts!",
 *   changed.version
 * from changed
 * join users on users.user_id = changed.user_id
 * ```
 */
export const putAvatar = new PreparedQuery<IPutAvatarParams,IPutAvatarResult>(putAvatarText);


/** 'DeleteAvatar' parameters type */
export interface IDeleteAvatarParams {
  ip?: string | null | void;
  secretHash: Buffer;
  userAgent?: string | null | void;
}

/** 'DeleteAvatar' return type */
export interface IDeleteAvatarResult {
  removed: boolean;
  user_id: string;
}

/** 'DeleteAvatar' query type */
export interface IDeleteAvatarQuery {
  params: IDeleteAvatarParams;
  result: IDeleteAvatarResult;
}

const deleteAvatarText = {"text":"with current_session as (\n  select users.user_id\n  from sessions\n  join users on users.user_id = sessions.user_id\n  where sessions.secret_hash = $1 and sessions.expires_at > now()\n  for key share of users\n),\ngone as (\n  delete from avatars using current_session\n  where avatars.user_id = current_session.user_id\n  returning avatars.user_id\n),\nchanged as (\n  update profiles\n  set avatar_version = null, version = profiles.version + 1, updated_at = now()\n  from gone\n  where profiles.user_id = gone.user_id\n  returning profiles.user_id\n),\naudit as (\n  insert into audit_events (user_id, kind, ip, user_agent)\n  select user_id, 'picture-removed', $2::inet, $3 from changed\n)\nselect current_session.user_id, exists (select from changed) as \"removed\" from current_session","parameters":["secretHash","ip","userAgent"]};

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
 * gone as (
 *   delete from avatars using current_session
 *   where avatars.user_id = current_session.user_id
 *   returning avatars.user_id
 * ),
 * changed as (
 *   update profiles
 *   set avatar_version = null, version = profiles.version + 1, updated_at = now()
 *   from gone
 *   where profiles.user_id = gone.user_id
 *   returning profiles.user_id
 * ),
 * audit as (
 *   insert into audit_events (user_id, kind, ip, user_agent)
 *   select user_id, 'picture-removed', :ip::inet, :userAgent from changed
 * )
 * select current_session.user_id, exists (select from changed) as "removed!" from current_session
 * ```
 */
export const deleteAvatar = new PreparedQuery<IDeleteAvatarParams,IDeleteAvatarResult>(deleteAvatarText);


/** 'FindAvatar' parameters type */
export interface IFindAvatarParams {
  handle: string;
  wantsMore: boolean;
}

/** 'FindAvatar' return type */
export interface IFindAvatarResult {
  avatar_version: string;
  is_for_everyone: boolean;
  picture: Buffer;
  search_engines: boolean;
}

/** 'FindAvatar' query type */
export interface IFindAvatarQuery {
  params: IFindAvatarParams;
  result: IFindAvatarResult;
}

const findAvatarText = {"text":"select\n  avatars.picture,\n  profiles.avatar_version as \"avatar_version\",\n  profiles.search_engines,\n  is_seen_by(profiles.visibility, 'avatar', '{everyone}') as \"is_for_everyone\"\nfrom users\njoin profiles on profiles.user_id = users.user_id\njoin avatars on avatars.user_id = users.user_id\nwhere users.handle = $1\n  and is_seen_by(\n    profiles.visibility, 'avatar', case when $2 then '{everyone,signed-in}' else '{everyone}' end::text[]\n  )","parameters":["handle","wantsMore"]};

/**
 * Query generated from SQL:
 * ```
 * select
 *   avatars.picture,
 *   profiles.avatar_version as "avatar_version!",
 *   profiles.search_engines,
 *   is_seen_by(profiles.visibility, 'avatar', '{everyone}') as "is_for_everyone!"
 * from users
 * join profiles on profiles.user_id = users.user_id
 * join avatars on avatars.user_id = users.user_id
 * where users.handle = :handle!
 *   and is_seen_by(
 *     profiles.visibility, 'avatar', case when :wantsMore! then '{everyone,signed-in}' else '{everyone}' end::text[]
 *   )
 * ```
 */
export const findAvatar = new PreparedQuery<IFindAvatarParams,IFindAvatarResult>(findAvatarText);


