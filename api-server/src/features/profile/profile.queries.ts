/** Types generated for queries found in "api-server/src/features/profile/profile.sql" */
import { RegionalQuery as PreparedQuery } from "#regional-db/regional-query.ts";

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** 'ChangeProfile' parameters type */
export interface IChangeProfileParams {
  bio?: string | null | void;
  contacts?: Json | null | void;
  displayName?: string | null | void;
  education?: Json | null | void;
  headline?: string | null | void;
  ip?: string | null | void;
  languages?: Json | null | void;
  links?: Json | null | void;
  location?: string | null | void;
  searchEngines?: boolean | null | void;
  secretHash: Buffer;
  setsBio: boolean;
  setsHeadline: boolean;
  setsLocation: boolean;
  setsVisibility: boolean;
  setsWebsite: boolean;
  userAgent?: string | null | void;
  version?: number | null | void;
  visibility?: Json | null | void;
  website?: string | null | void;
  work?: Json | null | void;
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
  locale: string | null;
  location: string | null;
  parts: Json;
  theme: string | null;
  time_zone: string | null;
  user_id: string;
  version: number;
  website: string | null;
}

/** 'ChangeProfile' query type */
export interface IChangeProfileQuery {
  params: IChangeProfileParams;
  result: IChangeProfileResult;
}

const changeProfileText = {"text":"-- Answers the profile as it is afterwards, and whether it changed: it does not where If-Match names\n-- another version. No row: no living session.\nwith current_session as (\n  select users.user_id\n  from sessions\n  join users on users.user_id = sessions.user_id\n  where sessions.secret_hash = $1 and sessions.expires_at > now()\n  for key share of users\n),\nchanged as (\n  update profiles\n  set\n    display_name = coalesce($2, profiles.display_name),\n    headline = case when $3 then $4 else profiles.headline end,\n    bio = case when $5 then $6 else profiles.bio end,\n    location = case when $7 then $8 else profiles.location end,\n    website = case when $9 then $10 else profiles.website end,\n    work = coalesce($11::jsonb, profiles.work),\n    education = coalesce($12::jsonb, profiles.education),\n    links = coalesce($13::jsonb, profiles.links),\n    languages = coalesce($14::jsonb, profiles.languages),\n    contacts = coalesce($15::jsonb, profiles.contacts),\n    -- Null for all of it, as for a member, is the default again.\n    visibility = case\n      when $16 then jsonb_strip_nulls(coalesce(profiles.visibility || $17::jsonb, '{}'))\n      else profiles.visibility\n    end,\n    search_engines = coalesce($18, profiles.search_engines),\n    version = profiles.version + 1,\n    updated_at = now()\n  from current_session\n  where profiles.user_id = current_session.user_id\n    and ($19::int is null or profiles.version = $19::int)\n  returning profiles.*, own_parts(profiles) as parts\n),\naudit as (\n  insert into audit_events (user_id, kind, ip, user_agent)\n  select user_id, 'profile-changed', $20::inet, $21 from changed\n)\nselect\n  users.user_id,\n  users.handle,\n  users.email,\n  users.locale,\n  users.theme,\n  users.time_zone,\n  users.created_at,\n  changed.user_id is not null as \"is_changed\",\n  changed.display_name,\n  changed.headline,\n  changed.bio,\n  changed.location,\n  changed.website,\n  changed.avatar_version,\n  changed.parts as \"parts\",\n  changed.version\nfrom current_session\njoin users on users.user_id = current_session.user_id\nleft join changed on true","parameters":["secretHash","displayName","setsHeadline","headline","setsBio","bio","setsLocation","location","setsWebsite","website","work","education","links","languages","contacts","setsVisibility","visibility","searchEngines","version","ip","userAgent"]};

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
 *     work = coalesce(:work::jsonb, profiles.work),
 *     education = coalesce(:education::jsonb, profiles.education),
 *     links = coalesce(:links::jsonb, profiles.links),
 *     languages = coalesce(:languages::jsonb, profiles.languages),
 *     contacts = coalesce(:contacts::jsonb, profiles.contacts),
 *     -- Null for all of it, as for a member, is the default again.
 *     visibility = case
 *       when :setsVisibility! then jsonb_strip_nulls(coalesce(profiles.visibility || :visibility::jsonb, '{}'))
 *       else profiles.visibility
 *     end,
 *     search_engines = coalesce(:searchEngines, profiles.search_engines),
 *     version = profiles.version + 1,
 *     updated_at = now()
 *   from current_session
 *   where profiles.user_id = current_session.user_id
 *     and (:version::int is null or profiles.version = :version::int)
 *   returning profiles.*, own_parts(profiles) as parts
 * ),
 * audit as (
 *   insert into audit_events (user_id, kind, ip, user_agent)
 *   select user_id, 'profile-changed', :ip::inet, :userAgent from changed
 * )
 * select
 *   users.user_id,
 *   users.handle,
 *   users.email,
 *   users.locale,
 *   users.theme,
 *   users.time_zone,
 *   users.created_at,
 *   changed.user_id is not null as "is_changed!",
 *   changed.display_name,
 *   changed.headline,
 *   changed.bio,
 *   changed.location,
 *   changed.website,
 *   changed.avatar_version,
 *   changed.parts as "parts!",
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
  wantsMore: boolean;
}

/** 'FindPublicProfile' return type */
export interface IFindPublicProfileResult {
  display_name: string;
  for_everyone: Json;
  for_signed_in: Json | null;
  handle: string;
  search_engines: boolean;
  version: number;
}

/** 'FindPublicProfile' query type */
export interface IFindPublicProfileQuery {
  params: IFindPublicProfileParams;
  result: IFindPublicProfileResult;
}

const findPublicProfileText = {"text":"-- What everybody sees and, if that is wanted, what signed-in people see: whether the one who asks is among them is being\n-- found out in this moment, maybe elsewhere. What nobody is to see stays here.\nselect\n  users.handle,\n  profiles.display_name,\n  profiles.search_engines,\n  profiles.version,\n  seen_parts(profiles, '{everyone}') as \"for_everyone\",\n  case when $1 then seen_parts(profiles, '{everyone,signed-in}') end as for_signed_in\nfrom users\njoin profiles on profiles.user_id = users.user_id\nwhere users.handle = $2","parameters":["wantsMore","handle"]};

/**
 * Query generated from SQL:
 * ```
 * -- What everybody sees and, if that is wanted, what signed-in people see: whether the one who asks is among them is being
 * -- found out in this moment, maybe elsewhere. What nobody is to see stays here.
 * select
 *   users.handle,
 *   profiles.display_name,
 *   profiles.search_engines,
 *   profiles.version,
 *   seen_parts(profiles, '{everyone}') as "for_everyone!",
 *   case when :wantsMore! then seen_parts(profiles, '{everyone,signed-in}') end as for_signed_in
 * from users
 * join profiles on profiles.user_id = users.user_id
 * where users.handle = :handle!
 * ```
 */
export const findPublicProfile = new PreparedQuery<IFindPublicProfileParams,IFindPublicProfileResult>(findPublicProfileText);


