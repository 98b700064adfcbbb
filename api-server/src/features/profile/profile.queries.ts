/** Types generated for queries found in "api-server/src/features/profile/profile.sql" */
import { RegionalQuery as PreparedQuery } from "#regional-db/regional-query.ts";

/** 'ChangeProfile' parameters type */
export interface IChangeProfileParams {
  bio?: string | null | void;
  displayName?: string | null | void;
  headline?: string | null | void;
  ip?: string | null | void;
  location?: string | null | void;
  secretHash: Buffer;
  setsBio: boolean;
  setsHeadline: boolean;
  setsLocation: boolean;
  setsWebsite: boolean;
  userAgent?: string | null | void;
  version?: number | null | void;
  website?: string | null | void;
}

/** 'ChangeProfile' return type */
export interface IChangeProfileResult {
  avatar_version: string | null;
  bio: string | null;
  created_at: Date;
  display_name: string;
  email: string;
  handle: string;
  headline: string | null;
  is_changed: boolean;
  location: string | null;
  user_id: string;
  version: number;
  website: string | null;
}

/** 'ChangeProfile' query type */
export interface IChangeProfileQuery {
  params: IChangeProfileParams;
  result: IChangeProfileResult;
}

const changeProfileText = {"text":"-- Answers the profile as it is afterwards, and whether it changed: it does not where If-Match names\n-- another version. No row: no living session.\nwith current_session as (\n  select users.user_id\n  from sessions\n  join users on users.user_id = sessions.user_id\n  where sessions.secret_hash = $1 and sessions.expires_at > now()\n  for key share of users\n),\nchanged as (\n  update profiles\n  set\n    display_name = coalesce($2, profiles.display_name),\n    headline = case when $3 then $4 else profiles.headline end,\n    bio = case when $5 then $6 else profiles.bio end,\n    location = case when $7 then $8 else profiles.location end,\n    website = case when $9 then $10 else profiles.website end,\n    version = profiles.version + 1,\n    updated_at = now()\n  from current_session\n  where profiles.user_id = current_session.user_id\n    and ($11::int is null or profiles.version = $11::int)\n  returning profiles.*\n),\naudit as (\n  insert into audit_events (user_id, kind, ip, user_agent)\n  select user_id, 'profile-changed', $12::inet, $13 from changed\n)\nselect\n  users.user_id,\n  users.handle,\n  users.email,\n  users.created_at,\n  changed.user_id is not null as \"is_changed\",\n  changed.display_name,\n  changed.headline,\n  changed.bio,\n  changed.location,\n  changed.website,\n  changed.avatar_version,\n  changed.version\nfrom current_session\njoin users on users.user_id = current_session.user_id\nleft join changed on true","parameters":["secretHash","displayName","setsHeadline","headline","setsBio","bio","setsLocation","location","setsWebsite","website","version","ip","userAgent"]};

/**
 * Query generated from SQL:
 * ```
 * -- Answers the profile as it is afterwards, and whether it changed: it does not where If-Match names
 * -- another version. No row: no living session.
 * with current_session as (
 *   select users.user_id
 *   from sessions
 *   join users on users.user_id = sessions.user_id
 *   where sessions.secret_hash = :secretHash! and sessions.expires_at > now()
 *   for key share of users
 * ),
 * changed as (
 *   update profiles
 *   set
 *     display_name = coalesce(:displayName, profiles.display_name),
 *     headline = case when :setsHeadline! then :headline else profiles.headline end,
 *     bio = case when :setsBio! then :bio else profiles.bio end,
 *     location = case when :setsLocation! then :location else profiles.location end,
 *     website = case when :setsWebsite! then :website else profiles.website end,
 *     version = profiles.version + 1,
 *     updated_at = now()
 *   from current_session
 *   where profiles.user_id = current_session.user_id
 *     and (:version::int is null or profiles.version = :version::int)
 *   returning profiles.*
 * ),
 * audit as (
 *   insert into audit_events (user_id, kind, ip, user_agent)
 *   select user_id, 'profile-changed', :ip::inet, :userAgent from changed
 * )
 * select
 *   users.user_id,
 *   users.handle,
 *   users.email,
 *   users.created_at,
 *   changed.user_id is not null as "is_changed!",
 *   changed.display_name,
 *   changed.headline,
 *   changed.bio,
 *   changed.location,
 *   changed.website,
 *   changed.avatar_version,
 *   changed.version
 * from current_session
 * join users on users.user_id = current_session.user_id
 * left join changed on true
 * ```
 */
export const changeProfile = new PreparedQuery<IChangeProfileParams,IChangeProfileResult>(changeProfileText);


/** 'FindPublicProfile' parameters type */
export interface IFindPublicProfileParams {
  handle: string;
}

/** 'FindPublicProfile' return type */
export interface IFindPublicProfileResult {
  avatar_version: string | null;
  bio: string | null;
  display_name: string;
  handle: string;
  headline: string | null;
  location: string | null;
  website: string | null;
}

/** 'FindPublicProfile' query type */
export interface IFindPublicProfileQuery {
  params: IFindPublicProfileParams;
  result: IFindPublicProfileResult;
}

const findPublicProfileText = {"text":"select\n  users.handle,\n  profiles.display_name,\n  profiles.headline,\n  profiles.bio,\n  profiles.location,\n  profiles.website,\n  profiles.avatar_version\nfrom users\njoin profiles on profiles.user_id = users.user_id\nwhere users.handle = $1","parameters":["handle"]};

/**
 * Query generated from SQL:
 * ```
 * select
 *   users.handle,
 *   profiles.display_name,
 *   profiles.headline,
 *   profiles.bio,
 *   profiles.location,
 *   profiles.website,
 *   profiles.avatar_version
 * from users
 * join profiles on profiles.user_id = users.user_id
 * where users.handle = :handle!
 * ```
 */
export const findPublicProfile = new PreparedQuery<IFindPublicProfileParams,IFindPublicProfileResult>(findPublicProfileText);


