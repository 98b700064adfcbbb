/** Types generated for queries found in "api-server/src/features/profile/preferences.sql" */
import { RegionalQuery as PreparedQuery } from "#regional-db/regional-query.ts";

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** 'ChangePreferences' parameters type */
export interface IChangePreferencesParams {
  locale?: string | null | void;
  secretHash: Buffer;
  setsLocale: boolean;
  setsTheme: boolean;
  setsTimeZone: boolean;
  theme?: string | null | void;
  timeZone?: string | null | void;
}

/** 'ChangePreferences' return type */
export interface IChangePreferencesResult {
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

/** 'ChangePreferences' query type */
export interface IChangePreferencesQuery {
  params: IChangePreferencesParams;
  result: IChangePreferencesResult;
}

const changePreferencesText = {"text":"-- No row: no living session. The profile is the same as before, and so is its version.\nwith person as (\n  update users\n  set\n    locale = case when $1 then $2 else users.locale end,\n    theme = case when $3 then $4 else users.theme end,\n    time_zone = case when $5 then $6 else users.time_zone end\n  from sessions\n  where sessions.secret_hash = $7 and sessions.expires_at > now() and users.user_id = sessions.user_id\n  returning\n    users.user_id, users.handle, users.email, users.locale, users.theme, users.time_zone, users.created_at\n)\nselect\n  person.user_id,\n  person.handle,\n  person.email,\n  person.locale,\n  person.theme,\n  person.time_zone,\n  person.created_at,\n  profiles.display_name,\n  profiles.headline,\n  profiles.bio,\n  profiles.location,\n  profiles.website,\n  profiles.avatar_version,\n  own_parts(profiles) as \"parts\",\n  profiles.version\nfrom person\njoin profiles on profiles.user_id = person.user_id","parameters":["setsLocale","locale","setsTheme","theme","setsTimeZone","timeZone","secretHash"]};

/**
 * Query generated from SQL:
 * ```
 * -- No row: no living session. The profile is the same as before, and so is its version.
 * with person as (
 *   update users
 *   set
 *     locale = case when :setsLocale! then :locale else users.locale end,
 *     theme = case when :setsTheme! then :theme else users.theme end,
 *     time_zone = case when :setsTimeZone! then :timeZone else users.time_zone end
 *   from sessions
 *   where sessions.secret_hash = :secretHash! and sessions.expires_at > now() and users.user_id = sessions.user_id
 *   returning
 *     users.user_id, users.handle, users.email, users.locale, users.theme, users.time_zone, users.created_at
 * )
 * select
 *   person.user_id,
 *   person.handle,
 *   person.email,
 *   person.locale,
 *   person.theme,
 *   person.time_zone,
 *   person.created_at,
 *   profiles.display_name,
 *   profiles.headline,
 *   profiles.bio,
 *   profiles.location,
 *   profiles.website,
 *   profiles.avatar_version,
 *   own_parts(profiles) as "parts!",
 *   profiles.version
 * from person
 * join profiles on profiles.user_id = person.user_id
 * ```
 */
export const changePreferences = new PreparedQuery<IChangePreferencesParams,IChangePreferencesResult>(changePreferencesText);


